import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { messageOf } from '../../src/channels/teams/render.ts'
import type { Card } from '../../src/domain/card.ts'
import type { Listener } from '../../src/domain/channel.ts'
import { actionsOf, cardShape, complaintsAboutCard, shownIn, shownText } from '../support/adaptive-card.ts'
import { changedCard, figuresCard, pulseCard, thanksInPlace } from '../support/cards.ts'
import { budgetAnswer, teamsHouse } from '../support/teams-house.ts'

function drawn(card: Card) {
  const content = messageOf(card).attachments[0]?.content
  expect(complaintsAboutCard(content)).toEqual([])
  return cardShape.parse(content)
}

describe('a card in Teams', () => {
  it('asks with the inputs that Teams has, and is handed in once', () => {
    const card = drawn(pulseCard)
    expect(card.body.filter(({ type }) => type.startsWith('Input'))).toMatchObject([
      { id: 'one.pressure', style: 'expanded', isMultiSelect: false, isRequired: true },
      { id: 'some.topics', label: 'Hva vil du oppdateres på? (høyst 3)', isMultiSelect: true },
      {
        id: 'one.county',
        style: 'compact',
        isRequired: false,
        label: 'Hvilket fylke arbeider du i? (valgfritt)',
      },
      { id: 'text.words', isMultiline: true, maxLength: 500 },
    ])
    const data = { action: 'pulse-answer', ref: 'runde-7', form: true }
    expect(actionsOf(card)).toMatchObject([
      { type: 'Action.Execute', title: 'Send svarene', data, fallback: { type: 'Action.Submit', data } },
    ])
  })

  it('shows what was chosen and written before', () => {
    expect(drawn(changedCard).body.filter(({ type }) => type.startsWith('Input'))).toMatchObject([
      { value: 'high' },
      { value: 't1' },
      { value: 'Kor i alle krokar' },
    ])
  })

  it('lets a button beside the form be pressed without filling it in', () => {
    const buttons = [{ action: 'pulse-later', ref: 'runde-7', label: 'Senere' }]
    expect(actionsOf(drawn({ ...pulseCard, buttons })).at(-1)).toMatchObject({ associatedInputs: 'none' })
  })

  it('shows facts, a chart with its numbers beside it, pictures with their words, and files', () => {
    const card = drawn(figuresCard)
    expect(card.body.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['FactSet', 'Chart.HorizontalBar', 'Image']),
    )
    const shown = shownText(card)
    for (const part of [
      'Frist 22. april 2026',
      'Politikk 21,5 treff',
      'Ti lysbilder om budsjettet.',
      'Hent kart.png',
    ]) {
      expect(shown).toContain(part)
    }
    expect(messageOf(figuresCard).channelData).toEqual({ feedbackLoop: { type: 'custom' } })
  })

  it('has room for more buttons than Teams draws on a row', () => {
    const buttons = Array.from({ length: 14 }, (_, at) => ({
      action: 'a',
      ref: `${at}`,
      label: `Valg ${at}`,
    }))
    const card = drawn({ ...thanksInPlace, buttons })
    expect(actionsOf(card).map(({ title }) => title)).toEqual(buttons.map(({ label }) => label))
  })

  it('tells Teams what the numbers stand for, and only of what a model wrote that it did', () => {
    const [about] = messageOf(budgetAnswer).entities ?? []
    expect(about).not.toHaveProperty('additionalType')
    expect(about).toMatchObject({
      citation: [
        {
          position: 1,
          appearance: {
            name: 'Arbeid mot politikerne, 2025',
            abstract: 'Budsjettpremissene må være tydelige.',
            url: 'https://kulturskole.example/politikk',
          },
        },
      ],
    })
    expect(messageOf({ ...budgetAnswer, written: true }).entities).toMatchObject([
      { additionalType: ['AIGeneratedContent'] },
    ])
  })
})

const handedIn = {
  type: 'invoke',
  name: 'adaptiveCard/action',
  id: 'f:invoke-1',
  text: undefined,
  value: {
    action: {
      type: 'Action.Execute',
      verb: 'hand-in',
      data: { action: 'pulse-answer', ref: 'runde-7', form: true, 'one.pressure': 'high' },
    },
  },
}

