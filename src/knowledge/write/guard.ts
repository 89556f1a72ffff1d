import type { Language } from '../../domain/language.ts'
import type { Passage } from '../document.ts'
import { contentWordsOf, wordsOf } from '../words/tokens.ts'
import type { Draft } from './draft.ts'
import { type Figure, figuresIn, standsIn } from './figures.ts'
import type { OtherNames } from './other-names.ts'

/** A passage as the guard holds a sentence up against it. */
export interface Witness {
  /** The passage with its title, headings and address, in lower case. */
  text: string
  words: Set<string>
  figures: Figure[]
}

/** With `otherNames`, the passage is held to say what else the things that it names are called. */
export function witnessOf(passage: Passage, otherNames: OtherNames = () => []): Witness {
  const { about, headings, text } = passage
  const named = [
    about.title,
    about.year,
    about.validTo,
    about.link,
    ...about.sources.map(({ title }) => title),
  ]
  const whole = [...named, ...headings, text].filter((part) => part !== undefined).join('\n')
  return {
    text: whole.toLowerCase(),
    words: new Set([...wordsOf(whole), ...otherNames(whole)]),
    figures: figuresIn(whole, about.language),
  }
}

/**
 * Whether a sentence may be said over the passages it cites: it bears no link, mention or markup of its own,
 * and its figures and names stand there. `all` are the passages, [1] first.
 */
export function isSound(draft: Draft, all: Witness[], language: Language): boolean {
  const cited = draft.cites.map((n) => all[n - 1]).filter((witness) => witness !== undefined)
  return cited.length > 0 && cited.length === draft.cites.length && isBorneBy(draft.text, cited, language)
}

/** The same for a line that introduces a list and rests on what the items cite. */
export function isBorneBy(text: string, cited: Witness[], language: Language): boolean {
  if (markup.test(text) || !/\p{L}{2}/u.test(text)) return false
  if (!cited.some((witness) => addressesStand(text, witness))) return false
  const stated = cited.flatMap(({ figures }) => figures)
  if (!standsIn(figuresIn(text, language), stated)) return false
  const words = new Set(cited.flatMap((witness) => [...witness.words]))
  return namesStand(text, words) && isAbout(text, words, language)
}

/** Links and images in Markdown, tags of HTML and of Slack, mentions of people and of everybody, and code. */
const markup = /\]\(|!\[|[{}\\]|<[!@#/\p{L}]|(?<![\p{L}\p{N}._-])@[\p{L}\p{N}]/u

/** With a scheme, or a host with a lower-case end: "taktstokk.no", but not "bl.a." or "f.eks.". */
const address =
  /[A-Za-z]+:\/\/\S+|(?:mailto|tel):\S+|[\p{L}\p{N}._%+-]{1,64}@\S+|[\p{L}\p{N}-]{2,63}\.[a-z]{2,}[^\s,;)]*/gu

function addressesStand(text: string, witness: Witness): boolean {
  return [...text.matchAll(address)].every(([found]) =>
    witness.text.includes(found.toLowerCase().replace(/[.,;:!?)»”]+$/u, '')),
  )
}

/**
 * Capitalised words inside a sentence, without what hangs on them: KOSTRA of "KOSTRA-tal". After a colon a new
 * sentence may begin.
 */
const name = /(?<=[\p{L}\p{N},;)»]\s+[«"“(]?(?:\p{Lu}[\p{L}\p{N}]*-)*)\p{Lu}[\p{L}\p{N}]*/gu

/** Nobody is invented: each name stands in a cited passage, but for case endings and the spelling of nynorsk. */
function namesStand(text: string, words: Set<string>): boolean {
  return [...text.matchAll(name)].flatMap(([found]) => wordsOf(found)).every((word) => isNamed(word, words))
}

function isNamed(word: string, words: Set<string>): boolean {
  if (words.has(word) || words.has(word.replace(/s$/, '')) || common.test(word)) return true
  const beginning = word.slice(0, 6)
  return beginning.length === 6 && [...words].some((other) => other.startsWith(beginning))
}

/** The country, and what English writes with a capital though it names nobody. */
const common =
  /^(?:(?:norge|noreg|norsk)\p{L}*|i|norway|norwegians?|nordic|swedish|danish|european|english|sami|easter|christmas|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|may|june|july|august|september|october|november|december)$/u

/** Whether a sentence speaks of what the passages speak of. What was smuggled in shares next to nothing with them. */
function isAbout(text: string, words: Set<string>, language: Language): boolean {
  const { shortest, share } = alike[language === 'en' ? 'en' : 'no']
  const told = contentWordsOf(text, language).filter((word) => word.length >= shortest || /^\d\d/.test(word))
  const beginnings = new Set([...words].map(beginningOf))
  const shared = told.filter((word) => beginnings.has(beginningOf(word)))
  return shared.length >= told.length * share
}

/** Long enough to tell things apart, short enough for all forms of a word. */
function beginningOf(word: string): string {
  return word.slice(0, 5)
}

/**
 * The share of the words that tell which must begin as one of the passages' does. Of 869 sentences of our nynorsk
 * documents 97 % pass over the bokmål ones, of 20 smuggled ones over any passage 2 %; in English 23 of 24 and 16 %.
 */
const alike = { no: { shortest: 5, share: 0.34 }, en: { shortest: 4, share: 0.2 } }
