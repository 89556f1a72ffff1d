import type { Passage } from '../document.ts'
import { sentencesOf } from '../words/sentences.ts'
import { stemOf } from '../words/stem.ts'
import { isStopWord, wordsOf } from '../words/tokens.ts'

/** A claim rests on a sentence or two, a list on its lines: what shares less than this with it is left out. */
const leastShare = 0.5
const mostSentences = 8

/**
 * The sentences of a passage that bear what was said, in their own order: those that share most with it, and
 * those that share nearly as much. The first sentence where none shares anything, as in another language.
 */
export function quoteFor(said: string, { text }: Passage): string {
  const words = new Set(stemsOf(said))
  const sentences = sentencesOf(text)
  const shared = sentences.map((sentence) => stemsOf(sentence).filter((word) => words.has(word)).length)
  const most = Math.max(1, ...shared)
  const bearing = sentences.filter((_, at) => (shared[at] ?? 0) >= most * leastShare)
  return (bearing.length > 0 ? bearing : sentences.slice(0, 1)).slice(0, mostSentences).join(' … ')
}

/** Sources are named alike in many sentences. */
function stemsOf(text: string): string[] {
  return [...new Set(wordsOf(text.replace(/\([^()]*\)/g, '')))]
    .filter((word) => !isStopWord(word))
    .map(stemOf)
}
