import { type Language, languages } from '../domain/language.ts'
import type { Feature } from './feature.ts'

interface Opened {
  feature: Feature
  /** The language of the word; undefined where several languages share it. */
  language: Language | undefined
}

/** The feature that somebody asks for by its word, and by that alone: "startpakke", "Mine data". */
export function opened(text: string, features: Feature[]): Opened | undefined {
  const said = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
  for (const feature of features) {
    const spoken = languages.filter((language) => feature.words?.[language].includes(said))
    if (spoken.length > 0) return { feature, language: spoken.length === 1 ? spoken[0] : undefined }
  }
  return undefined
}
