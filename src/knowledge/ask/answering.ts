import { unreachable } from '../../domain/errors.ts'
import type { Language } from '../../domain/language.ts'
import { type Clock, dateInOslo } from '../../domain/time.ts'
import type { Answer, Outcome, Turn } from '../answer.ts'
import type { Passage } from '../document.ts'
import type { Finder } from '../search/finder.ts'
import { caveatsOf, isSaidAlready } from './caveats.ts'
import type { Concept } from './concepts.ts'
import { judgeSources } from './confidence.ts'
import { type Extract, extract, extractEach } from './extractive.ts'
import { type Ranked, rankUnits } from './rank.ts'
import { readingsOf } from './readings.ts'
import type { Rewrite } from './rewrite.ts'
import { shapeOf } from './shape.ts'

/** A question that has been let through. */
export interface Asked {
  /** As it was written. */
  text: string
  history: Turn[]
  /** What to search for: with the question before, where this one leans on it. */
  question: string
  language: Language
  concepts: Concept[]
  person?: string | undefined
  onPart?: ((soFar: Answer) => void) | undefined
}

interface Parts {
  search: Finder
  clock: Clock
  rewrite?: Rewrite
}

/** An answer is made of so many passages. */
const readPassages = 8

export async function answerFromSources(asked: Asked, parts: Parts): Promise<Answer> {
  const { question, language, concepts } = asked
  const found = await parts.search.find(question, readPassages)
  const ranked = rankUnits(question, concepts, found)
  const followsUp = question !== asked.text
  const verdict = judgeSources({ question, language, followsUp, concepts, found, ranked })
  const today = dateInOslo(parts.clock.now())
  switch (verdict) {
    case 'not-our-field':
      return bare('off-topic', asked)
    case 'does-not-say':
      return nearest(ranked, asked)
    case 'answers': {
      const readings = readingsOf(question, concepts, ranked)
      if (readings.length > 0) return fromExtract('ambiguous', extractEach(readings), { asked, today })
      const answer = fromExtract('answered', extract(ranked, shapeOf(question)), { asked, today })
      return parts.rewrite
        ? parts.rewrite(answer, { ...asked, question: asked.text, passages: passagesOf(ranked) })
        : answer
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
  const caveats = caveatsOf(citations, today).filter((caveat) => !isSaidAlready(caveat, points))
  return { ...bare(outcome, asked), points, citations, caveats }
}

/** Best first. */
function passagesOf(ranked: Ranked[]): Passage[] {
  return [...new Set(ranked.map(({ unit }) => unit.passage))]
}
