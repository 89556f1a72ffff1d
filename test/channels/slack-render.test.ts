import { expect, it } from 'vitest'
import { render } from '../../src/channels/slack/render.ts'
import { readable } from '../../src/channels/slack/text.ts'
import type { Card, Source } from '../../src/domain/card.ts'
import { complaintsAbout } from '../support/block-kit.ts'

const source: Source = {
  n: 1,
  title: 'Budsjett og politikk',
  year: 2026,
  status: 'Gjeldende',
  place: 'Slik legger du det fram',
  quote: 'Legg fram premissene skriftlig før møtet.',
  quoteLanguage: 'nb',
  link: 'https://eksempel.no/budsjett?a=1&b=2',
}

const whole: Card = {
  language: 'nb',
  headline: 'Slik legger du fram budsjettet',
  body: [
    { kind: 'text', text: 'Begynn med premissene [1].' },
    { kind: 'list', items: ['behovet', 'rammen', 'følgen'], ordered: true },
    { kind: 'list', items: ['orienteringssak', 'framføring i møtet'] },
    { kind: 'sources', sources: [source] },
    { kind: 'note', text: 'Svaret er satt sammen av setninger fra kildene.' },
  ],
  buttons: [{ action: 'example', ref: 'budget', label: 'Hva med fristene?' }],
}

const card = (...body: Card['body']): Card => ({ language: 'nb', headline: '', body })
const blocksOf = (of: Card) => render(of).flatMap(({ blocks }) => blocks)

it('draws every kind of block within Slack’s limits, in one message', () => {
  const [message, ...more] = render(whole)
  expect(more).toEqual([])
  expect(complaintsAbout(message?.blocks)).toEqual([])
  expect(message?.blocks.map(({ type }) => type)).toEqual([
    'rich_text',
    'rich_text',
    'rich_text',
    'rich_text',
    'divider',
    'rich_text',
    'context',
    'context',
    'actions',
  ])
})

it('gives the whole answer as text too, for notifications and screen readers', () => {
  const [message] = render(whole)
  for (const part of [
    'Slik legger du fram budsjettet',
    'Begynn med premissene [1].',
    '2. rammen',
    '- orienteringssak',
    '«Legg fram premissene skriftlig før møtet.»',
    'Svaret er satt sammen',
  ]) {
    expect(message?.text).toContain(part)
  }
})

it('lets the title of a source lead to the document, and says year, standing and place beside it', () => {
  const json = JSON.stringify(blocksOf(card({ kind: 'sources', sources: [source] })))
  expect(json).toContain(
    '"type":"link","url":"https://eksempel.no/budsjett?a=1&b=2","text":"Budsjett og politikk"',
  )
  expect(json).toContain(', 2026 · Gjeldende · Slik legger du det fram')
})

it.each(['javascript:alert(1)', 'slack://user?id=U1', 'ikke en adresse'])('makes no link of %s', (link) => {
  const json = JSON.stringify(blocksOf(card({ kind: 'sources', sources: [{ ...source, link }] })))
  expect(json).not.toContain('"link"')
})

it('calls nobody and hides no link, whatever a document holds', () => {
  const hostile =
    'Haster <!channel> <@U2> <!subteam^S1> <https://ond.example|trykk her> *fet* & <b>ferdig</b>\u0007'
  const messages = render({
    ...whole,
    headline: hostile,
    body: [
      { kind: 'text', text: hostile },
      { kind: 'list', items: [hostile] },
      { kind: 'note', text: hostile },
      { kind: 'sources', sources: [{ ...source, title: hostile, place: hostile, quote: hostile }] },
    ],
    buttons: [{ action: 'example', ref: 'x', label: hostile }],
  })
  for (const { text, blocks } of messages) {
    expect(complaintsAbout(blocks)).toEqual([])
    expect(text).not.toMatch(/[<>\u0007]/)
    expect(JSON.stringify(blocks)).not.toContain('mrkdwn')
  }
})

