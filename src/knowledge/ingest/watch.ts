import { type FSWatcher, watch } from 'node:fs'
import { stat } from 'node:fs/promises'
import { filesIn } from './folder.ts'

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
  const change = oneAtATime(onChange)
  let quiet: NodeJS.Timeout | undefined
  let ended = false
  const touched = () => {
    clearTimeout(quiet)
    quiet = setTimeout(change, quietMs)
  }

  let watcher = watcherOf(folder, touched)
  let seen = lookAt(folder)
  const look = oneAtATime(async () => {
    const [before, now] = [await seen, await lookAt(folder)]
    seen = Promise.resolve(now)
    if (ended) return
    if (before.root !== now.root) {
      watcher?.close()
      watcher = watcherOf(folder, touched)
    }
    if (before.root !== now.root || before.files !== now.files) touched()
  })
  const looking = setInterval(look, everyMs)

  return () => {
    ended = true
    clearTimeout(quiet)
    clearInterval(looking)
    watcher?.close()
  }
}

/** Undefined where the folder is not there, or the system cannot watch it; it is looked at by and by all the same. */
function watcherOf(folder: string, touched: () => void): FSWatcher | undefined {
  try {
    const watcher = watch(folder, { recursive: true, persistent: false }, touched)
    // A folder below that is taken away while it is looked at; the next look tells what is left.
    watcher.on('error', touched)
    return watcher
  } catch {
    return undefined
  }
}

interface Look {
  /** Another one when the folder was taken away and made anew. */
  root: string
  files: string
}

async function lookAt(folder: string): Promise<Look> {
  try {
    const { ino, birthtimeMs } = await stat(folder)
    const files = await Promise.all((await filesIn(folder)).map(traceOf))
    return { root: `${ino} ${birthtimeMs}`, files: files.join('\n') }
  } catch {
    return { root: '', files: '' }
  }
}

async function traceOf(file: string): Promise<string> {
  // It may be gone since it was listed.
  const found = await stat(file).catch(() => undefined)
  return `${file} ${found?.mtimeMs} ${found?.size}`
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
