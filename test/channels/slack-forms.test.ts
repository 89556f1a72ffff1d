import { expect, it } from 'vitest'
import { render } from '../../src/channels/slack/render.ts'
import type { Card, Form, Option } from '../../src/domain/card.ts'
import type { Incoming } from '../../src/domain/channel.ts'
import { complaintsAbout } from '../support/block-kit.ts'
import { recorded, slackHouse } from '../support/slack-house.ts'
import { pressOf } from '../support/slack-presses.ts'

const options = (many: number): Option[] =>
  Array.from({ length: many }, (_, at) => ({ value: `v${at + 1}`, label: `Valg ${at + 1}` }))

const form: Form = {
  action: 'pulse-answer',
  ref: 'r1',
  inputs: [
    { kind: 'choice', id: 'time', label: 'Har du tid nok?', options: options(5), chosen: 'v2' },
    { kind: 'choice', id: 'area', label: 'Hvilket område?', options: options(13) },
    {
      kind: 'choices',
      id: 'needs',
      label: 'Hva trenger du?',
      options: options(10),
      most: 3,
      chosen: ['v1', 'v9'],
    },
    { kind: 'choices', id: 'themes', label: 'Hvilke temaer?', options: options(20), most: 5 },
    {
      kind: 'text',
      id: 'more',
      label: 'Noe mer?',
      maxLength: 500,
      multiline: true,
      optional: true,
      written: 'Ja',
    },
  ],
  submitLabel: 'Send svar',
}
const asking: Card = {
  language: 'nb',
  headline: 'Puls',
  body: [{ kind: 'note', text: 'Fem spørsmål.' }],
  form,
}
const thanks: Card = {
  language: 'nb',
  headline: 'Takk',
  body: [{ kind: 'text', text: 'Svaret er tatt imot.' }],
  inPlace: true,
}
const question = { body: recorded('message-im') }

/** Answers everything with the cards given, one a time, and remembers what was heard. */
function answering(...cards: Card[]) {
  const heard: Incoming[] = []
  const listen = async (event: Incoming) => {
    heard.push(event)
    return cards[heard.length - 1]
  }
  return { heard, listen }
}

it('draws each kind of input with the control that Slack has for it, and one button to hand it in', () => {
  const [message, ...more] = render(asking)
  expect(more).toEqual([])
  expect(complaintsAbout(message?.blocks)).toEqual([])
  const elements = (message?.blocks ?? []).flatMap((block) =>
    block.type === 'input' ? [block.element.type] : [],
  )
  expect(elements).toEqual([
    'radio_buttons',
    'static_select',
    'checkboxes',
    'multi_static_select',
    'plain_text_input',
  ])
  expect(message?.blocks.at(-1)).toMatchObject({
    type: 'actions',
    elements: [
      { action_id: 'submit', value: 'pulse-answer:r1', text: { text: 'Send svar' }, style: 'primary' },
    ],
  })
  expect(message?.text).toContain('Hvilket område?\n- Valg 1')
})

it('says a choice that no control can hold whole, above it and by number', () => {
  const long = `${'Samarbeid med grunnskolen og det frivillige kulturlivet '.repeat(3)}i kommunen`
  const [message] = render({
    ...asking,
    form: {
      ...form,
      inputs: [
        { kind: 'choice', id: 'a', label: 'Hva?', options: [...options(2), { value: 'l', label: long }] },
      ],
    },
  })
  expect(complaintsAbout(message?.blocks)).toEqual([])
  const json = JSON.stringify(message?.blocks)
  expect(json).toContain(long)
  expect(json).toContain('"text":"3. Samarbeid med grunnskolen')
})

it('keeps a form together in a message of its own when the answer above it is long', () => {
  const messages = render({ ...asking, body: [{ kind: 'text', text: 'ord '.repeat(6_000) }] })
  const forms = messages.map(({ blocks }) => blocks.filter(({ type }) => type === 'input').length)
  expect(forms.filter((inputs) => inputs > 0)).toEqual([5])
  for (const { blocks } of messages) expect(complaintsAbout(blocks)).toEqual([])
})

const filled = {
  values: {
    'input:time': { value: { type: 'radio_buttons', selected_option: { value: 'v4', text: {} } } },
    'input:area': { value: { type: 'static_select', selected_option: null } },
    'input:needs': { value: { type: 'checkboxes', selected_options: [{ value: 'v1' }, { value: 'v3' }] } },
    'input:more': { value: { type: 'plain_text_input', value: 'Vi mangler\nrom.\u0007' } },
  },
}

it('hears what was handed in, and lets the thank-you take the place of the form', async () => {
  const { heard, listen } = answering(asking, thanks)
  const { workspace, post, settle } = await slackHouse(listen)
  await post(question)
  await settle()
  expect(await post(pressOf({ value: 'pulse-answer:r1', actionId: 'submit', state: filled }))).toBe(200)
  await settle()
  expect(heard[1]).toMatchObject({
    kind: 'submitted',
    action: 'pulse-answer',
    ref: 'r1',
    place: 'private',
    values: { time: ['v4'], needs: ['v1', 'v3'], more: ['Vi mangler\nrom.'] },
  })
  expect(workspace.posted).toHaveLength(1)
  expect(workspace.updated).toMatchObject([{ channel: 'D1', ts: '1790000300.000400' }])
  expect(workspace.updated[0]?.text).toContain('Svaret er tatt imot')
  expect(workspace.complaints).toEqual([])
})

