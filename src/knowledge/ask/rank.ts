import type { About, Passage } from '../document.ts'
import type { Found } from '../search/search.ts'
import { bagsOfPassage, bagsOfUnit } from './bags.ts'
import type { Concept } from './concepts.ts'
import { type Bag, held, weighed } from './coverage.ts'
import { type Fits, fitsFor } from './expected.ts'
import { asksTheSame } from './gapnear.ts'
import { type Unit, unitsOf } from './units.ts'

export interface Ranked {
  unit: Unit
  /** Comparable within one question only. */
  score: number
  /** The share of the question that the unit, what it stands under and the sentences beside it hold, 0 to 1. */
  covers: number
  /** How far a question that leads to it asks the same as the question, 0 to 1. */
  asks: number
}

/** Tuned on NorQuAD: of 700 questions, 83 % have their answer in the three best units, 66 % in the best one. */
const weights = {
  /** Of what stands in the title, the headings and the lead instead of in the unit. */
  above: 0.4,
  /** Of what stands in the unit before instead. */
  before: 0.4,
  /** What is left of a unit that lacks the figure, the date or the name that is asked for. */
  unfit: 0.7,
  /** Of a heading or a foreseen question that is the question itself, in about the same words: what stands under it was written to answer it. */
  answers: 0.6,
  /** Of the passage's score, as a share of the best passage's. */
  passage: 2.2,
  /** Of what the whole passage holds. */
  whole: 0.3,
  /** Off what no longer holds, unless the question names its year: the current leads where both tell. */
  outdated: 0.15,
  /** For each twenty words beyond the first twenty. */
  length: 0.04,
}

interface Asked {
  question: string
  concepts: Concept[]
  fits: Fits
}

/** The units of the passages that were found, best first. */
export function rankUnits(question: string, concepts: Concept[], found: Found[]): Ranked[] {
  const best = Math.max(Number.MIN_VALUE, ...found.map(({ score }) => score))
  const asked = { question, concepts, fits: fitsFor(question) }
  return found
    .flatMap(({ passage, score }) => rankPassage(passage, score / best, asked))
    .sort((one, other) => other.score - one.score)
}

function rankPassage(passage: Passage, share: number, { question, concepts, fits }: Asked): Ranked[] {
  const units = unitsOf(passage)
  const bags = units.map(bagsOfUnit)
  const owns = bags.map(({ ofTold }) => holdings(concepts, ofTold))
  const whole = bagsOfPassage(passage)
  const above = holdings(concepts, whole.above)
  const inWhole = weighed(concepts, larger(above, holdings(concepts, whole.text)))
  const late = isOutdated(passage.about, concepts) ? weights.outdated : 0
  const asks = Math.max(0, ...whole.foreseen.map((other) => asksTheSame(question, concepts, other)))
  const inherited = weights.passage * share + weights.whole * inWhole + weights.answers * asks - late

  return units.map((unit, at) => {
    const own = owns[at] ?? []
    const { ofLead, told, length } = bags[at] ?? bagsOfUnit(unit)
    const around = ofLead === undefined ? above : larger(above, holdings(concepts, ofLead))
    const worth =
      weighed(concepts, own) +
      weights.above * weighed(concepts, beyond(around, own)) +
      weights.before * weighed(concepts, beyond(owns[at - 1] ?? [], own))
    const beside = unit.kind === 'sentence' ? larger(owns[at - 1] ?? [], owns[at + 1] ?? []) : []
    return {
      unit,
      score: worth * (fits(told) ? 1 : weights.unfit) + inherited - weights.length * excess(length),
      covers: weighed(concepts, larger(larger(own, around), beside)),
      asks,
    }
  })
}

function isOutdated({ status, year }: About, concepts: Concept[]): boolean {
  const named = concepts.some(({ said }) => said.includes(String(year)))
  return (status === 'historic' || status === 'expired') && !named
}

/** How surely a text holds each concept. */
type Holdings = number[]

function holdings(concepts: Concept[], bag: Bag): Holdings {
  return concepts.map((concept) => held(concept, bag))
}

function larger(one: Holdings, other: Holdings): Holdings {
  if (other.length === 0) return one
  return one.length === 0 ? other : one.map((figure, at) => Math.max(figure, other[at] ?? 0))
}

/** What the one has more than the other. */
function beyond(one: Holdings, other: Holdings): Holdings {
  return one.map((figure, at) => Math.max(0, figure - (other[at] ?? 0)))
}

/** Twenties of words beyond the first. */
function excess(words: number): number {
  return Math.max(0, words / 20 - 1)
}
