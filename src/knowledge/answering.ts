import { unreachable } from '../domain/errors.ts'
import type { Language } from '../domain/language.ts'
import type { Log } from '../domain/log.ts'
import { type Clock, dateInOslo } from '../domain/time.ts'
import type { Answer, Caveat, Citation, Outcome, Turn } from './answer.ts'
import { caveatsOf } from './caveats.ts'
import type { Concept } from './concepts.ts'
import { judgeSources } from './confidence.ts'
import { type Extract, extract, extractEach } from './extractive.ts'
import { type Ranked, rankUnits } from './rank.ts'
import { readingsOf } from './readings.ts'
import type { Search } from './search.ts'
import { shapeOf } from './shape.ts'
import type { Writer } from './writer.ts'
import { write } from './written.ts'

/** A question that has been let through. */
export interface Asked {
  /** As it was written. */
  text: string
  history: Turn[]
  /** What to search for: with the question before, where this one leans on it. */
  question: string
  language: Language
  concepts: Concept[]
}

interface Parts {
  search: Search
  clock: Clock
  log: Log
  writer?: Writer
}

/** An extract is made of the units of so many passages, */
const readPassages = 8
/** and a model is given so many: more cost time and money, and blur the answer. */
const writtenOver = 5

export async function answerFromSources(asked: Asked, parts: Parts): Promise<Answer> {
  const { question, language, concepts } = asked
  const found = parts.search.find(question, readPassages)
  const ranked = rankUnits(question, concepts, found)
  const passages = found.map(({ passage }) => passage)
  const verdict = judgeSources({ question, language, concepts, passages, ranked })
  const today = dateInOslo(parts.clock.now())
  switch (verdict) {
    case 'not-our-field':
      return bare('off-topic', asked)
    case 'does-not-say':
      return nearest(ranked, asked)
    case 'answers': {
      const readings = readingsOf(question, concepts, ranked)
      if (readings.length > 0) return fromExtract('ambiguous', extractEach(readings), { asked, today })
      return (await written(ranked, { asked, parts, today })) ?? extractOf(ranked, { asked, parts, today })
    }
    default:
      return unreachable(verdict)
  }
}

function bare(outcome: Outcome, { language }: Asked): Answer {
  return { outcome, language, mode: 'extractive', points: [], citations: [], caveats: [] }
}

/** What comes closest, to be looked at, and not said to answer. */
function nearest(ranked: Ranked[], asked: Asked): Answer {
  return { ...bare('not-in-sources', asked), citations: extractEach(ranked.slice(0, 1)).citations }
}

interface Around {
  asked: Asked
  today: string
}

function fromExtract(outcome: Outcome, { points, citations }: Extract, { asked, today }: Around): Answer {
  return { ...bare(outcome, asked), points, citations, caveats: caveatsOf(citations, today) }
}

function extractOf(ranked: Ranked[], around: Around & { parts: Parts }): Answer {
  const answer = fromExtract('answered', extract(ranked, shapeOf(around.asked.question)), around)
  const unavailable: Caveat[] = around.parts.writer === undefined ? [] : [{ kind: 'model-unavailable' }]
  return { ...answer, caveats: [...answer.caveats, ...unavailable] }
}

/** Undefined without a model, and when none of what it wrote may be shown in time. */
async function written(
  ranked: Ranked[],
  { asked, parts, today }: Around & { parts: Parts },
): Promise<Answer | undefined> {
  if (parts.writer === undefined) return undefined
  const passages = [...new Set(ranked.map(({ unit }) => unit.passage))].slice(0, writtenOver)
  const task = { question: asked.text, history: asked.history, language: asked.language, passages }
  const made = await write(task, { writer: parts.writer, log: parts.log })
  if (made === undefined) return undefined
  if (made.kind === 'not-in-passages') return nearest(ranked, asked)
  const citations = made.cited.flatMap((index, at): Citation[] => {
    const best = ranked.find(({ unit }) => unit.passage === passages[index])
    return best ? [{ n: at + 1, passage: best.unit.passage, quote: best.unit.text }] : []
  })
  const leftOut: Caveat[] = made.leftOut > 0 ? [{ kind: 'left-out', sentences: made.leftOut }] : []
  return {
    ...bare('answered', asked),
    mode: 'written',
    points: made.points,
    citations,
    caveats: [...caveatsOf(citations, today), ...leftOut],
  }
}
