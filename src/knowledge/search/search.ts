import type { Passage } from '../document.ts'
import type { Glossary } from '../words/glossary.ts'
import { createCandidates } from './candidates.ts'
import { buildLexical, type LexicalIndex } from './lexical.ts'
import { worthOf } from './signals.ts'
import { weights } from './weights.ts'

export interface Found {
  passage: Passage
  /** Comparable within one query only. */
  score: number
}

export interface Search {
  /** The best passages, best first. Never throws on what a person may write. */
  find(query: string, top: number): Found[]
}

interface Parts {
  passages: Passage[]
  glossary: Glossary
  /** Of exactly these passages; built where it is missing. */
  index?: LexicalIndex
}

/** A question of more characters is a pasted document: its beginning says what it is about. */
const readCharacters = 1_000
/** Of 100 passages that answer, 98 are among the first fifty by the sum that is taken of all. */
const lookedAt = 50

export function createSearch({ passages, glossary, index = buildLexical(passages) }: Parts): Search {
  const candidatesFor = createCandidates({ passages, glossary, index })

  return {
    find: (query, top) => {
      if (top < 1) return []
      return candidatesFor(query.slice(0, readCharacters), Math.max(top, lookedAt))
        .map(({ passage, signals }) => ({ passage, score: worthOf(signals, weights) }))
        .sort((one, other) => other.score - one.score)
        .slice(0, top)
    },
  }
}
