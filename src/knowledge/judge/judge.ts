import { z } from 'zod'
import { languages } from '../../domain/language.ts'
import type { Citation, Outcome } from '../answer.ts'
import type { Passage } from '../document.ts'

/** A question with what a right answer holds: one line of a question file. */
export const rowSchema = z.object({
  id: z.string(),
  lang: z.enum(languages),
  kind: z.string(),
  question: z.string(),
  history: z.array(z.object({ role: z.enum(['user', 'assistant']), content: z.string() })).optional(),
  /** File names of the documents that hold the answer. */
  source: z.array(z.string()).default([]),
  /** Regular expressions, in any case. */
  must_contain: z.array(z.string()).default([]),
  answer_contain: z.array(z.string()).default([]),
  must_not_contain: z.array(z.string()).default([]),
  /** Sentences of the documents; white space does not count. */
  evidence: z.array(z.string()).default([]),
  /** Missing: to be answered. */
  expect: z.enum(['refuse', 'decline', 'clarify_or_both', 'hedge']).optional(),
})
export type Row = z.infer<typeof rowSchema>

/** What the assistant made of the row's question. */
export interface Reply {
  outcome: Outcome
  /** The answer as people read it, without its sources. */
  text: string
  citations: Citation[]
  /** What the search alone found, best first. */
  found: Passage[]
}

export interface Verdict {
  right: boolean
  /** How many passages, best first, it takes to hold all the evidence; null when five do not, or none is named. */
  foundAt: number | null
  /** The sources hold the answer, and it was turned away. */
  wronglyRefused: boolean
}

/** Passages that are looked through for the evidence. */
const searched = 5

export function judgeRow(row: Row, reply: Reply): Verdict {
  return {
    right: saysWhatItMust(row, reply) && outcomeFits(row, reply),
    foundAt: foundAt(row.evidence, reply.found),
    wronglyRefused: isAnswerable(row) && turnedAway.has(reply.outcome),
  }
}

/** Whether the sources hold an answer to the row. */
export function isAnswerable({ expect }: Row): boolean {
  return expect === undefined || expect === 'hedge'
}

const turnedAway = new Set<Outcome>(['not-in-sources', 'refused', 'off-topic'])

function saysWhatItMust(row: Row, { text, citations }: Reply): boolean {
  const answer = joined(text)
  const shown = [
    answer,
    ...citations.slice(0, citationsRead(row)).map(({ passage }) => joined(passage.text)),
  ].join(' ')
  return (
    [...row.must_contain, ...row.answer_contain].every((pattern) => matches(pattern, shown)) &&
    !row.must_not_contain.some((pattern) => matches(pattern, answer))
  )
}

/** A list or a comparison may need more passages than a fact. */
function citationsRead({ kind }: Row): number {
  return kind === 'list' || kind === 'multi-source' ? 5 : 3
}

function outcomeFits({ expect, source }: Row, { outcome, citations }: Reply): boolean {
  switch (expect) {
    case undefined:
      return outcome === 'answered' && citations.length > 0
    case 'refuse':
      return outcome === 'not-in-sources' || outcome === 'refused'
    case 'decline':
      return (outcome === 'off-topic' || outcome === 'refused') && citations.length === 0
    case 'clarify_or_both':
      return (
        outcome === 'ambiguous' || (outcome === 'answered' && source.every((file) => cites(citations, file)))
      )
    case 'hedge':
      return outcome === 'answered'
  }
}

function cites(citations: Citation[], file: string): boolean {
  return citations.some(({ passage: { about } }) => about.path === file || about.path.endsWith(`/${file}`))
}

function foundAt(evidence: string[], found: Passage[]): number | null {
  if (evidence.length === 0) return null
  const texts = found.slice(0, searched).map(({ text }) => joined(text))
  const ranks = evidence.map((sentence) => texts.findIndex((text) => text.includes(joined(sentence))))
  return ranks.includes(-1) ? null : Math.max(...ranks) + 1
}

function matches(pattern: string, text: string): boolean {
  return new RegExp(pattern, 'i').test(text)
}

function joined(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
