import { join } from 'node:path'
import { type ReviewingParts, reviewingFeature } from '../assistant/reviewing.ts'
import { readAreas } from '../competence/area.ts'
import { shelveIn } from '../storage/shelf.ts'
import { dataFolderFor } from './folder.ts'
import type { House } from './house.ts'

/** Advisers' answers become documents of the knowledge folder, in a folder of their own. */
export function reviewing({ config, store }: House) {
  const names = new Map(readAreas(dataFolderFor(config, 'competence')).map(({ id, names }) => [id, names]))
  const areaName: ReviewingParts['areaName'] = (id, language) => names.get(id)?.[language]
  const folder = join(config.knowledge, 'documents', 'svar-fra-raadgivere')
  return reviewingFeature({
    ...store,
    clock: config.clock,
    areaName,
    shelve: (name, content) => shelveIn(folder, name, content),
  })
}
