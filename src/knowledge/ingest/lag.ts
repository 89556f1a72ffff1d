import type { PassageStore } from '../store.ts'
import { bytesOf, documentsIn, filesIn, nameIn } from './folder.ts'
import { fingerprintOf } from './ingest.ts'

/** How far an index is behind its folder: what stands there and is not in it, and the other way round. */
export interface Lag {
  /** In the index as they stand in the folder. */
  current: number
  /** New, or never read because they cannot be. */
  missing: string[]
  changed: string[]
  /** Files that this process may not read, or that are too large. */
  unreadable: string[]
  gone: number
}

/** Compares without reading more than the bytes. Throws `FolderUnreadable`. */
export async function lagOf(knowledge: string, store: Pick<PassageStore, 'documents'>): Promise<Lag> {
  const indexed = new Map((await store.documents()).map(({ path, hash }) => [path, hash]))
  const files = (await Promise.all(documentsIn(knowledge).map(filesIn))).flat()
  const lag: Lag = { current: 0, missing: [], changed: [], unreadable: [], gone: 0 }
  for (const file of files) {
    const path = nameIn(knowledge, file)
    const hash = await bytesOf(file).then(fingerprintOf, () => undefined)
    if (hash === undefined) lag.unreadable.push(path)
    else if (!indexed.has(path)) lag.missing.push(path)
    else if (indexed.get(path) !== hash) lag.changed.push(path)
    else lag.current += 1
  }
  const inFolder = [...indexed.keys()].filter((path) => !path.startsWith('/'))
  lag.gone = inFolder.length - lag.current - lag.changed.length
  return lag
}
