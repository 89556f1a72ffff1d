import { open, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/**
 * Replaces a file so that a reader, also one after a power cut, finds the old one or the new one whole.
 * `write` makes the new file at the path that it is given.
 */
export async function replaceFile(
  file: string,
  write: (aside: string) => Promise<void> | void,
): Promise<void> {
  await clearAway(file)
  const aside = `${file}.${process.pid}.new`
  try {
    await write(aside)
    await toDisk(aside)
    await rename(aside, file)
    await toDisk(dirname(file))
  } finally {
    await rm(aside, { force: true })
  }
}

/** Fails when the file is not there, which a library's silent write would hide. */
async function toDisk(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** What a process that was killed had begun for this file; nobody else would ever remove it. */
async function clearAway(file: string): Promise<void> {
  const folder = dirname(file)
  for (const name of await readdir(folder).catch(() => [])) {
    const [, pid] = /^\.(\d+)\.new$/.exec(name.slice(basename(file).length)) ?? []
    if (name.startsWith(basename(file)) && pid !== undefined && !lives(Number(pid))) {
      await rm(join(folder, name), { force: true })
    }
  }
}

function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (fault) {
    // Another user's process lives too: it may only not be signalled.
    return fault instanceof Error && 'code' in fault && fault.code === 'EPERM'
  }
}
