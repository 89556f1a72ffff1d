import type { Language } from '../../domain/language.ts'
import type { Passage } from '../document.ts'
import { languageOf } from '../words/language.ts'
import type { Found, Search } from './search.ts'

/**
 * What is searched of documents that stand in several languages. With the translations among the rest, a question
 * in nynorsk found what is written in nynorsk before what answers it: 44 of 66 right instead of 51.
 */
export function originalsOf(passages: Passage[]): Passage[] {
  const paths = new Set(passages.map(({ about }) => about.path))
  return passages.filter(({ about: { translationOf } }) => !translationOf || !paths.has(translationOf))
}

/** Shows what `search` finds in the language of the question, where the document stands in it too. */
export function inAskersLanguage(search: Search, passages: Passage[]): Search {
  const shown = createShown(passages)
  return { ...search, find: (query, top) => shown(search.find(query, top), query) }
}

/** What was found of the originals, in the language of the question where the document stands in it too. */
export function createShown(passages: Passage[]): (found: Found[], question: string) => Found[] {
  const translations = translationsIn(passages)
  return (found, question) => {
    const inLanguage = translations.get(languageOf(question))
    if (inLanguage === undefined) return found
    const shown = found.map((one) => ({ ...one, passage: inLanguage.get(one.passage.id) ?? one.passage }))
    return shown.filter(({ passage: { id } }, at) => shown.findIndex((one) => one.passage.id === id) === at)
  }
}

/** By language, and by the id of a passage of the original: the passage that says the same. */
type Translations = Map<Language, Map<number, Passage>>

function translationsIn(passages: Passage[]): Translations {
  const translations: Translations = new Map()
  const documents = Map.groupBy(passages, ({ about }) => about.path)
  for (const translated of documents.values()) {
    const [first] = translated
    const original = documents.get(first?.about.translationOf ?? '')
    if (first === undefined || original === undefined) continue
    const known = translations.get(first.about.language) ?? new Map<number, Passage>()
    for (const [id, twin] of twinsOf(original, translated)) known.set(id, twin)
    translations.set(first.about.language, known)
  }
  return translations
}

/** Side by side, section by section; nothing where the translation has other sections than the original. */
function twinsOf(original: Passage[], translated: Passage[]): [number, Passage][] {
  const sections = sectionsOf(translated)
  const ours = sectionsOf(original)
  if (ours.length !== sections.length) return []
  return ours.flatMap((section, at) =>
    section.flatMap(({ id, searchWords }, place): [number, Passage][] => {
      const twin = sections[at]?.[place] ?? sections[at]?.at(-1)
      return twin ? [[id, { ...twin, ...(searchWords && { searchWords }) }]] : []
    }),
  )
}

/** The passages of a document in reading order, parted where the heading changes. */
function sectionsOf(passages: Passage[]): Passage[][] {
  const sections: Passage[][] = []
  for (const passage of passages.toSorted((one, next) => one.ordinal - next.ordinal)) {
    const last = sections.at(-1)
    if (last && headingOf(last[0]) === headingOf(passage)) last.push(passage)
    else sections.push([passage])
  }
  return sections
}

function headingOf(passage: Passage | undefined): string {
  return passage?.headings.join('\n') ?? ''
}
