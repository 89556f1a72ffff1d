import type { Log } from '../../domain/log.ts'
import { type Clock, dateInOslo } from '../../domain/time.ts'
import type { Answer, Caveat, Citation, Point, Turn } from '../answer.ts'
import type { Passage } from '../document.ts'
import type { Glossary } from '../words/glossary.ts'
import type { Budget } from '../write/budget.ts'
import type { Written } from '../write/checked.ts'
import type { LookUp } from '../write/lookup.ts'
import { createOtherNames } from '../write/other-names.ts'
import type { Writer } from '../write/writer.ts'
import { write } from '../write/written.ts'
import { caveatsOf } from './caveats.ts'
import { quoteFor } from './quote.ts'

interface Parts {
  writer: Writer
  budget: Budget
  lookUps: LookUp[]
  glossary: Glossary
  clock: Clock
  log: Log
}

interface Asked {
  question: string
  history: Turn[]
  /** What the extract was made of, best first. */
  passages: Passage[]
  person?: string | undefined
  onPart?: ((soFar: Answer) => void) | undefined
}

/**
 * The answer in a model's words in place of an extract, or the extract with a caveat that says why it is one.
 * Takes 6.5 seconds at most, and never throws.
 */
export type Rewrite = (extract: Answer, asked: Asked) => Promise<Answer>

export function createRewrite({ writer, budget, lookUps, glossary, clock, log }: Parts): Rewrite {
  const otherNames = createOtherNames(glossary)
  return async (extract, { question, history, passages, person, onPart }) => {
    const mayAsk = await budget.take(person, clock.now()).catch((fault: unknown) => {
      log.error('budget-failed', { fault: fault instanceof Error ? fault.name : 'unknown' })
      return undefined
    })
    if (mayAsk === undefined) return withCaveat(extract, { kind: 'model-unavailable' })
    if (!mayAsk) return withCaveat(extract, { kind: 'over-budget' })
    const today = dateInOslo(clock.now())
    const { language } = extract
    const task = { question, history, language, passages }
    const written = await write(task, {
      writer,
      lookUps,
      otherNames,
      log,
      onPart: onPart && ((soFar) => onPart(inPlaceOf(extract, soFar, today))),
    })
    return written ? inPlaceOf(extract, written, today) : withCaveat(extract, { kind: 'model-unavailable' })
  }
}

function withCaveat(answer: Answer, caveat: Caveat): Answer {
  return { ...answer, caveats: [...answer.caveats, caveat] }
}

function inPlaceOf(extract: Answer, written: Written, today: string): Answer {
  if (written.kind === 'not-in-passages') {
    const nearest = extract.citations.slice(0, 1)
    return { ...extract, outcome: 'not-in-sources', points: [], citations: nearest, caveats: [] }
  }
  const { points, leftOut } = written
  const citations = written.cited.map((passage, at) => citationOf(passage, at + 1, points))
  const dropped: Caveat[] = leftOut > 0 ? [{ kind: 'left-out', sentences: leftOut }] : []
  return {
    ...extract,
    mode: 'written',
    points,
    citations,
    caveats: [...caveatsOf(citations, today), ...dropped],
  }
}

function citationOf(passage: Passage, n: number, points: Point[]): Citation {
  const said = points.filter(({ cites }) => cites.includes(n)).flatMap(linesOf)
  return { n, passage, quote: quoteFor(said.join('\n'), passage) }
}

function linesOf(point: Point): string[] {
  return point.kind === 'list' ? [point.lead ?? '', ...point.items] : [point.text]
}
