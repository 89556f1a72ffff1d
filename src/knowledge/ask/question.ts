import type { Turn } from '../answer.ts'
import { isLight } from '../words/light.ts'
import { wordsOf } from '../words/tokens.ts'
import { questionWord } from './expected.ts'

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

/** Words that lean on what was said before: "og hva med 2009?", "hva gjør de der?". */
const leansAtOnce = /^(?:og|men|enn|and|but|hva med|kva med|what about|how about)(?!\p{L})/iu
const leansAnywhere =
  /(?<!\p{L})(?:de|dem|dei|den|disse|desse|denne|same|samme|they|them|these|those)(?!\p{L})|(?<!\p{L})(?:der|dit|det|it|there|that|da|då|then)\s*[?.]*$/iu
/** Without a word that asks, a question of fewer words names no subject. */
const fewestOwnWords = 3

/** What to search for: a question that leans on the one before it is read together with that one. */
export function inThread(text: string, history: Turn[]): string {
  const before = history.findLast(({ role }) => role === 'user')?.content
  return before !== undefined && leans(text) ? `${before.slice(0, longestQuestion)} ${text}` : text
}

function leans(text: string): boolean {
  if (leansAtOnce.test(text) || leansAnywhere.test(text)) return true
  const own = wordsOf(text).filter((word) => !isLight(word)).length
  return own === 0 || (own < fewestOwnWords && !questionWord.test(text))
}
