import { expect, it } from 'vitest'
import type { Card } from '../../src/domain/card.ts'
import type { Incoming } from '../../src/domain/channel.ts'
import { commandOf, shortcutOf } from '../support/slack-commands.ts'
import { recorded, slackHouse } from '../support/slack-house.ts'
import { pressOf } from '../support/slack-presses.ts'

const answer: Card = {
  language: 'nb',
  headline: '',
  body: [
    { kind: 'text', text: 'Legg fram premissene skriftlig [1].' },
    {
      kind: 'sources',
      sources: [
        {
          n: 1,
          title: 'Budsjett',
          status: 'Gjeldende',
          place: 'Kap. 1',
          quote: 'Skriftlig.',
          quoteLanguage: 'nb',
        },
      ],
    },
  ],
  feedback: 'q1',
  buttons: [{ action: 'desk-ask', ref: 'q1', label: 'Spør rådgiver' }],
}

async function house(card: Card = answer) {
  const heard: Incoming[] = []
  const built = await slackHouse(async (event) => {
    heard.push(event)
    return card
  })
  return { ...built, heard }
}

it('answers a command to its asker alone, wherever it is written', async () => {
  const { heard, workspace, post, settle } = await house()
  expect(
    await post(commandOf({ text: 'hvordan legger jeg fram budsjettet?', replyUrl: workspace.replyUrl })),
  ).toBe(200)
  await settle()
  expect(heard).toMatchObject([
    { kind: 'said', place: 'private', passing: true, text: 'hvordan legger jeg fram budsjettet?' },
  ])
  expect(workspace.posted).toEqual([])
  expect(workspace.replies).toMatchObject([{ response_type: 'ephemeral', replace_original: false }])
  expect(workspace.replies[0]?.text).toContain('premissene')
  expect(workspace.complaints).toEqual([])
})

it('tells what there is when a command comes without a word', async () => {
  const { heard, workspace, post, settle } = await house()
  await post(commandOf({ text: '', replyUrl: workspace.replyUrl }))
  await settle()
  expect(heard).toMatchObject([{ kind: 'said', text: 'hjelp' }])
})

it('answers a command once, though Slack delivers it again', async () => {
  const { workspace, post, settle } = await house()
  const asked = {
    ...commandOf({ text: 'frister', replyUrl: workspace.replyUrl }),
    timestamp: String(Math.floor(Date.now() / 1000)),
  }
  for (const _time of [1, 2, 3]) expect(await post(asked)).toBe(200)
  await settle()
  expect(workspace.replies).toHaveLength(1)
})

it('asks about a message of somebody else’s by its menu, without a word to the others', async () => {
  const { heard, workspace, post, settle } = await house()
  await post(shortcutOf({ text: 'Hva sier rammeplanen om <@U3> fordypning?', replyUrl: workspace.replyUrl }))
  await post(shortcutOf({ text: 'hei', replyUrl: workspace.replyUrl }, 'another-app'))
  await settle()
  expect(heard).toMatchObject([{ kind: 'said', text: 'Hva sier rammeplanen om fordypning?', passing: true }])
  expect(workspace.replies).toMatchObject([{ response_type: 'ephemeral' }])
})

const shareValue = (blocks: unknown) =>
  /"value":"(slack-share:[\w-]+)"/.exec(JSON.stringify(blocks))?.[1] ?? ''

it('shows an answer to the channel when its asker wants that, once, without thumbs and buttons', async () => {
  const { heard, workspace, post, settle } = await house()
  await post(commandOf({ text: 'budsjettet?', replyUrl: workspace.replyUrl }))
  await settle()
  const value = shareValue(workspace.replies[0]?.blocks)
  for (const _time of [1, 2]) {
    await post(pressOf({ value, channel: 'C9', replyUrl: workspace.replyUrl }))
    await settle()
  }
  expect(workspace.replies).toHaveLength(2)
  expect(workspace.replies[1]).toMatchObject({ response_type: 'in_channel', replace_original: false })
  expect(JSON.stringify(workspace.replies[1]?.blocks)).not.toMatch(/button/)
  expect(workspace.replies[1]?.text).toContain('«Skriftlig.»')
  expect(heard).toHaveLength(1)
})

it('says that it is too late to share after half an hour', async () => {
  const { workspace, post, settle, pass } = await house()
  await post(commandOf({ text: 'budsjettet?', replyUrl: workspace.replyUrl }))
  await settle()
  pass(31 * 60_000)
  await post(
    pressOf({ value: shareValue(workspace.replies[0]?.blocks), channel: 'C9', replyUrl: workspace.replyUrl }),
  )
  await settle()
  expect(workspace.replies[1]).toMatchObject({ response_type: 'ephemeral' })
  expect(workspace.replies[1]?.text).toContain('kan ikke deles lenger')
})

it('offers nothing to share in the conversation with one person, or where there is no answer', async () => {
  const { workspace, post, settle } = await house()
  await post(commandOf({ text: 'budsjettet?', replyUrl: workspace.replyUrl, channel: 'D9' }))
  await settle()
  expect(shareValue(workspace.replies[0]?.blocks)).toBe('')
  const other = await house({ ...answer, body: [{ kind: 'text', text: 'Hei.' }] })
  await other.post(commandOf({ text: 'hei', replyUrl: other.workspace.replyUrl }))
  await other.settle()
  expect(shareValue(other.workspace.replies[0]?.blocks)).toBe('')
})

const mention = { body: recorded('app-mention') }
/** Said below the recorded mention. */
function below(changes: { user?: string; text: string; thread_ts?: string; n: number }) {
  const message = JSON.parse(recorded('message-channel'))
  const { n, ...said } = changes
  const event = {
    ...message.event,
    user: 'U2',
    thread_ts: '1790000100.000200',
    ts: `1790000200.00000${n}`,
    ...said,
  }
  return { body: JSON.stringify({ ...message, event_id: `EvThread${n}`, event }) }
}

it('hears what is asked on in a thread that it was called into, without being named again', async () => {
  const { heard, workspace, post, settle } = await house()
  await post(mention)
  await settle()
  await post(below({ n: 1, text: 'og i 2009' }))
  await post(below({ n: 2, user: 'U5', text: 'Gjelder det små kommuner?' }))
  await settle()
  expect(heard).toMatchObject([{}, { text: 'og i 2009' }, { text: 'Gjelder det små kommuner?' }])
  expect(heard[1]?.thread).toBe(heard[0]?.thread)
  expect(workspace.posted.map(({ thread_ts }) => thread_ts)).toEqual(Array(3).fill('1790000100.000200'))
})

it('keeps out of what people say to each other, in its threads and in others', async () => {
  const kept: string[] = []
  const { post, settle, heard } = await house()
  await post(mention)
  await settle()
  const others = [
    below({ n: 1, user: 'U5', text: 'Det er jeg enig i.' }),
    below({ n: 2, text: '<@U7> hva mener du?' }),
    below({ n: 3, text: 'hva med oss?', thread_ts: '1790000199.000001' }),
    { body: recorded('message-channel') },
  ]
  for (const each of others) expect(await post(each)).toBe(200)
  await settle()
  expect(heard).toHaveLength(1)
  expect(kept).toEqual([])
})

it('lets go of a thread after a day of silence', async () => {
  const { heard, post, settle, pass } = await house()
  await post(mention)
  await settle()
  pass(25 * 3_600_000)
  await post(below({ n: 1, text: 'og i 2009?' }))
  await settle()
  expect(heard).toHaveLength(1)
})
