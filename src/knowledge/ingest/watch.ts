import { type FSWatcher, watch } from 'node:fs'
import { stat } from 'node:fs/promises'
import { treeOf } from './folder.ts'

interface Options {
  /** Saving takes several steps, and an editor drops several files: wait until it has been quiet so long. */
  quietMs?: number
  /** How often to look by ourselves: shared drives tell nothing, and a folder may go away and come back. */
  everyMs?: number
}

/**
 * Calls `onChange` after files of the folder have changed, come or gone, and when the folder itself has come
 * back; never twice at the same time. `onChange` must not reject. Returns what ends the watch.
 */
export function watchFolder(
  folder: string,
  onChange: () => Promise<void>,
  { quietMs = 500, everyMs = 30_000 }: Options = {},
): () => void {
  let quiet: NodeJS.Timeout | undefined
  let ended = false
  const touched = () => {
    clearTimeout(quiet)
    if (!ended) quiet = setTimeout(change, quietMs)
  }
  const watchers = createWatchers(touched)
  watchers.follow(new Map([[folder, 'unseen']]))

  const look = async (): Promise<string> => {
    const { folders, all } = await lookAt(folder)
    if (!ended) watchers.follow(folders)
    return all
  }
  let seen = look()
  // A folder that has come is followed before what lies in it is taken in, so that nothing falls between.
  const change = oneAtATime(async () => {
    seen = look()
    await seen
    await onChange()
  })
  const lookAgain = oneAtATime(async () => {
    const before = await seen
    seen = look()
    if (before !== (await seen)) touched()
  })
  const looking = setInterval(lookAgain, everyMs)

  return () => {
    ended = true
    clearTimeout(quiet)
    clearInterval(looking)
    watchers.follow(new Map())
  }
}

/**
 * A watcher for each folder. The one that Node has for a whole tree reads a folder again for every file that changes
 * in it: a thousand new documents held up everything else for sixteen seconds.
 */
function createWatchers(touched: () => void) {
  const watchers = new Map<string, { trace: string; watcher: FSWatcher | undefined }>()
  return {
    /** Watches these folders and no others. One with another trace was taken away and made anew. */
    follow: (folders: Map<string, string>) => {
      for (const [path, { trace, watcher }] of [...watchers]) {
        if (folders.get(path) === trace) continue
        watcher?.close()
        watchers.delete(path)
      }
      for (const [path, trace] of folders)
        if (!watchers.has(path)) watchers.set(path, { trace, watcher: watcherOf(path, touched) })
    },
  }
}

/** Undefined where the folder is not there, or the system cannot watch it; it is looked at by and by all the same. */
function watcherOf(folder: string, touched: () => void): FSWatcher | undefined {
  try {
    const watcher = watch(folder, { persistent: false }, touched)
    // A folder that is taken away while it is looked at; the next look tells what is left.
    watcher.on('error', touched)
    return watcher
  } catch {
    return undefined
  }
}

interface Look {
  /** By their paths, with what tells a folder from another of the same name. */
  folders: Map<string, string>
  /** Everything that was seen. */
  all: string
}

async function lookAt(folder: string): Promise<Look> {
  try {
    const { folders, files } = await treeOf(folder)
    const traces = await Promise.all(folders.map(async (path) => [path, await traceOfFolder(path)] as const))
    const written = await Promise.all(files.map((path) => traceOfFile(path)))
    return { folders: new Map(traces), all: [...traces.flat(), ...written].join('\n') }
  } catch {
    return { folders: new Map(), all: '' }
  }
}

/** Another one when the folder was taken away and made anew. What is gone since it was listed has no trace. */
async function traceOfFolder(path: string): Promise<string> {
  const found = await stat(path).catch(() => undefined)
  return `${found?.ino} ${found?.birthtimeMs}`
}

async function traceOfFile(path: string): Promise<string> {
  const found = await stat(path).catch(() => undefined)
  return `${path} ${found?.mtimeMs} ${found?.size}`
}

/** What is asked for while it is being done is done once more afterwards. */
function oneAtATime(work: () => Promise<void>): () => void {
  let busy = false
  let again = false
  const run = async (): Promise<void> => {
    again = busy
    if (busy) return
    busy = true
    await work()
    busy = false
    if (again) await run()
  }
  return run
}