/** A house that has sent its form, and the id of that message. */
async function withForm(then: Listener) {
  const house = await teamsHouse((event) =>
    event.kind === 'said' ? Promise.resolve(pulseCard) : then(event),
  )
  await house.post(house.activity('message'))
  await house.settle()
  const [replyToId] = house.connector.ids
  /** Hands the form in, while the house is at work as in service. */
  const handIn = async (changes: object = {}) => {
    let open = true
    const reply = house.post(house.activity('button', { ...handedIn, replyToId, ...changes }))
    const ended = reply.finally(() => {
      open = false
    })
    while (open) {
      await house.settle()
      await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 20))])
    }
    const body: unknown = await (await reply).json()
    await house.settle()
    return body
  }
  return { ...house, handIn }
}

describe('a form that is handed in', () => {
  it('is answered at once in its own place, and the message is the thanks from then on', async () => {
    const { handIn, heard, connector, counts } = await withForm(async () => thanksInPlace)
    expect(await handIn()).toMatchObject({
      statusCode: 200,
      type: 'application/vnd.microsoft.card.adaptive',
      value: { fallbackText: expect.stringContaining('Takk. Svaret er lagret.') },
    })
    expect(heard.at(-1)).toMatchObject({ kind: 'submitted', ref: 'runde-7', values: { pressure: ['high'] } })
    expect(connector.messages).toHaveLength(1)
    expect(connector.messages.map((message) => shownIn(message)).join()).toContain('Takk. Svaret er lagret.')
    expect(connector.requests.filter((request) => request.startsWith('PUT'))).toHaveLength(1)
    expect(connector.complaints).toEqual([])
    expect(await counts()).toMatchObject({ sent: 2, failed: 0 })
  })

  it('twice has one effect, and the second press is told so', async () => {
    const { handIn, heard, connector } = await withForm(async () => thanksInPlace)
    await handIn()
    expect(await handIn()).toMatchObject({
      type: 'application/vnd.microsoft.activity.message',
      value: 'Mottatt. Svaret kommer straks.',
    })
    expect(heard.filter(({ kind }) => kind === 'submitted')).toHaveLength(1)
    expect(connector.messages).toHaveLength(1)
  })

  it('whose answer is a card of its own is acknowledged, and answered below', async () => {
    const { handIn, connector } = await withForm(async () => budgetAnswer)
    expect(await handIn()).toMatchObject({ value: 'Mottatt. Svaret kommer straks.' })
    expect(connector.messages).toHaveLength(2)
  })

  it('whose answer takes longer than Teams waits is acknowledged in time, and answered in place later', async () => {
    const { post, activity, settle, connector } = await withForm(async () => thanksInPlace)
    const begun = performance.now()
    const [replyToId] = connector.ids
    const reply = await post(activity('button', { ...handedIn, replyToId, locale: 'nn-NO' }))
    expect(performance.now() - begun).toBeLessThan(5_000)
    expect(await reply.json()).toMatchObject({ value: 'Motteke. Svaret kjem straks.' })
    await settle()
    expect(connector.messages.map((message) => shownIn(message)).join()).toContain('Takk. Svaret er lagret.')
    expect(connector.messages).toHaveLength(1)
  })

  it('on a card that is gone is answered below', async () => {
    const { handIn, connector } = await withForm(async () => thanksInPlace)
    await handIn({ replyToId: 'deleted' })
    expect(connector.messages).toHaveLength(2)
    expect(connector.complaints).toEqual([])
  })

  it('that nobody can read, or where others read along, is told so and not taken', async () => {
    const { post, activity, heard } = await withForm(async () => thanksInPlace)
    const value = { action: { data: { ...handedIn.value.action.data, 'text.words': 'a'.repeat(3_001) } } }
    const unread = await post(activity('button', { ...handedIn, value }))
    expect(await unread.json()).toMatchObject({ value: expect.stringContaining('kan jeg ikke bruke lenger') })
    const conversation = { id: '19:x', conversationType: 'groupChat' }
    const overheard = await post(activity('button', { ...handedIn, conversation }))
    expect(await overheard.json()).toMatchObject({ value: expect.stringContaining('mellom oss to') })
    expect(heard.filter(({ kind }) => kind === 'submitted')).toEqual([])
  })
})

describe('what Teams asks for that we do not offer', () => {
  it.each(['composeExtension/query', 'signin/verifyState', 'fileConsent/invoke', 'task/fetch', 'other'])(
    'is said to be so: %s',
    async (name) => {
      const { post, activity, heard } = await teamsHouse(async () => budgetAnswer)
      expect((await post(activity('button', { type: 'invoke', name }))).status).toBe(501)
      expect(heard).toEqual([])
    },
  )
})

