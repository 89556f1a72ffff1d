import type { LexicalIndex } from '../search/lexical.ts'
import { createAlike } from './alike.ts'
import { createSplitter } from './compounds.ts'
import { rootOf } from './root.ts'
import { createRespell } from './spelling.ts'
import { stemOf } from './stem.ts'

/** What the documents know of words. */
export interface Lexicon {
  /** How rare a root is in the documents: 0 where it stands in every sentence, 1 where it stands in none. */
  rarity(root: string): number
  /** Whether a word stands in the documents, in any of its forms. */
  knows(word: string): boolean
  /** The parts of a compound; none where a word is no compound. */
  split(word: string): string[]
  /** The roots that a word which stands in no document may be a slip of, best first. */
  meant(word: string): string[]
}

export function lexiconOf(index: LexicalIndex): Lexicon {
  const uses = usesOfRoots(index)
  const sentences = index.layout.passageOf.length
  const idf = (count: number) => Math.log(1 + Math.max(0, sentences - count + 0.5) / (count + 0.5))
  const most = idf(0)
  const respell = createRespell(createAlike(index.words.postings, index.spellings))
  return {
    rarity: (root) => idf(uses.get(root) ?? 0) / most,
    knows: (word) => uses.has(rootOf(word)),
    split: createSplitter(index.uses),
    meant: (word) => (uses.has(rootOf(word)) ? [] : respell(stemOf(word)).map(({ term }) => rootOf(term))),
  }
}

/** In how many sentences each root stands, at most: two forms of a word in one sentence count twice. */
function usesOfRoots({ words: { postings } }: LexicalIndex): Map<string, number> {
  const uses = new Map<string, number>()
  for (const [stem, term] of postings.terms) {
    const count = (postings.starts[term + 1] ?? 0) - (postings.starts[term] ?? 0)
    const root = rootOf(stem)
    uses.set(root, (uses.get(root) ?? 0) + count)
  }
  return uses
}
