import { bagsOfUnit } from './bags.ts'
import type { Concept } from './concepts.ts'
import { bagOf, held } from './coverage.ts'
import type { Evidence } from './evidence.ts'
import { needOf } from './expected.ts'
import { gapNearnessWithin } from './gapnear.ts'
import type { Ranked } from './rank.ts'

/** What tells that a question asks for more than documents for all can hold, each from 0 to 1. */
export interface LeftOpen {
  /** How far a gap leaves open just what is asked, of the thing that its document is about. */
  gapHere: number
  /** A figure, a date or a name is asked of the asker's own place. */
  ofOwnPlace: number
  /** What is to come is asked for. */
  ahead: number
  /** The best or the worst of several is asked for. */
  best: number
}

export function leftOpenBy(evidence: Evidence): LeftOpen {
  const { question, concepts, ranked, missing } = evidence
  const gaps = [...missing, ...ranked.filter(({ unit }) => bagsOfUnit(unit).isGap)]
  const asks = (form: RegExp) => (form.test(question) ? 1 : 0)
  return {
    gapHere: Math.max(0, ...gaps.map((gap) => nearestOf(question, concepts, gap))),
    ofOwnPlace: needOf(question) === undefined ? 0 : asks(ownPlace),
    ahead: asks(toCome),
    best: asks(superlative),
  }
}

const ownPlace = anyOf(
  '(?:hos|for|til) oss|(?:vår|min) (?:egen )?kommune|kommunen (?:vår|min)|vår|vårt|våre|(?:får|har) vi|vi (?:får|har)|our|(?:do|will) we|us',
)
const toCome = anyOf(
  'neste (?:år|runde|gang|høst|haust|vår|sommer|sommar|skoleår|skuleår|budsjett)|til (?:høsten|hausten|våren|sommeren|sommaren|neste)|blir|kommer til å|kjem til å|framover|i framtid(?:en|a)|will|going to|next (?:year|round|time|autumn|spring)',
)
const superlative = anyOf(
  'best|beste|finest|finaste|fineste|verst|verste|worst|dyrest|dyreste|billigst|billigste|cheapest',
)

function anyOf(alternatives: string): RegExp {
  return new RegExp(String.raw`(?<!\p{L})(?:${alternatives})(?!\p{L})`, 'iu')
}

/** The document is about it, or the gap names it. */
function nearestOf(question: string, concepts: Concept[], { unit: { text, passage } }: Ranked): number {
  const title = bagOf([passage.about.title, ...passage.headings].join('\n'))
  return gapNearnessWithin(question, concepts, {
    gap: text,
    around: concepts.map((concept) => held(concept, title)),
  })
}
