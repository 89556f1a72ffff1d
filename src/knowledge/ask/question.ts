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
  return leans(text) ? withBefore(text, history) : text
}

/**
 * A question with the one before it: its own words come first and count twice, and a year that it names takes the place of the
 * years there. The question alone where there was none before.
 */
export function withBefore(text: string, history: Turn[]): string {
  const asked = history.filter(({ role }) => role === 'user').map(({ content }) => content)
  const before = asked.at(-1)
  if (before === undefined) return text
  return `${text} ${text} ${withoutReplaced(standing(before, asked.slice(0, -1)), text)}`
}

/** What was asked before may itself have leaned on what was asked before that. */
function standing(before: string, earlier: string[]): string {
  const first = earlier.at(-1)
  const whole = first !== undefined && leans(before) ? `${withoutReplaced(first, before)} ${before}` : before
  return whole.slice(-longestQuestion)
}

/** Without the years and numbers of parts that the new question names others of. */
function withoutReplaced(before: string, text: string): string {
  return year.test(text) ? before.replace(years, ' ') : before
}

const year = /(?<!\d)(?:19|20)\d\d(?!\d)/u
const years = /(?<!\d)(?:19|20)\d\d(?!\d)/gu

function leans(text: string): boolean {
  if (leansAtOnce.test(text) || leansAnywhere.test(text)) return true
  const own = wordsOf(text).filter((word) => !isLight(word))
  if (own.length === 0 || (own.length < fewestOwnWords && !questionWord.test(text))) return true
  return own.length === 1 && !definition.test(text) && own.every((word) => definite.test(word))
}

/** "hva er UKM?" begins anew. */
const definition = /^(?:hva|kva|hvem|kven|what|who) (?:er|var|betyr|tyder|is|are|was|does)(?!\p{L})/iu
/** "når går fristen ut?": the one that was spoken of. */
const definite = /(?:en|et|a|ene|ane)$/u
