import { unreachable } from '../../domain/errors.ts'
import type { Language } from '../../domain/language.ts'
import { type Clock, dateInOslo } from '../../domain/time.ts'
import type { Answer, Outcome } from '../answer.ts'
import type { Passage } from '../document.ts'
import type { Finder } from '../search/finder.ts'
import { caveatsOf, isSaidAlready } from './caveats.ts'
import type { Concept } from './concepts.ts'
import { judgeSources } from './confidence.ts'
import { type Extract, extract, extractEach } from './extractive.ts'
import { lookedThrough, partFound } from './parting.ts'
import { type Ranked, rankUnits } from './rank.ts'
import { readingsOf } from './readings.ts'
import { shapeOf } from './shape.ts'

/** A question that has been let through. */
export interface Asked {
  /** As it was written. */
  text: string
  /** What to search for: with the question before, where this one leans on it. */
  question: string
  language: Language
  concepts: Concept[]
  /** Whether the documents are all about culture schools. */
  ofOurs: boolean
}

/** An answer as far as the documents alone give it. */
export interface Composed {
  answer: Answer
  /** Where they do answer: what a model may write it anew from. */
  sources?: Sources
}

export interface Sources {
  /** As it was read. */
  question: string
  /** Best first. */
  passages: Passage[]
}

interface Parts {
  search: Finder
  clock: Clock
}

export async function answerFromSources(asked: Asked, parts: Parts): Promise<Composed> {
  const { question, language, concepts } = asked
  const { telling: found, gaps } = partFound(await parts.search.find(question, lookedThrough))
  const ranked = rankUnits(question, concepts, found)
  const missing = rankUnits(question, concepts, gaps)
  const followsUp = question !== asked.text
  const verdict = judgeSources({
    question,
    language,
    ofOurs: asked.ofOurs,
    followsUp,
    concepts,
    found,
    ranked,
    missing,
  })
  const today = dateInOslo(parts.clock.now())
  const readings = verdict === 'not-our-field' ? [] : readingsOf(question, concepts, ranked)
  if (readings.length > 0)
    return { answer: fromExtract('ambiguous', extractEach(readings), { asked, today }) }
  switch (verdict) {
    case 'not-our-field':
      return { answer: bare('off-topic', asked) }
    case 'does-not-say':
      return { answer: nearest(ranked, asked) }
    case 'answers':
      return {
        answer: fromExtract('answered', extract(ranked, shapeOf(question)), { asked, today }),
        sources: { question: asked.text, passages: passagesOf(ranked) },
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

/** More cost a model time and money, and blur its answer. */
const mostPassages = 5

/** Best first. */
function passagesOf(ranked: Ranked[]): Passage[] {
  return [...new Set(ranked.map(({ unit }) => unit.passage))].slice(0, mostPassages)
}
