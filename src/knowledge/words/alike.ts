import { remembered } from '../../domain/remembered.ts'
import { gather, type Postings, usesOf } from '../search/postings.ts'

/** A stem that the documents know, and how much its spelling has in common with another: 1 is the same. */
export interface Alike {
  stem: string
  likeness: number
}

/** The stems of the documents that are spelt at least half as a word is; the most alike first. */
export type FindAlike = (stem: string) => Alike[]

/** Below this, words share an ending, not a meaning. */
const leastLikeness = 0.5

/** Leaders ask in the same words again. */
const rememberedStems = 500

/** Which stems hold which pairs of letters. A place is the number of a stem. */
export function spellingsOf({ terms }: Postings): Postings {
  const spellings = gather()
  for (const stem of terms.keys()) {
    for (const pair of pairsOf(stem)) spellings.add(spellings.numberOf(pair), 1)
    spellings.nextPlace()
  }
  return spellings.finish()
}

/** Over the terms of some postings, and the spellings of exactly these. */
export function createAlike({ terms }: Postings, spellings: Postings): FindAlike {
  const stems = [...terms.keys()]
  const sizes = Uint8Array.from(stems, (stem) => pairsOf(stem).length)
  const common = new Uint8Array(stems.length)

  return remembered(rememberedStems, (stem) => {
    const pairs = pairsOf(stem)
    const touched: number[] = []
    for (const pair of pairs) {
      const places = usesOf(pair, spellings)?.places
      if (places === undefined) continue
      for (let i = 0; i < places.length; i++) {
        const other = places[i] ?? 0
        const before = common[other] ?? 0
        if (before === 0) touched.push(other)
        common[other] = before + 1
      }
    }
    const alike: Alike[] = []
    for (const other of touched) {
      const likeness = (2 * (common[other] ?? 0)) / (pairs.length + (sizes[other] ?? 0))
      common[other] = 0
      const known = stems[other]
      if (likeness >= leastLikeness && known !== undefined) alike.push({ stem: known, likeness })
    }
    return alike.sort((one, other) => other.likeness - one.likeness)
  })
}

/** Every two letters that stand together, each pair once; the ends count as letters. */
function pairsOf(stem: string): string[] {
  const marked = ` ${stem} `
  return [...new Set(Array.from({ length: marked.length - 1 }, (_, i) => marked.slice(i, i + 2)))]
}
