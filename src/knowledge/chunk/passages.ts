import type { Passage, Section } from '../document.ts'
import { joinSmall } from './neighbours.ts'
import { stretchesOf } from './stretches.ts'
import { textOf } from './text.ts'

/** A passage before it has a place in the index. */
export type NewPassage = Omit<Passage, 'id' | 'about'>

/**
 * Cuts a document into passages of about a hundred words, never across sections of any size. A list stays whole
 * with the line that introduces it. Every passage begins with its nearest heading.
 */
export function passagesOf(sections: Section[]): NewPassage[] {
  const passages: Omit<NewPassage, 'ordinal'>[] = []
  let shown: string[] = []
  for (const { headings, page, searchWords, blocks } of joinSmall(sections)) {
    for (const stretch of stretchesOf(blocks)) {
      const lines = [...opened(headings, shown), textOf(stretch)]
      const words = searchWords ? { searchWords } : {}
      passages.push({ headings, ...(page && { page }), ...words, blocks: stretch, text: lines.join('\n') })
      shown = headings
    }
  }
  return passages.map((passage, ordinal) => ({ ordinal, ...passage }))
}

/** The nearest heading, and those above it that no passage has shown yet because no text stands right below them. */
function opened(headings: string[], shown: string[]): string[] {
  const parting = headings.findIndex((heading, depth) => heading !== shown[depth])
  return headings.slice(parting < 0 ? -1 : Math.min(parting, headings.length - 1))
}
