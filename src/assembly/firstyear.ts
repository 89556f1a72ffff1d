import type { Duty } from '../assistant/duty.ts'
import type { Feature } from '../assistant/feature.ts'
import { startPackFeature } from '../assistant/startpack.ts'
import { startPackDuty } from '../assistant/startpackduty.ts'
import { openStartPack } from '../onboarding/pack.ts'
import { dataFolderFor } from './folder.ts'
import type { House } from './house.ts'

/** What helps a leader through the first year. */
export function firstYearFeatures({ config, store }: House): Feature[] {
  const shelf = openStartPack(dataFolderFor(config, 'startpack'))
  return [startPackFeature({ ...store, shelf, clock: config.clock })]
}

/** What is sent in a leader's first year. */
export function firstYearDuties({ config, store }: House): Duty[] {
  const shelf = openStartPack(dataFolderFor(config, 'startpack'))
  return [startPackDuty({ ...store, shelf })]
}
