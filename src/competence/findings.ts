import type { Language } from '../domain/language.ts'
import { findingWords } from './finding-words.ts'
import { type InThreeLanguages, scales } from './observation.ts'
import type { Released } from './released.ts'
import { numberOf, words } from './words.ts'

/** What one round has released, all of it together. */
export interface Round {
  id: string
  title: InThreeLanguages
  /** The day on which it closed, as `2026-03-24`. */
  closed: string
  audience: string
  /** The ids of the areas that it tells of, the most asked first. */
  areas: string[]
  tables: Released[]
}

/** By round, in the order given. */
export function roundsOf(released: Released[]): Round[] {
  return [...Map.groupBy(released, ({ round }) => round)].flatMap(([id, tables]) => {
    const [first] = tables
    if (first === undefined) return []
    const { title, closed, audience } = first
    return [{ id, title, closed, audience, areas: areasOf(tables), tables }]
  })
}

function areasOf(tables: Released[]): string[] {
  const named = tables.flatMap(({ area, cells }) => [area, ...cells.map((cell) => cell.area)])
  const known = named.filter((area) => area !== undefined)
  const asked = Map.groupBy(known, (area) => area)
  return [...asked].toSorted(([, one], [, other]) => other.length - one.length).map(([area]) => area)
}

/** The figures of one question in a sentence, with what was asked and how many answered. Undefined where none is shown. */
export function findingLine(released: Released, language: Language): string | undefined {
  const { asked, partly } = released
  const texts = findingWords[language]
  const told = [meanTold(released, language), cellsTold(released, language)].filter(
    (part) => part !== undefined,
  )
  if (told.length === 0) return undefined
  const figures = `«${asked[language]}»: ${told.join(`, ${texts.spread} `)}.`
  return partly ? `${figures} ${texts.partly}` : figures
}

function meanTold({ mean, kind, n }: Released, language: Language): string | undefined {
  const scale = scales.find((one) => one === kind)
  if (mean === undefined || scale === undefined) return undefined
  const value = numberOf(language, { value: mean, unit: 'mean5' })
  return findingWords[language].mean(value, words[language].ends[scale], n)
}

function cellsTold({ cells, mean, kind, n }: Released, language: Language): string | undefined {
  if (cells.length === 0) return undefined
  const { choices, ticks } = findingWords[language]
  const figures = cells.map(({ label, value }) => `${label[language]}: ${value}`).join('; ')
  // The mean before it has told how many answered.
  if (mean !== undefined) return figures
  return `${figures} ${kind === 'multi' ? ticks(n) : choices(n)}`
}
