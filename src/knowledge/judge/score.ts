import { isAnswerable, type Row, type Verdict } from './judge.ts'

/** How one kind of question went, or one language. */
export interface Score {
  name: string
  rows: number
  right: number
  /** Of the rows with evidence: how many had it among the first five passages. */
  withEvidence: number
  found: number
  wronglyRefused: number
  /** Reported beside the others, and not part of the sum. */
  aside: boolean
}

export interface Judged {
  row: Row
  verdict: Verdict
}

/** Kinds that need the turns before, or a question back. */
const kindsAside = new Set(['followup', 'ambiguous'])

/** A line for each kind, one for each language and one for each document, then the sum: of the answerable, and of the unanswerable. */
export function scoresOf(judged: Judged[]): {
  kinds: Score[]
  languages: Score[]
  /** Of the rows that name a document, by the first that they name. */
  documents: Score[]
  answerable: Score
  others: Score
} {
  const counted = judged.filter(({ row }) => !kindsAside.has(row.kind))
  return {
    kinds: grouped(judged, ({ kind }) => kind),
    languages: grouped(counted, ({ lang }) => lang),
    documents: grouped(
      counted.filter(({ row }) => row.source.length > 0),
      ({ source: [first = ''] }) => first.split('/').at(-1) ?? first,
    ),
    answerable: score(
      'answerable',
      counted.filter(({ row }) => isAnswerable(row)),
    ),
    others: score(
      'unanswerable',
      counted.filter(({ row }) => !isAnswerable(row)),
    ),
  }
}

function grouped(judged: Judged[], nameOf: (row: Row) => string): Score[] {
  const names = [...new Set(judged.map(({ row }) => nameOf(row)))].sort()
  return names.map((name) =>
    score(
      name,
      judged.filter(({ row }) => nameOf(row) === name),
    ),
  )
}

function score(name: string, judged: Judged[]): Score {
  const count = (holds: (one: Judged) => boolean) => judged.filter(holds).length
  return {
    name,
    rows: judged.length,
    right: count(({ verdict }) => verdict.right),
    withEvidence: count(({ row }) => row.evidence.length > 0),
    found: count(({ verdict }) => verdict.foundAt !== null),
    wronglyRefused: count(({ verdict }) => verdict.wronglyRefused),
    aside: judged.every(({ row }) => kindsAside.has(row.kind)),
  }
}
