import { join } from 'node:path'
import type { Duty } from '../assistant/duty.ts'
import type { Feature } from '../assistant/feature.ts'
import { foundFeature } from '../assistant/found.ts'
import { lookingAtSources } from '../assistant/looking.ts'
import type { ReadSource } from '../nudges/sources/source.ts'
import { reshelveIn } from '../storage/shelf.ts'
import type { House } from './house.ts'

/** What advisers do with what was found; what they confirm lies in a folder of its own. */
export function found({ config, store }: House): Feature {
  const folder = join(config.knowledge, 'documents', 'fra-kilder')
  return foundFeature({ ...store, shelve: (name, content) => reshelveIn(folder, name, content) })
}

/** Looks at the sources that are named in the settings; nothing is loaded where there are none. */
export function sourceDuties({ config, store, log }: House): Duty[] {
  const { list, hosts } = config.sources
  if (list.length === 0) return []
  const read: ReadSource = async (source, looking) => {
    const { sourceReader } = await import('../sources/read.ts')
    return sourceReader({ hosts })(source, looking)
  }
  return [lookingAtSources({ ...store, list, read, log })]
}
