import { readAreas } from '../competence/area.ts'
import { readBaselines } from '../competence/baseline.ts'
import { type CompetenceMap, mapOf, type Resource } from '../competence/map.ts'
import type { Config } from '../config.ts'
import { keptForMs } from '../desk/asked.ts'
import { themesOf } from '../desk/themes.ts'
import type { Instant } from '../domain/time.ts'
import type { Passage } from '../knowledge/document.ts'
import type { PassageStore } from '../knowledge/store.ts'
import { dataFolderFor } from './folder.ts'
import { releasedFrom } from './released.ts'
import type { Store } from './store.ts'

interface Parts {
  config: Config
  store: Store
}

/** The competence map of this installation: the old surveys, what the pulses have released, and the documents. */
export async function competenceMap({ config, store }: Parts): Promise<CompetenceMap> {
  const folder = dataFolderFor(config, 'competence')
  const areas = readAreas(folder)
  return mapOf({
    areas,
    baselines: readBaselines(folder, areas),
    released: await releasedFrom({ config, store }),
    resources: await resourcesIn(store),
    unanswered: await unansweredBy(store, config.clock.now()),
  })
}

/**
 * The documents that name an area in their front matter, each once and in its original language; not those of other
 * countries. Read once for each generation of the index.
 */
export async function resourcesIn({ passages }: Pick<Store, 'passages'>): Promise<Resource[]> {
  const generation = (await passages.current())?.generation
  const known = read.get(passages)
  if (known !== undefined && known.generation === generation) return known.resources
  const resources = resourcesOf(await passages.passages())
  read.set(passages, { generation, resources })
  return resources
}

const read = new WeakMap<PassageStore, { generation: number | undefined; resources: Resource[] }>()

function resourcesOf(passages: Passage[]): Resource[] {
  const documents = new Map<string, Resource>()
  for (const { about } of passages) {
    const { path, title, areas, status, year, country, translationOf } = about
    if (translationOf === undefined && country === 'NO' && areas.length > 0)
      documents.set(path, { path, title, areas, status, year })
  }
  return [...documents.values()]
}

/** How many questions of each area the documents did not answer, for as long as questions are kept. */
async function unansweredBy({ asked }: Store, now: Instant): Promise<Map<string, number>> {
  const themes = themesOf(await asked.gaps(now - keptForMs, now))
  return new Map(themes.flatMap(({ area, count }) => (area === undefined ? [] : [[area, count]])))
}
