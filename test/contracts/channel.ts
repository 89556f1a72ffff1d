import { describe, expect, it } from 'vitest'
import type { Attachment, Block, Card, Form, Input } from '../../src/domain/card.ts'
import type { Incoming, Listener, Values } from '../../src/domain/channel.ts'
import { plainBlock } from '../../src/domain/plain.ts'
import type { FileStore } from '../../src/files/files.ts'
import { figuresCard, pulseCard, thanksInPlace } from '../support/cards.ts'
import { budgetAnswer } from '../support/teams-house.ts'

/** A leader in a messenger: what they can do, and all that is in sight. */
export interface Place {
  say(text: string): Promise<void>
  /** Presses the button with these words on the last card that has it. */
  press(label: string): Promise<void>
  judge(how: 'useful' | 'not-useful'): Promise<void>
  /** Fills in the form that is in sight, and hands it in. */
  handIn(form: Form, values: Values): Promise<void>
  /** Says something to the assistant where others read along. */
  mention?(text: string): Promise<void>
  /** All that is in sight now. */
  sees(): Promise<string>
  /** What the platform would refuse of all that was sent. */
  complaints(): string[]
  /** Where files must lie before they can be sent. */
  files?: FileStore
}

/** What a messenger does not offer, and what stands in for it. Nothing else may differ. */
export interface Missing {
  /** A card that takes another's place. */
  inPlace?: string
  /** A place where others read along. */
  others?: string
  /** A picture that is seen. */
  pictures?: string
  /** A form whose questions are all in sight at once. */
  wholeForms?: string
}

const followUp: Card = {
  language: 'nb',
  headline: 'I 2009 var det økonomi',
  body: [{ kind: 'text', text: '33 treff. Det er *ikke* antallet ledere.' }],
}
const help: Card = {
  language: 'nn',
  headline: 'Dette kan eg',
  body: [
    { kind: 'text', text: 'Eg svarar ut frå kjeldene.' },
    { kind: 'list', items: ['svare på spørsmål', 'minne om fristar'] },
    { kind: 'note', text: 'Eg lagrar spørsmåla i 90 dagar.' },
  ],
}
const asked = { action: 'desk-ask', ref: 'answer-12', label: 'Spør rådgiver' }
const answer: Card = { ...budgetAnswer, feedback: 'answer-12', buttons: [asked] }
const desk: Card = { language: 'nb', headline: 'Rådgiveren har fått spørsmålet.', body: [] }
const judged: Card = {
  language: 'nb',
  headline: 'Hva var det som ikke stemte?',
  body: [],
  buttons: [{ action: 'not-useful-because', ref: 'wrong:answer-12', label: 'Svaret er feil' }],
}
const noted: Card = { language: 'nb', headline: 'Notert. Takk.', body: [], inPlace: true }

const spoken: Record<string, Card> = {
  'Hva med budsjettet?': answer,
  'Og i 2009?': followUp,
  hjelp: help,
  puls: pulseCard,
}
const pressed: Record<string, Card> = { 'desk-ask': desk, 'not-useful': judged, 'not-useful-because': noted }

