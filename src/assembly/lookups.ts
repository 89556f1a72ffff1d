import { readAreas } from '../competence/area.ts'
import { readBaselines } from '../competence/baseline.ts'
import { type Told, tellAreas, tellBaseline } from '../competence/telling.ts'
import type { Passage } from '../knowledge/document.ts'
import type { Finder } from '../knowledge/search/finder.ts'
import { createSearch } from '../knowledge/search/search.ts'
import type { Glossary } from '../knowledge/words/glossary.ts'
import type { LookUp } from '../knowledge/write/lookup.ts'

const mostFound = 4

/** What a model may look up: the documents once more, and the figures of the old surveys with the areas they measure. */
export function lookUps(finder: Finder, folder: string, glossary: Glossary): LookUp[] {
  const documents: LookUp = {
    name: 'search_documents',
    about:
      "Searches the council's documents again, when the passages lack something that other documents may hold. Give a few Norwegian words for what is missing.",
    find: async (words) => (await finder.find(words, mostFound)).map(({ passage }) => passage),
  }
  const areas = readAreas(folder)
  const told = [...readBaselines(folder, areas).flatMap(tellBaseline), ...tellAreas(areas)]
  const newest = Math.max(...told.map(({ year = 0 }) => year))
  const passages = told.map((one, at) =>
    passageOf(one, { id: -1 - at, isOld: (one.year ?? newest) < newest }),
  )
  const search = createSearch({ passages, glossary })
  const surveys: LookUp = {
    name: 'look_up_surveys',
    about:
      'Gives every figure of the surveys of leaders in 2009 and 2025, and the areas of competence with their topics. Give Norwegian words for what was asked, and the year.',
    find: async (words) => search.find(words, mostFound).map(({ passage }) => passage),
  }
  return [documents, surveys]
}

/** Ids below 0 are no passage's of the index. */
function passageOf(
  { path, title, year, headings, lines }: Told,
  { id, isOld }: { id: number; isOld: boolean },
): Passage {
  return {
    id,
    about: {
      path,
      title,
      kind: 'survey',
      status: isOld ? 'historic' : 'current',
      ...(year === undefined ? {} : { year }),
      language: 'nb',
      country: 'NO',
      audience: 'all',
      areas: [],
      aliases: [],
      sources: [],
    },
    ordinal: 0,
    headings,
    blocks: [{ kind: 'list', items: lines, ordered: false }],
    text: [...headings.slice(-1), ...lines].join('\n'),
  }
}
