import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * Replaces a file so that a reader, also one after a power cut, finds the old one or the new one whole.
 * `write` makes the new file at the path that it is given.
 */
export async function replaceFile(
  file: string,
  write: (aside: string) => Promise<void> | void,
): Promise<void> {
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
