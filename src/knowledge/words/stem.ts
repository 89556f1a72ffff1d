import { remembered } from '../../domain/remembered.ts'

/** The words of a language come again and again. */
const rememberedWords = 20_000

/**
 * The stem of a lower-case Norwegian word, by the steps of the Snowball algorithm for Norwegian (Porter): endings
 * are cut only behind the first syllable. Serves bokmål and nynorsk; a stem need not be a word.
 */
export const stemOf = remembered(rememberedWords, (word: string): string => {
  const start = firstSyllableEnd(word)
  if (start >= word.length) return word
  const head = word.slice(0, start)
  const inflected = word.slice(start)
  const bare = inflected.replace(inflection, (ending, at) =>
    withoutInflection(ending, head + inflected.slice(0, at)),
  )
  return head + bare.replace(/(?<=[dv])t$/u, '').replace(derivation, '')
})

/** Behind the first consonant after the first vowel, and never before the third letter. */
function firstSyllableEnd(word: string): number {
  const syllable = /^[^aeiouyæåøêòóô]*[aeiouyæåøêòóô]+[^aeiouyæåøêòóô]/u.exec(word)
  return syllable ? Math.max(3, syllable[0].length) : word.length
}

/** Longest first, as a match is tried from the left. */
const inflection =
  /(?:hetenes|hetene|hetens|heten|heter|endes|ande|ende|edes|enes|erte|ede|ane|ene|ens|ers|ets|het|ast|ert|en|ar|er|as|es|et|a|e|s)$/u

function withoutInflection(ending: string, before: string): string {
  if (ending === 'erte' || ending === 'ert') return 'er'
  if (ending === 's' && !mayBearGenitive.test(before)) return 's'
  return ''
}

/** What a genitive s may follow: the s of "plass" and "kryss" belongs to the word. */
const mayBearGenitive = /(?:[bcdfghjlmnoptvyz]|[^e]r|[^aeiouyæåøêòóô]k)$/u

const derivation = /(?:hetslov|eleg|elig|elov|slov|leg|eig|lig|els|lov|ig)$/u
