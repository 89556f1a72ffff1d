import type { Button, Card, Fact } from '../../domain/card.ts'
import type { Language } from '../../domain/language.ts'
import { dateInOslo } from '../../domain/time.ts'
import type { Occasion } from '../../nudges/occasion.ts'
import type { SourceLook, TextDraft } from '../../nudges/sources/store.ts'
import type { Draft } from '../../nudges/store.ts'
import { longDate } from '../texts/dates.ts'
import { sourcesTexts } from '../texts/sources.ts'
import { whenOf } from './nudge.ts'

/** Something that waits for an adviser. */
export type Waiting = { kind: 'date'; draft: Draft } | { kind: 'text'; draft: TextDraft }

/** What waits and how it looked when it was shown: what has changed meanwhile is shown again, not confirmed. */
export function refOf({ kind, draft }: Waiting): string {
  return `${kind}:${kind === 'date' ? draft.occasion.id : draft.id}:${draft.said ?? ''}`
}

/** The first that waits, with what is known of it, and how many more there are. */
export function waitingCard(waiting: Waiting[], language: Language, notes: string[] = []): Card {
  const texts = sourcesTexts[language]
  const [first, ...others] = waiting
  const said = [...(others.length > 0 ? [texts.more(others.length)] : []), ...notes]
  const body: Card['body'] = said.map((text) => ({ kind: 'note', text }))
  if (first === undefined) return { language, headline: texts.none, body }
  const shown = first.kind === 'date' ? dateCard(first.draft, language) : textCard(first.draft, language)
  const ref = refOf(first)
  const buttons: Button[] = [
    { action: 'sources-confirm', ref, label: texts.confirm, primary: true },
    { action: 'sources-refuse', ref, label: texts.refuse },
  ]
  return { ...shown, body: [...shown.body, ...body], buttons }
}

function dateCard({ occasion, proposed, state, from }: Draft, language: Language): Card {
  const { changed, held, label } = sourcesTexts[language]
  const now = proposed?.occasion ?? occasion
  const title = now.title[language]
  const facts: Fact[] = [{ label: label.date, value: datesOf(now, language) }]
  const detail = now.detail?.[language]
  if (detail !== undefined) facts.push({ label: label.found, value: detail })
  facts.push({ label: label.source, value: now.link ?? from })
  const isHeld = state === 'held' || proposed?.held === true
  return {
    language,
    headline: proposed ? changed(title, datesOf(occasion, language), datesOf(now, language)) : title,
    body: [...(isHeld ? [{ kind: 'text' as const, text: held }] : []), { kind: 'facts', facts }],
  }
}

/** What comes again and again would fill the card. */
const mostDates = 3

function datesOf({ occurrences }: Occasion, language: Language): string {
  const shown = occurrences.slice(0, mostDates).map((occurrence) => whenOf(occurrence, language))
  return occurrences.length > mostDates ? `${shown.join('; ')} …` : shown.join('; ')
}

const longestExcerpt = 700

function textCard({ title, text, address }: TextDraft, language: Language): Card {
  const { label } = sourcesTexts[language]
  const excerpt = text.length > longestExcerpt ? `${text.slice(0, longestExcerpt)} …` : text
  return {
    language,
    headline: title,
    body: [
      { kind: 'text', text: excerpt },
      { kind: 'facts', facts: [{ label: label.address, value: address }] },
    ],
  }
}

/** Tells an adviser that something waits. */
export function tellingCard(language: Language): Card {
  const { waiting, show } = sourcesTexts[language]
  const buttons: Button[] = [{ action: 'sources-open', ref: 'all', label: show, primary: true }]
  return { language, headline: waiting, body: [], buttons }
}

export function failingLine({ address, failingSince = 0 }: SourceLook, language: Language): string {
  return sourcesTexts[language].failing(new URL(address).host, longDate(language, dateInOslo(failingSince)))
}

export function failingCard(look: SourceLook, language: Language): Card {
  return {
    language,
    headline: sourcesTexts[language].faults,
    body: [{ kind: 'text', text: failingLine(look, language) }],
  }
}
