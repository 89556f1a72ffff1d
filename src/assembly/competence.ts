import { type CompetenceParts, mapFeature, selfCheckFeature } from '../assistant/competence.ts'
import type { Feature } from '../assistant/feature.ts'
import type { Draw } from '../competence/picture.ts'
import type { House } from './house.ts'
import { competenceMap } from './map.ts'

/** The map, and the self-check, which keeps something about a member. */
export function competence(house: House): { map: Feature; selfCheck: Feature } {
  const { files, selfChecks } = house.store
  const parts: CompetenceParts = { map: () => competenceMap(house), draw, files, selfChecks }
  return { map: mapFeature(parts), selfCheck: selfCheckFeature(parts) }
}

/** What draws is large, and many never ask for a picture: it is loaded with the first one. */
const draw: Draw = async (picture) => (await import('../pictures/draw.ts')).draw(picture)