it.each<[string, unknown]>([
  ['nothing', undefined],
  ['null', null],
  ['a text', 'hei'],
  ['a list', { values: [1, 2] }],
  ['inputs that are no objects', { values: { 'input:time': 12, 'input:more': null } }],
  ['values that are no texts', { values: { 'input:time': { value: { value: 12, selected_option: 'v1' } } } }],
  [
    'blocks that are not ours',
    { values: { time: { value: { value: 'v1' } }, __proto__: { a: { value: 'b' } } } },
  ],
  ['a text longer than any field', { values: { 'input:more': { value: { value: 'a'.repeat(3_001) } } } }],
  [
    'an option longer than any',
    { values: { 'input:time': { value: { selected_option: { value: 'a'.repeat(151) } } } } },
  ],
])('hands on an empty form where Slack sends %s as what was filled in', async (_what, state) => {
  const { heard, listen } = answering(thanks)
  const { post, settle } = await slackHouse(listen)
  expect(await post(pressOf({ value: 'pulse-answer:r1', actionId: 'submit', state }))).toBe(200)
  await settle()
  expect(heard).toMatchObject([{ kind: 'submitted', action: 'pulse-answer', values: {} }])
})

it('hands on at most forty inputs, whatever comes', async () => {
  const { heard, listen } = answering(thanks)
  const { post, settle } = await slackHouse(listen)
  const values = Object.fromEntries(
    Array.from({ length: 500 }, (_, at) => [`input:i${at}`, { value: { value: 'x' } }]),
  )
  await post(pressOf({ value: 'pulse-answer:r1', actionId: 'submit', state: { values } }))
  await settle()
  const [handedIn] = heard
  expect(handedIn?.kind === 'submitted' && Object.keys(handedIn.values)).toHaveLength(40)
})

it('posts the card after all when the message that it should replace is gone', async () => {
  const { listen } = answering(thanks)
  const { workspace, post, settle } = await slackHouse(listen)
  workspace.fail('chat.update', { error: 'message_not_found' })
  await post(pressOf({ value: 'pulse-answer:r1', actionId: 'submit' }))
  await settle()
  expect(workspace.posted).toMatchObject([{ channel: 'D1', thread_ts: '1790000000.000100' }])
})

it('replaces a message once more when the reply to that was lost, and posts nothing beside it', async () => {
  const { listen } = answering(thanks)
  const { workspace, post, settle, pass, counts } = await slackHouse(listen)
  workspace.fail('chat.update', 'reply lost')
  await post(pressOf({ value: 'pulse-answer:r1', actionId: 'submit' }))
  await settle()
  pass(1_000)
  await settle()
  expect(workspace.posted).toEqual([])
  expect(workspace.updated.at(-1)).toMatchObject({ ts: '1790000300.000400' })
  expect(await counts()).toMatchObject({ sent: 1, unknown: 0 })
})

it('asks in private what is to be filled in, and says so in the channel', async () => {
  const { listen } = answering(asking)
  const { workspace, post, settle } = await slackHouse(listen)
  await post({ body: recorded('app-mention') })
  await settle()
  expect(workspace.posted).toMatchObject([
    { channel: 'C1', thread_ts: '1790000100.000200', text: expect.stringContaining('direktemeldingene') },
    { channel: 'D2', text: expect.stringContaining('Har du tid nok?') },
  ])
  expect(JSON.stringify(workspace.posted[0]?.blocks)).not.toContain('input')
})

it('answers a press in a channel to whoever pressed, and to nobody else', async () => {
  const { listen } = answering({ ...thanks, inPlace: false })
  const { workspace, post, settle } = await slackHouse(listen)
  await post(pressOf({ value: 'not-useful:q1', channel: 'C1' }))
  await settle()
  expect(workspace.posted).toEqual([])
  expect(workspace.whispered).toMatchObject([{ channel: 'C1', user: 'U1', thread_ts: '1790000000.000100' }])
})

it('replaces a message that one person sees by the reply address that Slack gave for it', async () => {
  const { heard, listen } = answering(thanks)
  const { workspace, post, settle } = await slackHouse(listen)
  const press = pressOf({ value: 'not-useful-because:q1', channel: 'C1', replyUrl: workspace.replyUrl })
  await post(press)
  await settle()
  expect(heard).toMatchObject([{ place: 'private', passing: true }])
  expect(workspace.replies).toMatchObject([{ response_type: 'ephemeral', replace_original: true }])
})

it('replies to no address that is not Slack’s', async () => {
  const { listen } = answering(thanks)
  const { workspace, post, settle, counts } = await slackHouse(listen)
  await post(pressOf({ value: 'useful:q1', channel: 'C1', replyUrl: 'https://ond.example/reply' }))
  await settle()
  expect(workspace.replies).toEqual([])
  expect(await counts()).toMatchObject({ failed: 1 })
})

it('answers what is pressed on its own page in the conversation', async () => {
  const { heard, listen } = answering(thanks)
  const { workspace, post, settle } = await slackHouse(listen)
  expect(await post(pressOf({ value: 'settings-open:me', onHome: true }))).toBe(200)
  await settle()
  expect(heard).toMatchObject([{ kind: 'pressed', action: 'settings-open', place: 'private' }])
  expect(workspace.posted).toMatchObject([{ channel: 'D1' }])
})

it('lets a thumb say what it is about', async () => {
  const { heard, listen } = answering({ ...thanks, inPlace: false, feedback: 'q1' }, thanks)
  const { workspace, post, settle } = await slackHouse(listen)
  await post(question)
  await settle()
  expect(JSON.stringify(workspace.posted[0]?.blocks)).toContain('"value":"not-useful:q1"')
  await post(pressOf({ value: 'not-useful:q1', actionId: 'feedback' }))
  await settle()
  expect(heard[1]).toMatchObject({ kind: 'pressed', action: 'not-useful', ref: 'q1' })
  expect(workspace.complaints).toEqual([])
})
