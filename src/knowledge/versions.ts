import { type Language, languages } from '../domain/language.ts'
import type { About, Passage } from './document.ts'
import { languageOf } from './language.ts'
import type { Search } from './search.ts'

/**
 * Finds of a document that stands in several languages only the version in the language of the question, or the
 * original where there is none, so that nobody is shown the same thing twice.
 */
export function inAskersLanguage(search: Search, passages: Passage[]): Search {
  const versions = versionsOf(passages)
  return {
    ...search,
    find(query, top) {
      const language = languageOf(query)
      const found = search.find(query, top * languages.length)
      return found.filter(({ passage }) => isRight(passage.about, language, versions)).slice(0, top)
    },
  }
}

/** By the path of the original: the path of each version, the original among them. */
type Versions = Map<string, Map<Language, string>>

function versionsOf(passages: Passage[]): Versions {
  const versions: Versions = new Map()
  for (const about of new Set(passages.map((passage) => passage.about))) {
    const original = originalOf(about)
    const known = versions.get(original) ?? new Map<Language, string>()
    versions.set(original, known.set(about.language, about.path))
  }
  return versions
}

function isRight(about: About, language: Language, versions: Versions): boolean {
  const original = originalOf(about)
  const known = versions.get(original)
  const paths = [...(known?.values() ?? [])]
  const right = known?.get(language) ?? paths.find((path) => path === original)
  return right === undefined || right === about.path
}

function originalOf({ path, translationOf }: About): string {
  return translationOf ?? path
}