it('gives a button its meaning as value, and says a label that no button can hold beside it', () => {
  const label =
    'Hvordan legger jeg fram budsjettet for politikerne når rammen er kuttet og ingen vil høre på?'
  const buttons = [
    { action: 'example', ref: 'budget', label },
    { action: 'example', ref: 'plan', label: 'Rammeplanen' },
  ]
  const json = JSON.stringify(blocksOf({ ...card(), buttons }))
  expect(json).toContain('"value":"example:plan"')
  expect(json).toContain(label)
  expect(json).toContain('"text":"Velg"')
})

const words = (many: number) => Array.from({ length: many }, (_, at) => `ord${at}`).join(' ')

it.each<[string, Card]>([
  ['one paragraph of 40,000 characters', card({ kind: 'text', text: words(5_500) })],
  ['a word of 30,000 letters', card({ kind: 'text', text: 'å'.repeat(30_000) })],
  [
    '200 paragraphs',
    card(
      ...words(200)
        .split(' ')
        .map((text) => ({ kind: 'text' as const, text })),
    ),
  ],
  [
    'a list of 600 items',
    card({
      kind: 'list',
      items: words(600)
        .split(' ')
        .map((word) => `${word} ${word}`),
    }),
  ],
  ['a numbered list of 300 items', card({ kind: 'list', ordered: true, items: words(300).split(' ') })],
  [
    '80 sources',
    card({ kind: 'sources', sources: Array.from({ length: 80 }, () => ({ ...source, quote: words(90) })) }),
  ],
  ['a quote of 20,000 characters', card({ kind: 'sources', sources: [{ ...source, quote: words(2_800) }] })],
  [
    '60 buttons',
    {
      ...whole,
      buttons: words(60)
        .split(' ')
        .map((ref) => ({ action: 'a', ref, label: ref })),
    },
  ],
])('takes %s apart into messages that Slack accepts, and cuts nothing', (_what, of) => {
  const messages = render(of)
  for (const { text, blocks } of messages) {
    expect(complaintsAbout(blocks)).toEqual([])
    expect(text).not.toBe('')
  }
  const drawn = JSON.stringify(messages.flatMap(({ blocks }) => blocks))
  for (const word of JSON.stringify(of).match(/ord\d+/g) ?? []) expect(drawn).toContain(word)
  expect(drawn.match(/å/g)?.length ?? 0).toBe(JSON.stringify(of).match(/å/g)?.length ?? 0)
})

it('keeps the numbers of a list that takes several messages', () => {
  const items = Array.from(
    { length: 300 },
    (_, at) => `punkt ${at + 1}, som er langt nok til å telle med her`,
  )
  const messages = render(card({ kind: 'list', ordered: true, items }))
  expect(messages.length).toBeGreaterThan(1)
  const text = messages.map((message) => message.text).join('\n')
  for (const n of [1, 150, 300]) expect(text).toContain(`${n}. punkt ${n},`)
})

it('makes no message of a card that says nothing', () => {
  expect(render(card())).toEqual([])
  expect(render(card({ kind: 'text', text: ' \u0007' }, { kind: 'list', items: [] }))).toEqual([])
})

it('shows a source whose title or passage is empty, as far as it goes', () => {
  const bare = { n: 1, title: '', status: '', place: '', quote: '', quoteLanguage: 'nb' as const }
  const blocks = blocksOf(card({ kind: 'sources', sources: [bare, { ...source, title: '\u0007' }] }))
  expect(complaintsAbout(blocks)).toEqual([])
})

it.each([
  ['<@U0BOT> kva er rammeplanen?', 'kva er rammeplanen?'],
  ['spør <@U2|kari> i <#C1|okonomi> og <#C2>', 'spør i #okonomi og'],
  ['se <https://eksempel.no|siden> og <https://eksempel.no/b>', 'se siden og https://eksempel.no/b'],
  ['<!here> <!subteam^S1|@ledere> hei', 'hei'],
  ['kultur &amp; skole &lt;5 &gt;3', 'kultur & skole <5 >3'],
  ['skriv &amp;lt; slik', 'skriv &lt; slik'],
  ['a\u0000b\u200bc\u202ed', 'abcd'],
  ['første linje\nandre\tlinje', 'første linje\nandre linje'],
  ['<@UBOT>', ''],
])('reads %j as a person does', (raw, seen) => {
  expect(readable(raw)).toBe(seen)
})
