import type { Turn } from './answer.ts'
import { isStopWord, wordsOf } from './tokens.ts'

/** About a page and a half of writing: nobody asks more in one breath. */
const longestQuestion = 4_000

/** What is left to look for, or why there is nothing. */
export type Read = { text: string } | 'empty' | 'too-long'

/** The question as its words: without control characters, and without the names of bots and channels. */
export function readQuestion(written: string): Read {
  if (written.length > longestQuestion) return 'too-long'
  const text = written
    .normalize('NFC')
    .replace(/<[@#!][^>]{0,100}>|<at>.{0,100}?<\/at>|(?<![\p{L}\p{N}._-])@[\p{L}\p{N}._-]+/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zs}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
  return /\p{L}{2}|\d/u.test(text) ? { text } : 'empty'
}

/** Words that lean on what was said before: "og hva med 2009?", "hvem kommer dit?". */
const leansAtOnce = /^(?:og|men|enn|and|but|hva med|kva med|what about|how about)(?!\p{L})/iu
const leansAtLast = /(?<!\p{L})(?:der|dit|den|det|de|dei|dem|they|them|it|there|that|samme|same)\s*[?.]*$/iu
/** A question with fewer words of its own names no subject. */
const fewestOwnWords = 3

/** What to search for: a short question that leans on the one before it is read together with that one. */
export function inThread(text: string, history: Turn[]): string {
  const before = history.findLast(({ role }) => role === 'user')?.content
  if (before === undefined) return text
  const ownWords = wordsOf(text).filter((word) => !isStopWord(word)).length
  const leans = leansAtOnce.test(text) || leansAtLast.test(text) || ownWords < fewestOwnWords
  return leans ? `${before.slice(0, longestQuestion)} ${text}` : text
}
