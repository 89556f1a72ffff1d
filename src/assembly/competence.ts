import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type CompetenceParts, mapFeature, selfCheckFeature } from '../assistant/competence.ts'
import type { Duty } from '../assistant/duty.ts'
import type { Feature } from '../assistant/feature.ts'
import { findingsDuty } from '../assistant/findings.ts'
import { type PostParts, postDuty, postFeature } from '../assistant/post.ts'
import { nearest } from '../competence/map.ts'
import type { Draw } from '../competence/picture.ts'
import { shelveIn } from '../storage/shelf.ts'
import type { House } from './house.ts'
import { competenceMap, resourcesIn } from './map.ts'
import { askedIn, releasedFrom } from './released.ts'

/** The map; the self-check, which keeps something about a member; and what is said after a round. */
export function competence(house: House): Record<'map' | 'selfCheck' | 'post', Feature> {
  const { files, selfChecks } = house.store
  const parts: CompetenceParts = { map: () => competenceMap(house), draw, files, selfChecks }
  return { map: mapFeature(parts), selfCheck: selfCheckFeature(parts), post: postFeature(postParts(house)) }
}

/** What follows from a round that has released something. */
export function competenceDuties(house: House): Duty[] {
  const folder = join(house.config.knowledge, 'documents', 'puls')
  const findings = findingsDuty({
    released: () => releasedFrom(house),
    shelve: (name, content) => shelveIn(folder, name, content),
    shelved: () => readdir(folder).catch(() => []),
  })
  return [findings, postDuty(postParts(house))]
}

function postParts(house: House): PostParts {
  const { store } = house
  return {
    ...store,
    released: () => releasedFrom(house),
    asked: (round) => askedIn(round, house),
    resources: async (areas) => {
      const all = await resourcesIn(store)
      return [...new Set(areas.flatMap((area) => nearest(all, area).slice(0, 2)))]
    },
  }
}

/** What draws is large, and many never ask for a picture: it is loaded with the first one. */
const draw: Draw = async (picture) => (await import('../pictures/draw.ts')).draw(picture)
