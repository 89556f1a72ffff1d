import type { Feature } from '../assistant/feature.ts'
import type { Entrance } from '../channels/web/login.ts'
import { oidcProvider } from '../channels/web/oidc.ts'
import type { Indexed } from '../channels/web/views/office.ts'
import type { ViewParts } from '../channels/web/views/views.ts'
import { readAreas } from '../competence/area.ts'
import type { CompetenceMap } from '../competence/map.ts'
import type { Draw } from '../competence/picture.ts'
import type { Config } from '../config.ts'
import type { Log } from '../domain/log.ts'
import { remembered } from '../domain/remembered.ts'
import { readLast } from '../knowledge/judge/last.ts'
import type { PassageStore } from '../knowledge/store.ts'
import { calendarOf } from './dates.ts'
import { dataFolderFor } from './folder.ts'
import type { House } from './house.ts'
import { competenceMap } from './map.ts'
import { pulsesIn } from './pulses.ts'
import type { Store } from './store.ts'

/** How people are let in on the page, as the settings say; undefined where nobody is. */
export function entranceFor(config: Config, store: Store, log: Log): Entrance | undefined {
  if (config.webLogin === 'local') return { kind: 'local', ...store }
  if (config.webLogin === 'off' || config.oidc === undefined) return undefined
  const provider = oidcProvider(config.oidc, config.publicUrl)
  return { kind: 'oidc', provider, sessions: store.sessions, log }
}

/** What the pages beside the conversation are made of. */
export function pageParts(house: House, features: Feature[]): ViewParts {
  const { store, config } = house
  const names = new Map(readAreas(dataFolderFor(config, 'competence')).map(({ id, names }) => [id, names]))
  return {
    features,
    office: {
      ...store,
      calendar: calendarOf(house),
      planned: () => pulsesIn(config),
      map: freshFor(aMinuteMs, house, () => competenceMap(house)),
      draw: drawn,
      documents: documentsIn(store.passages),
      areaName: (id, language) => names.get(id)?.[language],
      lastEval: () => readLast(config.data),
    },
  }
}

const aMinuteMs = 60_000

/** The map is read from every passage: for a minute it is the same for everybody. */
function freshFor(ms: number, { config: { clock } }: House, make: () => Promise<CompetenceMap>) {
  let made: { at: number; map: Promise<CompetenceMap> } | undefined
  return () => {
    const now = clock.now()
    if (made === undefined || now - made.at > ms) made = { at: now, map: make() }
    made.map.catch(() => {
      made = undefined
    })
    return made.map
  }
}

/** The documents of the index, read once for each generation of it. */
function documentsIn(passages: PassageStore): () => Promise<Indexed[]> {
  let read: { generation: number | undefined; documents: Indexed[] } | undefined
  return async () => {
    const generation = (await passages.current())?.generation
    if (read === undefined || read.generation !== generation) {
      const byPath = Map.groupBy(await passages.passages(), ({ about }) => about.path)
      const documents = [...byPath.values()].flatMap((all) =>
        all[0] === undefined ? [] : [{ about: all[0].about, passages: all.length }],
      )
      read = { generation, documents }
    }
    return read.documents
  }
}

/** More pictures than the map has: each is drawn once, and drawing takes a moment. */
const mostPictures = 40

const inMemory = remembered(mostPictures, async (picture: string) =>
  (await import('../pictures/draw.ts')).draw(JSON.parse(picture)),
)

const drawn: Draw = (picture) => inMemory(JSON.stringify(picture))
