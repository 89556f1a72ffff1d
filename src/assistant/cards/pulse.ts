import type { Block, Card } from '../../domain/card.ts'
import type { Language } from '../../domain/language.ts'
import { changeSince, type Held } from '../../pulse/change.ts'
import { inputOf, type Question } from '../../pulse/question.ts'
import { floor, type Release, type Released, sensitiveFloor } from '../../pulse/release.ts'
import type { Round, Text } from '../../pulse/store.ts'
import { pulseTexts } from '../texts/pulse.ts'

const tags = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' }

function dayOf({ closes }: Round, language: Language): string {
  const shown = { dateStyle: 'long', timeZone: 'Europe/Oslo' } as const
  return new Intl.DateTimeFormat(tags[language], shown).format(closes)
}

/** The whole pulse as one card. `note` says why it comes now, where it is not the first time. */
export function pulseCard(round: Round, language: Language, note?: string): Card {
  const { id, pulse } = round
  const texts = pulseTexts[language]
  const [first, ...rest] = pulse.questions.map((question) => inputOf(question, language))
  if (!first) throw new Error(`the pulse ${pulse.id} has no question`)
  return {
    language,
    headline: pulse.title[language],
    body: [
      ...(note ? [{ kind: 'text' as const, text: note }] : []),
      { kind: 'text', text: texts.promise(pulse.questions.length, floor) },
      { kind: 'note', text: texts.closes(dayOf(round, language)) },
    ],
    form: { action: 'pulse-answer', ref: id, inputs: [first, ...rest], submitLabel: texts.submit },
  }
}

export function reminderCard(round: Round, language: Language): Card {
  return pulseCard(round, language, pulseTexts[language].reminder(dayOf(round, language)))
}

/** Says nothing of what was answered: it waits in the outbox as everything does. */
export function thanksCard(round: Round, language: Language): Card {
  const { thanks } = pulseTexts[language]
  return {
    language,
    headline: thanks.headline,
    body: [{ kind: 'text', text: thanks.kept(dayOf(round, language)) }],
    buttons: [
      { action: 'pulse-change', ref: round.id, label: thanks.change },
      { action: 'pulse-withdraw', ref: round.id, label: thanks.withdraw },
    ],
    inPlace: true,
  }
}

export function withdrawnCard({ id }: Round, language: Language): Card {
  const { withdrawn } = pulseTexts[language]
  return {
    language,
    headline: withdrawn.headline,
    body: [{ kind: 'text', text: withdrawn.text }],
    buttons: [{ action: 'pulse-change', ref: id, label: withdrawn.answer }],
    inPlace: true,
  }
}

interface Telling {
  language: Language
  /** The round before, to tell what has moved since. */
  before?: Held | undefined
}

/** What everybody who was asked gets to see: the figures of everybody together, and what is not shown with the reason. */
export function resultsCard(round: Round, release: Release, { language, before }: Telling): Card {
  const { results } = pulseTexts[language]
  const { pulse, lost } = round
  const blocks = pulse.questions.flatMap((question) =>
    blocksOf(question, { round, release }, { language, before }),
  )
  const nothing: Block = { kind: 'text', text: results.nothing }
  return {
    language,
    headline: results.headline(pulse.title[language]),
    body: [
      { kind: 'text', text: results.answers(release.answers) },
      ...(release.released.length > 0 ? [] : [nothing]),
      ...blocks,
      ...(lost > 0 ? [{ kind: 'note' as const, text: results.lost(lost) }] : []),
    ],
  }
}

function blocksOf(question: Question, held: Held, { language, before }: Telling): Block[] {
  const { release } = held
  const { results } = pulseTexts[language]
  const ofAll = ({ question: id, group }: { question: string; group: { name: string } }) =>
    id === question.id && group.name === 'all'
  const tables = release.released.filter(ofAll).flatMap((table): Block[] => {
    const moved = before && { kind: 'note' as const, text: movedIn(table, held, { language, before }) }
    return [blockOf(question, table, language), ...(moved ? [moved] : [])]
  })
  const least = question.sensitive ? sensitiveFloor : floor
  const withheld = release.withheld.filter(ofAll).map(({ reason }): Block => {
    return { kind: 'note', text: `${question.text[language]} ${results.hidden[reason](least)}` }
  })
  return [...tables, ...withheld]
}

function blockOf(question: Question, { unit, cells, n }: Released, language: Language): Block {
  const { results } = pulseTexts[language]
  const title = results.base(question.text[language], n)
  if (unit === 'mean5')
    return { kind: 'facts', facts: [{ label: `${title}. ${results.mean}`, value: String(cells[0]?.value) }] }
  const bars = cells.map(({ options, value }) => ({ label: labelOf(question, options, language), value }))
  return { kind: 'bars', title, unit: results.units[unit], bars }
}

/** How the figures of a table have moved since the round before, in a line; or why that is not told. */
function movedIn(
  table: Released,
  now: Held,
  { language, before }: { language: Language; before: Held },
): string {
  const { change } = pulseTexts[language].results
  const moved = changeSince(table, now, before)
  if (typeof moved === 'string') return change.none[moved]
  const question = now.round.pulse.questions.find(({ id }) => id === table.question)
  const parts = moved.cells.map(({ options, by }) => {
    if (moved.unit === 'mean5') return change.mean(signed(by, language))
    const label = question ? labelOf(question, options, language) : ''
    return change.share(label, signed(by, language))
  })
  return `${change.since(dayOf(before.round, language))} ${parts.join('; ')}.`
}

/** With a sign before it, as "+0,3"; a true minus, so that it is read as one. */
function signed(by: number, language: Language): string {
  return new Intl.NumberFormat(tags[language], { signDisplay: 'exceptZero' }).format(by).replace('-', '−')
}

/** The words of the options that were counted together. */
export function labelOf({ options }: Question, ids: string[], language: Language): string {
  const words = options.filter(({ id }) => ids.includes(id)).map(({ text }) => text[language])
  return words.join(', ')
}

/** For advisers. */
export function textsCard({ pulse }: Round, texts: Text[], language: Language): Card {
  const { results } = pulseTexts[language]
  const blocks = pulse.questions.flatMap(({ id, text }): Block[] => {
    const items = texts.filter(({ question }) => question === id).map((one) => one.text)
    return items.length === 0
      ? []
      : [
          { kind: 'text', text: text[language] },
          { kind: 'list', items },
        ]
  })
  const note: Block = { kind: 'note', text: blocks.length > 0 ? results.textsNote : results.noTexts }
  return { language, headline: results.textsHeadline(pulse.title[language]), body: [...blocks, note] }
}
