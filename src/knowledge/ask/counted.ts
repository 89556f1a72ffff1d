import { rootOf } from '../words/root.ts'
import type { Concept } from './concepts.ts'

/** What is to be counted, where the question asks how many there are of it. */
export function countedIn(question: string, concepts: Concept[]): Concept | undefined {
  const [, noun] = /(?<!\p{L})(?:hvor|kor|how) (?:mange|many) (\p{L}+)/iu.exec(question) ?? []
  return noun === undefined ? undefined : concepts.find(({ said }) => said.includes(noun.toLowerCase()))
}

/** A figure further off counts something else. */
const wordsBetween = { ahead: 3, behind: 2 }

/** Whether a text has a figure right before a word for the thing, or right behind it, as in "elever: 102 907". */
export function counts(text: string, { ways }: Concept): boolean {
  const roots = new Set(ways.filter(({ length }) => length === 1).flat())
  const words = text.toLowerCase().match(/\d[\d.,]*|[\p{L}\p{M}]+/gu) ?? []
  const named = words.map((word) => roots.has(rootOf(word)))
  return words.some(
    (word, at) =>
      /^\d/.test(word) &&
      (named.slice(at + 1, at + 1 + wordsBetween.ahead).includes(true) ||
        named.slice(Math.max(0, at - wordsBetween.behind), at).includes(true)),
  )
}
