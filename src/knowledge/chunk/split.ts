import { unreachable } from '../../domain/errors.ts'
import type { Block } from '../document.ts'
import { sentencesOf } from '../words/sentences.ts'
import { countWords, sizes } from './sizes.ts'
import { wordsIn } from './text.ts'

/** A block in parts that each fit in a passage: a list between items, a table between rows, text between sentences. */
export function split(block: Block): Block[] {
  if (wordsIn([block]) <= (block.kind === 'paragraph' ? sizes.most : sizes.mostWhole)) return [block]
  switch (block.kind) {
    case 'paragraph':
      return splitText(block.text)
    case 'list':
      return splitList(block.items, block.ordered)
    case 'table':
      return splitTable(block.rows)
    default:
      return unreachable(block)
  }
}

/** In characters: longer text is none that people have written sentence by sentence. */
const longestParagraph = 20_000

function splitText(text: string): Block[] {
  const sentences = text.length > longestParagraph ? cutAtWords(text) : sentencesOf(text).flatMap(cutAtWords)
  return evenly(sentences, countWords).map((part) => ({ kind: 'paragraph', text: part.join(' ') }))
}

/** Items keep the numbers that they have in the whole list. */
function splitList(items: string[], ordered: boolean): Block[] {
  const numbered = ordered ? items.map((item, index) => `${index + 1}. ${item}`) : items
  const parts = evenly(numbered.flatMap(cutAtSentences), countWords)
  return parts.map((part) => ({ kind: 'list', items: part, ordered: false }))
}

/** Every part begins with the header, so that a figure is never without its label. */
function splitTable([header = [], ...rows]: string[][]): Block[] {
  const words = (row: string[]) => countWords(row.join(' '))
  const fits = [header, ...rows].every((row) => words(row) <= sizes.enough)
  if (!fits) return splitText([header, ...rows].map((row) => row.join(' | ')).join('\n'))
  return evenly(rows, words).map((part) => ({ kind: 'table', rows: [header, ...part] }))
}

function cutAtSentences(item: string): string[] {
  return countWords(item) > sizes.enough ? sentencesOf(item).flatMap(cutAtWords) : [item]
}

/** Text without a full stop for a whole passage, as a flattened table may leave it. */
function cutAtWords(sentence: string): string[] {
  const words = sentence.match(/\S+/g) ?? []
  if (words.length <= sizes.enough) return [sentence]
  return evenly(words, () => 1).map((part) => part.join(' '))
}

/** Neighbours in groups of nearly the same size, none larger than a passage may be. */
function evenly<Part>(parts: Part[], words: (part: Part) => number): Part[][] {
  const total = parts.reduce((sum, part) => sum + words(part), 0)
  const share = total / Math.ceil(total / sizes.mostWhole)
  const groups: Part[][] = []
  let filled = Number.POSITIVE_INFINITY
  for (const part of parts) {
    const size = words(part)
    if (filled + size / 2 > share || filled + size > sizes.most) {
      groups.push([])
      filled = 0
    }
    groups.at(-1)?.push(part)
    filled += size
  }
  return groups
}
