import type { Language } from '../../domain/language.ts'
import { monthOf, numberOf, partsOf, timesOf, type Unit, unitOf } from '../words/number-words.ts'

/** A number, a month or a part of a whole that a text states. */
export interface Figure {
  /** The same for "519 mill.", "519 000 000" and "519 millioner"; for "22.04.2026" and "22. april 2026". */
  value: string
  unit: Unit | undefined
  /** Written in letters and measuring nothing: "to av dem", "alle fire". */
  casual: boolean
}

/** Whether each figure that the sentence claims stands in the source, with the same kind of unit. */
export function standsIn(sentence: Figure[], source: Figure[]): boolean {
  return sentence.filter(({ casual }) => !casual).every((claim) => bears(source, claim))
}

function bears(source: Figure[], claim: Figure): boolean {
  const same = source.filter(({ value }) => value === claim.value)
  if (claim.unit === 'percent') return same.some(({ unit }) => unit === 'percent')
  // 33 hits in a survey are how often something was named, never 33 leaders.
  if (claim.unit === 'people') return same.some(({ unit }) => unit !== 'mentions')
  return same.length > 0
}

/** The figures of a text in reading order, then its parts of a whole, then its months. */
export function figuresIn(text: string, language: Language): Figure[] {
  const words = [...plainDates(text).matchAll(token)].map(([word]) => word)
  return [
    ...words.flatMap((_, at) => numberAt(words, { at, language })),
    ...[...partsOf(text), ...words.flatMap((word) => monthOf(word) ?? [])].map(plain),
  ]
}

function plain(value: string): Figure {
  return { value, unit: undefined, casual: false }
}

const token = /\d{1,3}(?:[ \u00a0.,]\d{3})+(?!\d)|\d+(?:[.,]\d+)?|%|\p{L}+/gu

/** 2026-04-22 and 22.04.2026 as three words; 2013–14 with both years whole. */
function plainDates(text: string): string {
  return text
    .replace(/(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/g, (_, ...[year, month, day]) => spell(day, month, year))
    .replace(/(?<!\d)(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)/g, (_, ...[day, month, year]) =>
      spell(day, month, year),
    )
    .replace(/(?<!\d)(\d{2})(\d{2})\s?[-–/]\s?(\d{2})(?!\d)/g, '$1$2 – $1$3')
}

const months = 'januar februar mars april mai juni juli august september oktober november desember'.split(' ')

function spell(...[day, month, year]: string[]): string {
  return `${day}. ${months[Number(month) - 1] ?? month} ${year}`
}

interface Place {
  at: number
  language: Language
}

function numberAt(words: string[], { at, language }: Place): Figure[] {
  const base = quantityOf(words[at], language)
  if (base === undefined) return []
  const times = timesOf(words[at + 1])
  const unit = unitOf(words[at + (times === undefined ? 1 : 2)])
  const measures = unit !== undefined || times !== undefined || isShare(words, { at, language })
  return [{ value: String(base * (times ?? 1)), unit, casual: !/^\d/.test(words[at] ?? '') && !measures }]
}

/** "1 200" and "1.200" are thousands; "32,8" and "32.8" are decimals; "femti" is fifty. */
function quantityOf(word = '', language: Language): number | undefined {
  if (!/^\d/.test(word)) return numberOf(word, language)
  const grouped = /^\d{1,3}(?:[ \u00a0.,]\d{3})+$/.test(word)
  return Number(grouped ? word.replace(/\D/g, '') : word.replace(',', '.'))
}

/** Whether the number is one of the two in "tre av fire", "three out of four". */
function isShare(words: string[], { at, language }: Place): boolean {
  const between = (from: number, to: number) => words.slice(from, to).join(' ')
  const follows = [at + 2, at + 3].some(
    (other) => shareWord.test(between(at + 1, other)) && quantityOf(words[other], language) !== undefined,
  )
  const precedes = [at - 2, at - 3].some(
    (other) => shareWord.test(between(other + 1, at)) && quantityOf(words[other], language) !== undefined,
  )
  return follows || precedes
}

const shareWord = /^(?:av|of|out of)$/
