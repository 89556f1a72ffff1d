import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { isAbsolute, resolve, sep } from 'node:path'
import { Expected, reasonOf } from '../../domain/errors.ts'
import type { Clock } from '../../domain/time.ts'
import { passagesOf } from '../chunk/passages.ts'
import { type ReadParts, readDocument } from '../read/read.ts'
import { createReader } from '../read/reader.ts'
import type { Indexable, PassageStore } from '../store.ts'
import { bytesOf, documentsIn, filesIn, nameIn } from './folder.ts'

/** Raised whenever documents are read or cut in another way: everything is then read anew. */
const readingVersion = 4

export interface IngestReport {
  /** In the index afterwards. */
  documents: number
  passages: number
  added: number
  changed: number
  removed: number
  skipped: { path: string; reason: string }[]
  /** What was guessed, and front matter that means nothing, document by document. */
  notes: { path: string; note: string }[]
  ms: number
}

interface Options {
  /** The knowledge folder. */
  knowledge: string
  /** Only these files and folders; the rest of the index stays as it is. Empty: the whole folder. */
  only?: string[]
  store: PassageStore
  clock: Clock
  onProgress?: (done: number, total: number) => void
}

export class AnotherFolder extends Expected {
  readonly code = 'ANOTHER_FOLDER'

  constructor(indexed: string, wanted: string) {
    super(
      `This store holds the index of ${indexed}, not of ${wanted}.`,
      'Give the other folder a store of its own with --data, or name the first one with --knowledge.',
    )
  }
}

/**
 * Brings the index up to date with the folder: reads only what changed, leaves out what is gone, skips what
 * cannot be read with its reason. When nothing changed, nothing is written.
 * Throws `AnotherFolder` where the store belongs to a folder that is still there, and `FolderUnreadable`.
 */
export async function ingest(options: Options): Promise<IngestReport> {
  const begun = performance.now()
  const { store } = options
  const folder = resolve(options.knowledge)
  const current = await store.current()
  if (current && current.folder !== folder && existsSync(current.folder)) {
    throw new AnotherFolder(current.folder, folder)
  }
  const indexed = new Map((await store.documents()).map(({ path, hash }) => [path, hash]))
  const found = await filesFor(options, [...indexed.keys()])
  const reader = createReader()
  const reading = readChanged(found, indexed, { ...options, readParts: reader.read })
  const { fresh, unchanged, skipped, notes } = await reading.finally(reader.end)
  const kept = [...unchanged, ...untouched(options, found, [...indexed.keys()])]
  const changed = fresh.filter(({ path }) => indexed.has(path)).length
  const removed = indexed.size - kept.length - changed
  if (current?.folder !== folder || fresh.length > 0 || removed > 0) {
    const generation = await store.begin(folder, kept)
    await store.add(generation, fresh)
    await store.publish(generation)
  }
  await store.sweep()
  return {
    ...(await reportOf(store)),
    added: fresh.length - changed,
    changed,
    removed,
    skipped,
    notes,
    ms: Math.round(performance.now() - begun),
  }
}

/** Of an index that is only read, since another process keeps it. */
export async function reportOf(store: PassageStore): Promise<IngestReport> {
  const documents = await store.documents()
  return {
    documents: documents.length,
    passages: documents.reduce((sum, { passages }) => sum + passages, 0),
    added: 0,
    changed: 0,
    removed: 0,
    skipped: [],
    notes: [],
    ms: 0,
  }
}

/** The files to look at, by their names in the index. What was indexed from outside the folder is looked at too. */
async function filesFor({ knowledge, only = [] }: Options, indexed: string[]): Promise<Map<string, string>> {
  const outside = indexed.filter((path) => isAbsolute(path) && existsSync(path))
  const places = only.length > 0 ? only : [...documentsIn(knowledge), ...outside]
  const files = (await Promise.all(places.map(filesIn))).flat()
  return new Map(files.map((file) => [nameIn(knowledge, file), file]))
}

/** What the index holds besides the files and folders that were named. */
function untouched(
  { knowledge, only = [] }: Options,
  found: Map<string, string>,
  indexed: string[],
): string[] {
  if (only.length === 0) return []
  const named = only.map((place) => resolve(place) + sep)
  const lies = (path: string, place: string) => resolve(knowledge, path).startsWith(place)
  return indexed.filter((path) => !found.has(path) && !named.some((place) => lies(path, place)))
}

interface Reading {
  fresh: Indexable[]
  unchanged: string[]
  skipped: IngestReport['skipped']
  notes: IngestReport['notes']
}

async function readChanged(
  files: Map<string, string>,
  indexed: Map<string, string>,
  { clock, onProgress, readParts }: Options & { readParts: ReadParts },
): Promise<Reading> {
  const reading: Reading = { fresh: [], unchanged: [], skipped: [], notes: [] }
  let done = 0
  for (const [path, file] of files) {
    try {
      const bytes = await bytesOf(file)
      const hash = fingerprintOf(bytes)
      if (indexed.get(path) === hash) reading.unchanged.push(path)
      else {
        const { document, notes } = await readDocument({ path, bytes, now: clock.now() }, readParts)
        const { about, sections } = document
        reading.fresh.push({ path, hash, about, passages: passagesOf(sections) })
        reading.notes.push(...notes.map((note) => ({ path, note })))
      }
    } catch (fault) {
      reading.skipped.push({ path, reason: whyNot(fault) })
    }
    done += 1
    onProgress?.(done, files.size)
  }
  return reading
}

/** Of the bytes and of how they are read. */
export function fingerprintOf(bytes: Uint8Array): string {
  return createHash('sha256').update(`${readingVersion} `).update(bytes).digest('hex')
}

function whyNot(fault: unknown): string {
  return fault instanceof Expected ? `${fault.message} ${fault.remedy}` : reasonOf(fault)
}