/** The same conversations in every messenger: they must be heard, read and pressed in the same way. */
export function testChannel(
  name: string,
  open: (listen: Listener) => Promise<Place>,
  missing: Missing,
): void {
  async function meet() {
    const heard: Incoming[] = []
    let kart = figuresCard
    const place = await open(async (event) => {
      heard.push(event)
      if (event.kind === 'said') return event.text === 'kart' ? kart : spoken[event.text]
      if (event.kind === 'pressed') return pressed[event.action]
      return event.kind === 'submitted' ? thanksInPlace : undefined
    })
    if (place.files) kart = { ...figuresCard, files: await kept(figuresCard.files ?? [], place.files) }
    return { ...place, kart: () => kart, did: () => heard.filter(({ kind }) => kind !== 'arrived').map(told) }
  }

  async function reads(place: Place, card: Card) {
    const seen = squeezed(await place.sees())
    for (const piece of piecesOf(card))
      expect(seen, `"${piece}" is not to be seen`).toContain(squeezed(piece))
    expect(place.complaints()).toEqual([])
  }

  describe(`in ${name}`, () => {
    it('a leader asks, reads the answer with its sources, goes on, and asks an adviser', async () => {
      const place = await meet()
      await place.say('Hva med budsjettet?')
      await reads(place, answer)
      await place.press('Spør rådgiver')
      await reads(place, desk)
      await place.say('Og i 2009?')
      await reads(place, followUp)
      expect(place.did()).toEqual([
        { kind: 'said', text: 'Hva med budsjettet?', place: 'private' },
        { kind: 'pressed', action: 'desk-ask', ref: 'answer-12', place: 'private' },
        { kind: 'said', text: 'Og i 2009?', place: 'private' },
      ])
    })

    it('a leader fills in a form, and the thanks stand where it stood', async () => {
      const place = await meet()
      await place.say('puls')
      if (missing.wholeForms === undefined) await reads(place, pulseCard)
      const values = { pressure: ['high'], topics: ['t0', 't4'], words: ['Mer tid til ledelse'] }
      if (pulseCard.form) await place.handIn(pulseCard.form, values)
      if (missing.wholeForms !== undefined) await reads(place, pulseCard)
      await reads(place, thanksInPlace)
      const after = squeezed(await place.sees())
      if (missing.inPlace === undefined) expect(after).not.toContain(squeezed('Hva ville hjulpet deg mest?'))
      expect(place.did().at(-1)).toEqual({
        kind: 'submitted',
        action: 'pulse-answer',
        ref: 'runde-7',
        values,
        place: 'private',
      })
    })

    it('a leader says that an answer was not useful, and why', async () => {
      const place = await meet()
      await place.say('Hva med budsjettet?')
      await place.judge('not-useful')
      await reads(place, judged)
      await place.press('Svaret er feil')
      await reads(place, noted)
      const after = squeezed(await place.sees())
      if (missing.inPlace === undefined) expect(after).not.toContain(squeezed(judged.headline))
      expect(place.did().slice(1)).toEqual([
        { kind: 'pressed', action: 'not-useful', ref: 'answer-12', place: 'private' },
        { kind: 'pressed', action: 'not-useful-because', ref: 'wrong:answer-12', place: 'private' },
      ])
    })

    it('a leader reads what can be asked, in nynorsk', async () => {
      const place = await meet()
      await place.say('hjelp')
      await reads(place, help)
    })

    it('a leader reads facts and figures, and gets picture and document with their words', async () => {
      const place = await meet()
      await place.say('kart')
      await reads(place, place.kart())
    })

    it.skipIf(missing.others !== undefined)('a leader asks where others read along', async () => {
      const place = await meet()
      await place.mention?.('Hva med budsjettet?')
      await reads(place, answer)
      expect(place.did()).toEqual([{ kind: 'said', text: 'Hva med budsjettet?', place: 'shared' }])
    })
  })
}

async function kept(files: Attachment[], store: FileStore): Promise<Attachment[]> {
  const bytes = Buffer.from('innhold')
  return Promise.all(
    files.map(({ name, mediaType, alt }) =>
      store.put({ owner: 'leader-7', name, mediaType, bytes, alt }, Date.now()),
    ),
  )
}

/** What was done, without where and when; an input that was left open is missing. */
function told(event: Incoming): object {
  switch (event.kind) {
    case 'said':
      return { kind: event.kind, text: event.text, place: event.place }
    case 'pressed':
      return { kind: event.kind, action: event.action, ref: event.ref, place: event.place }
    case 'submitted': {
      const filled = Object.entries(event.values).filter(([, values]) => values.length > 0)
      const { kind, action, ref, place } = event
      return { kind, action, ref, values: Object.fromEntries(filled), place }
    }
    default:
      return { kind: event.kind }
  }
}

/** Every piece of a card that must be in sight, in the leader's words. */
function piecesOf({ headline, body, form, buttons = [], files = [] }: Card): string[] {
  return [
    headline,
    ...body.flatMap(piecesOfBlock),
    ...(form?.inputs ?? []).flatMap(piecesOfInput),
    ...buttons.map(({ label }) => label),
    ...files.flatMap(({ name, alt }) => [name, alt]),
  ]
}

function piecesOfBlock(block: Block): string[] {
  switch (block.kind) {
    case 'list':
      return block.items
    case 'facts':
      return block.facts.flatMap(({ label, value }) => [label, value])
    case 'bars':
      return [
        block.title,
        ...block.bars.flatMap(({ label, value }) => [label, String(value).split('.')[0] ?? '']),
      ]
    case 'sources':
      return block.sources.flatMap(({ title, quote, status, place }) => [title, status, place, quote])
    case 'text':
    case 'note':
      return [plainBlock(block)]
  }
}

function piecesOfInput(input: Input): string[] {
  return [input.label, ...(input.kind === 'text' ? [] : input.options.map(({ label }) => label))]
}

/** Without space of any kind: messengers break lines where they like. */
function squeezed(text: string): string {
  return text.replace(/[\s\u200b]+/g, '')
}