describe('a thumb under an answer', () => {
  const judged = { ...budgetAnswer, feedback: 'answer-12' }
  const dialog = { data: { actionName: 'feedback', actionValue: { reaction: 'dislike' } } }
  const plain = { actionName: 'feedback', actionValue: { reaction: 'like', feedback: 'Kari var flink' } }

  it.each([
    ['message/fetchTask', dialog, 'not-useful'],
    ['message/submitAction', plain, 'useful'],
  ])('comes as a press that says what it is about: %s', async (name, value, action) => {
    const house = await teamsHouse(async () => judged)
    const { post, activity, settle, heard, connector } = house
    await post(activity('message'))
    await settle()
    const thumb = { type: 'invoke', name, id: 'f:thumb', value, replyToId: connector.ids[0] }
    const reply = await post(activity('button', thumb))
    expect(await reply.json()).toEqual({ task: { type: 'message', value: 'Mottatt. Svaret kommer straks.' } })
    await settle()
    expect(heard.at(-1)).toMatchObject({ kind: 'pressed', action, ref: 'answer-12' })
  })

  it('in the playground, which names no message, is for the last one', async () => {
    let ref = 0
    const { post, activity, settle, heard, connector } = await teamsHouse(async ({ kind }) => {
      ref += 1
      return kind === 'said' ? { ...judged, feedback: `answer-${ref}` } : undefined
    })
    for (const id of ['m1', 'm2']) await post(activity('message', { id }))
    await settle()
    const { replyToId: _named, ...thumb } = z.looseObject({}).parse(activity('button'))
    const submitted = { ...thumb, type: 'invoke', name: 'message/submitAction', id: 'f:thumb', value: plain }
    expect((await post(submitted)).status).toBe(200)
    await settle()
    expect(heard.at(-1)).toMatchObject({ kind: 'pressed', action: 'useful', ref: 'answer-2' })
    expect(connector.complaints).toEqual([])
  })

  it('for a message that nobody knows any more is told so', async () => {
    const { post, activity, settle, heard, pass, connector } = await teamsHouse(async () => judged)
    await post(activity('message'))
    await settle()
    pass(90 * 24 * 3_600_000)
    for (const replyToId of [connector.ids[0], 'another', undefined]) {
      const thumb = { type: 'invoke', name: 'message/fetchTask', value: dialog, replyToId }
      expect(await (await post(activity('button', thumb))).json()).toMatchObject({
        task: { value: 'Denne meldingen er for gammel til å vurdere.' },
      })
    }
    expect(heard).toHaveLength(1)
  })
})

describe('an answer that is being written', () => {
  const part = (text: string): Card => ({ language: 'nb', headline: '', body: [{ kind: 'text', text }] })
  const first = 'Dette hjelper når'
  const rest = { ...budgetAnswer, written: true }

  it('is shown as it grows in a chat between two, and ends as the one message', async () => {
    const house = await teamsHouse(async function* () {
      yield part(first)
      yield part(`${first} budsjettet`)
      while (house.connector.written.length === 0) await new Promise((resolve) => setTimeout(resolve, 20))
      yield rest
    })
    const { post, activity, settle, connector } = house
    await post(activity('message'))
    await settle()
    expect(connector.written).toEqual([first])
    expect(connector.messages).toHaveLength(1)
    expect(connector.entities.at(-1)).toMatchObject({
      type: 'streaminfo',
      streamType: 'final',
      streamId: 'sent-1',
    })
    expect(connector.complaints).toEqual([])
  })

  it('that ends otherwise than it began leaves only what it ended as', async () => {
    const house = await teamsHouse(async function* () {
      yield part('Noe helt annet')
      yield part('Noe helt annet, igjen')
      while (house.connector.written.length === 0) await new Promise((resolve) => setTimeout(resolve, 20))
      yield rest
    })
    const { post, activity, settle, connector, counts } = house
    await post(activity('message'))
    await settle()
    expect(connector.written).toEqual([])
    expect(connector.messages).toHaveLength(1)
    expect(connector.requests.filter((request) => request.startsWith('DELETE'))).toHaveLength(1)
    expect(await counts()).toMatchObject({ sent: 1 })
  })

  it('in a channel comes whole', async () => {
    const { post, activity, settle, connector } = await teamsHouse(async function* () {
      yield part(first)
      yield part(`${first} budsjettet`)
      yield rest
    })
    await post(activity('mention'))
    await settle()
    expect(connector.written).toEqual([])
    expect(connector.messages).toHaveLength(1)
  })
})
