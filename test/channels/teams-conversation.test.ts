import { expect, it } from 'vitest'
import type { Card } from '../../src/domain/card.ts'
import type { Listener } from '../../src/domain/channel.ts'
import { shownIn } from '../support/adaptive-card.ts'
import { budgetAnswer, teamsHouse } from '../support/teams-house.ts'

const answers: Listener = async () => budgetAnswer

function after(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

it('a leader who asks in the personal chat gets one answer, as a card with its sources', async () => {
  const { post, activity, settle, heard, connector, counts } = await teamsHouse(answers)
  expect((await post(activity('message'))).status).toBe(200)
  await settle()
  expect(heard).toMatchObject([
    { kind: 'said', text: 'hvordan legger jeg fram budsjettet for politikerne?', place: 'private' },
  ])
  expect(connector.messages).toHaveLength(1)
  const shown = connector.messages.map((message) => shownIn(message)).join()
  expect(shown).toContain('• grundige presentasjoner')
  expect(shown).toContain('[1] Arbeid mot politikerne, 2025 · Gjeldende · Budsjett')
  expect(connector.messages[0]?.summary).toContain('«Budsjettpremissene må være tydelige.»')
  expect(connector.messages[0]?.recipient.id).toBe('29:1leader-of-a-culture-school')
  expect(connector.typing).toBe(0)
  expect(connector.complaints).toEqual([])
  expect(await counts()).toMatchObject({ waiting: 0, sent: 1 })
})

it('a message that Teams delivers twice is answered once', async () => {
  const { post, activity, settle, heard, connector } = await teamsHouse(answers)
  const asked = activity('message')
  const replies = await Promise.all([post(asked), post(asked)])
  await settle()
  const later = await post(asked)
  await settle()
  expect([...replies, later].map(({ status }) => status)).toEqual([200, 200, 200])
  expect(heard).toHaveLength(1)
  expect(connector.messages).toHaveLength(1)
})

it('the same words asked again are answered again', async () => {
  const { post, activity, settle, connector } = await teamsHouse(answers)
  await post(activity('message', { id: '1' }))
  await post(activity('message', { id: '2' }))
  await settle()
  expect(connector.messages).toHaveLength(2)
})

it('a leader who installs the app is greeted once, though Teams tells of it twice', async () => {
  const { post, activity, settle, heard, connector } = await teamsHouse(answers)
  await post(activity('installation'))
  await post(activity('members-added'))
  await settle()
  expect(heard).toMatchObject([{ kind: 'arrived', locale: 'nn-NO', place: 'private' }])
  expect(connector.messages).toHaveLength(1)
})

const asks = { title: 'Frister', message: 'Hvilke frister kommer nå?' }
const beginning: Card = {
  language: 'nb',
  headline: 'Hei.',
  body: [],
  buttons: [{ action: 'example', ref: 'plan', label: 'Hva er rammeplanen?' }],
  prompts: [asks, { title: 'Rammeplanen', message: 'Hva er rammeplanen?' }],
}

it('a leader alone with it is shown what can be asked, save what stands on a button already', async () => {
  const { post, activity, settle, connector } = await teamsHouse(async () => beginning)
  await post(activity('installation'))
  await settle()
  expect(connector.messages.map(({ suggestedActions }) => suggestedActions?.actions)).toEqual([
    [{ type: 'imBack', title: asks.title, value: asks.message }],
  ])
  expect(connector.complaints).toEqual([])
})

it('where others read along nothing is suggested, since Teams has no place for it there', async () => {
  const { post, activity, settle, connector } = await teamsHouse(async () => beginning)
  await post(activity('mention'))
  await settle()
  expect(connector.messages.map(({ suggestedActions }) => suggestedActions)).toEqual([undefined])
})

it('a leader who presses a button is understood by what the button carries', async () => {
  const { post, activity, settle, heard } = await teamsHouse(answers)
  await post(activity('button'))
  await settle()
  expect(heard).toMatchObject([{ kind: 'pressed', action: 'example', ref: 'budget' }])
})

it('an answer that takes its time is announced by a typing sign', async () => {
  const house = await teamsHouse(async () => {
    while (house.connector.typing === 0) await after(20)
    return budgetAnswer
  })
  const { post, activity, settle, connector } = house
  await post(activity('message'))
  await settle()
  expect(connector.typing).toBe(1)
  expect(connector.messages).toHaveLength(1)
  expect(connector.complaints).toEqual([])
})

it('of an answer that is written bit by bit, the last word stands', async () => {
  const { post, activity, settle, connector } = await teamsHouse(async function* () {
    yield { ...budgetAnswer, headline: 'Et øyeblikk' }
    yield { ...budgetAnswer, headline: 'Ferdig' }
  })
  await post(activity('message'))
  await settle()
  expect(connector.messages.map(({ summary }) => summary.split('\n')[0])).toEqual(['Ferdig'])
})

it('an event that needs no answer gets none', async () => {
  const { post, activity, settle, heard, connector } = await teamsHouse(async () => undefined)
  await post(activity('message'))
  for (const type of ['typing', 'messageReaction', 'event', 'endOfConversation']) {
    expect((await post(activity('message', { type, id: type }))).status).toBe(200)
  }
  await settle()
  expect(heard).toHaveLength(1)
  expect(connector.requests).toEqual([])
})

it('a fault in the assistant is tried again, and the answer comes once', async () => {
  let attempts = 0
  const { post, activity, settle, pass, connector } = await teamsHouse(async () => {
    attempts += 1
    if (attempts === 1) throw new Error('a bug')
    return budgetAnswer
  })
  await post(activity('message'))
  await settle()
  expect(connector.messages).toHaveLength(0)
  pass(1_000)
  await settle()
  expect(connector.messages).toHaveLength(1)
})

it('what the inbox keeps holds no name', async () => {
  const bodies: string[] = []
  const { teams, post, activity, settle } = await teamsHouse(answers)
  const handle = teams.handle
  teams.handle = (waiting, listen) => {
    bodies.push(waiting.body)
    return handle(waiting, listen)
  }
  await post(activity('message'))
  await settle()
  expect(bodies).toHaveLength(1)
  expect(bodies[0]).toContain('budsjettet')
  expect(bodies[0]).not.toContain('Navn Som Ikke Skal Lagres')
})
