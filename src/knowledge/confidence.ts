import type { Concept } from './concepts.ts'
import { bagOf, coverage, held } from './coverage.ts'
import type { Passage } from './document.ts'
import { needOf } from './expected.ts'
import type { Ranked } from './rank.ts'

/** Whether the passages that were found answer the question. */
export type Verdict = 'answers' | 'does-not-say' | 'not-our-field'

interface Evidence {
  question: string
  concepts: Concept[]
  /** Best first. */
  passages: Passage[]
  /** Best first. */
  ranked: Ranked[]
}

/** A passage that holds less of what the question names is about something else. */
const leastCovered = 0.45
/** The same for the one sentence or item that has the figure, the date or the name that is asked for. */
const leastCoveredByDetail = 0.45
/** Passages and units further down are rarely the ones. */
const read = { passages: 5, units: 8 }

/** Tells an answer from what only looks like one. Better no answer than the wrong figure. */
export function judgeSources({ question, concepts, passages, ranked }: Evidence): Verdict {
  const bags = passages.slice(0, read.passages).map((passage) => bagOf(wholeOf(passage)))
  const covered = Math.max(0, ...bags.map((bag) => coverage(concepts, bag)))
  const isOurs = concepts.some(({ ofField }) => ofField)
  if (covered < leastCovered) return isOurs ? 'does-not-say' : 'not-our-field'
  const years = concepts.filter(({ said }) => said.every((word) => /^(?:19|20)\d\d$/u.test(word)))
  if (years.some((year) => !bags.some((bag) => held(year, bag) === 1))) return 'does-not-say'
  const fits = needOf(question)
  if (fits === undefined) return 'answers'
  const fitting = ranked.filter(({ unit }) => fits(unit.text)).slice(0, read.units)
  return fitting.some(({ covers }) => covers >= leastCoveredByDetail) ? 'answers' : 'does-not-say'
}

function wholeOf({ about, headings, text }: Passage): string {
  return [about.title, about.year ?? '', ...headings, ...about.aliases, text].join('\n')
}
