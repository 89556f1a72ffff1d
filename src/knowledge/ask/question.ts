import type { Turn } from '../answer.ts'
import { languageOf } from '../words/language.ts'
import { isLight } from '../words/light.ts'
import { contentWordsOf } from '../words/tokens.ts'
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
/** One of what was listed: "hva er tiltakene under det første?". */
const ordinals = [
  '(?:det|den|dei|de|the) (?:første|fyrste|first)|nummer (?:én|en|ein|1)|number one',
  '(?:det|den|the) (?:andre|second)|nummer (?:to|2)|number two',
  '(?:det|den|the) (?:tredje|third)|nummer (?:tre|3)|number three',
  '(?:det|den|the) (?:fjerde|fourth)|nummer (?:fire|4)|number four',
].map((words) => new RegExp(`(?<!\\p{L})(?:${words})(?: \\p{L}+)?\\s*[?.]*$`, 'iu'))
const lastOne = /(?<!\p{L})(?:det|den|the) (?:siste|last)(?: \p{L}+)?\s*[?.]*$/iu
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
  const whole = withoutReplaced(standing(before, asked.slice(0, -1)), text)
  const meant = oneOfListed(text, history)
  return meant === undefined ? `${text} ${text} ${whole}` : `${text} ${meant} ${text} ${meant} ${whole}`
}

/** What "the first" stands for, in the list that was answered last. */
function oneOfListed(text: string, history: Turn[]): string | undefined {
  const at = ordinals.findIndex((ordinal) => ordinal.test(text))
  if (at < 0 && !lastOne.test(text)) return undefined
  const said = history.findLast(({ role }) => role === 'assistant')?.content ?? ''
  return listedIn(said).at(at)
}

/** The items of a list, or of an enumeration in a sentence. */
function listedIn(said: string): string[] {
  const told = said.replace(/\s*\[\d+\]/gu, '')
  const lines = told.split('\n').flatMap((line) => line.match(/^\s*(?:[-•*]|\d+[.)])\s+(.+)$/u)?.[1] ?? [])
  if (lines.length > 1) return lines
  const items = (told.split(':').at(-1) ?? told).split(/, | og | and |[.]/u).map((item) => item.trim())
  const named = items.filter((item) => item !== '')
  return named.length > 2 ? named : []
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
  if ([leansAtOnce, leansAnywhere, lastOne, ...ordinals].some((form) => form.test(text))) return true
  const own = contentWordsOf(text, languageOf(text)).filter((word) => !isLight(word))
  if (own.length === 0 || (own.length < fewestOwnWords && !questionWord.test(text))) return true
  const [only = ''] = own
  return own.length === 1 && !definition.test(text) && (definite.test(only) || isVerbIn(text, only))
}

/** "hvordan melder jeg meg på?" says what is done, and not to what. */
function isVerbIn(text: string, word: string): boolean {
  const verb = `(?:(?:${acting}) ${word}|(?:hvordan|korleis|når|hvor|kor|how|when|where) ${word} (?:jeg|eg|vi|me|man|ein))`
  return new RegExp(`(?<!\\p{L})${verb}(?!\\p{L})`, 'iu').test(text)
}

const acting =
  'å|skal|kan|må|bør|vil|(?:skal|kan|må|bør|vil) (?:jeg|eg|vi|me|man|ein)|to|(?:do|should|can|must|will) (?:i|we)'

/** "hva er UKM?" begins anew. */
const definition = /^(?:hva|kva|hvem|kven|what|who) (?:er|var|betyr|tyder|is|are|was|does)(?!\p{L})/iu
/** "når går fristen ut?": the one that was spoken of. */
const definite = /(?:en|et|a|ene|ane)$/u
