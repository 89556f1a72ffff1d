import type { Weighted } from '../search/field.ts'
import type { FindAlike } from './alike.ts'

/** What the documents may call a word that they do not know: the stems that are a slip or two away, best first. */
export type Respell = (stem: string) => Weighted[]

/** Of several that are as near, one cannot know which was meant. */
const mostReadings = 3
/** What is left of the weight with each slip more, and for a reading that is not among the nearest. */
const lessSure = 0.5

export function createRespell(findAlike: FindAlike): Respell {
  return (stem) => {
    const most = slipsIn(stem)
    const near = findAlike(stem)
      .map((alike) => ({ ...alike, slips: slipsBetween(stem, alike.stem, most) }))
      .filter(({ slips }) => slips <= most)
      .sort((one, other) => one.slips - other.slips || other.likeness - one.likeness)
    const fewest = near[0]?.slips ?? 0
    return near.slice(0, mostReadings).map(({ stem, slips }) => ({
      term: stem,
      weight: lessSure ** (Math.max(1, slips) - 1) * (slips > fewest ? lessSure : 1),
    }))
  }
}

/** How many slips a word may hold and still be told from its neighbours: a word of three letters none. */
function slipsIn({ length }: string): number {
  if (length < 4) return 0
  return length < 8 ? 1 : 2
}

/**
 * How many slips make the one word the other, or more than `most`: a letter too many, missing or wrong, or two that
 * have changed places (optimal string alignment).
 */
export function slipsBetween(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let before: number[] = []
  let above = Array.from({ length: other.length + 1 }, (_, j) => j)
  for (let i = 1; i <= one.length; i++) {
    const row = [i]
    for (let j = 1; j <= other.length; j++) {
      const wrong = one[i - 1] === other[j - 1] ? 0 : 1
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
      row.push(
        Math.min(
          slips(above, j) + 1,
          slips(row, j - 1) + 1,
          slips(above, j - 1) + wrong,
          swapped ? slips(before, j - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      )
    }
    if (Math.min(...row) > most) return most + 1
    before = above
    above = row
  }
  return slips(above, other.length)
}

function slips(row: number[], at: number): number {
  return row[at] ?? Number.POSITIVE_INFINITY
}
