import { at, growing, type Numbers, raise } from './numbers.ts'

/** Where terms stand, and how often: the places of one term lie together, in ascending order. */
export interface Postings {
  /** The number of each term. */
  terms: Map<string, number>
  /** Term t has the postings from `starts[t]` to before `starts[t + 1]`. */
  starts: Uint32Array
  places: Uint32Array
  /** How often the term stands in the place, in tenths: a compound part counts less than a word. */
  tenths: Uint8Array
}

/** One term's places in ascending order, and how often it stands in each, in tenths. */
export interface Uses {
  places: Uint32Array
  tenths: Numbers
}

export function usesOf(term: string, { terms, starts, places, tenths }: Postings): Uses | undefined {
  const number = terms.get(term)
  if (number === undefined) return undefined
  const from = at(starts, number)
  const to = at(starts, number + 1)
  return { places: places.subarray(from, to), tenths: tenths.subarray(from, to) }
}

/** In how many places a term stands. */
export function countOf(term: string, { terms, starts }: Postings): number {
  const number = terms.get(term)
  return number === undefined ? 0 : at(starts, number + 1) - at(starts, number)
}

/** Takes the terms of one place after another. */
export interface Gathering {
  /** The number of a term, new or known: worth keeping for words that come often. */
  numberOf(term: string): number
  /** Adds a term to the current place. */
  add(term: number, count: number): void
  nextPlace(): void
  finish(): Postings
}

/** More than this in one place is no stronger sign. */
const mostTenths = 255

export function gather(): Gathering {
  const terms = new Map<string, number>()
  /** The posting that each term got last. */
  const latest: number[] = []
  const termOf = growing((size) => new Uint32Array(size))
  const placeOf = growing((size) => new Uint32Array(size))
  const tenthsOf = growing((size) => new Uint8Array(size))
  let place = 0

  const add = (term: number, count: number) => {
    const tenths = Math.round(count * 10)
    const last = latest[term] ?? -1
    if (last >= 0 && placeOf.at(last) === place) {
      tenthsOf.set(last, Math.min(mostTenths, tenthsOf.at(last) + tenths))
      return
    }
    latest[term] = termOf.length()
    termOf.push(term)
    placeOf.push(place)
    tenthsOf.push(Math.min(mostTenths, tenths))
  }
  return {
    numberOf: (term) => {
      const known = terms.get(term)
      if (known !== undefined) return known
      terms.set(term, latest.length)
      return latest.push(-1) - 1
    },
    add,
    nextPlace: () => {
      place++
    },
    finish: () =>
      sortedByTerm(terms, {
        termOf: termOf.whole(),
        placeOf: placeOf.whole(),
        tenthsOf: tenthsOf.whole(),
      }),
  }
}

interface Unsorted {
  termOf: Uint32Array
  placeOf: Uint32Array
  tenthsOf: Uint8Array
}

/** A counting sort: it is stable, so the places of a term stay in ascending order. */
function sortedByTerm(terms: Map<string, number>, { termOf, placeOf, tenthsOf }: Unsorted): Postings {
  const starts = new Uint32Array(terms.size + 1)
  for (const term of termOf) raise(starts, term + 1, 1)
  for (let term = 0; term < terms.size; term++) raise(starts, term + 1, at(starts, term))
  const next = starts.slice()
  const places = new Uint32Array(termOf.length)
  const tenths = new Uint8Array(termOf.length)
  for (let from = 0; from < termOf.length; from++) {
    const term = at(termOf, from)
    const to = at(next, term)
    places[to] = at(placeOf, from)
    tenths[to] = at(tenthsOf, from)
    raise(next, term, 1)
  }
  return { terms, starts, places, tenths }
}
