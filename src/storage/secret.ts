import { randomBytes, randomUUID } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/**
 * The key of this installation, 64 hexadecimal digits: made at the first call, and afterwards the same. It lies
 * beside the store and not in it, so that a copy of the store tells less.
 */
export function secretIn(folder: string): Promise<string> {
  return madeOnce(join(folder, 'secret.key'), () => randomBytes(32).toString('hex'))
}

/** What a folder of keys is told from every other by. */
export function idOfFolder(folder: string): Promise<string> {
  return madeOnce(join(folder, 'folder.id'), randomUUID)
}

async function madeOnce(file: string, make: () => string): Promise<string> {
  const known = await read(file)
  if (known !== undefined) return known
  const aside = `${file}.${randomUUID()}.new`
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  try {
    await writeFile(aside, make(), { mode: 0o600, flush: true })
    // Of two processes that start at once, the first one's stands.
    await link(aside, file).catch(() => undefined)
  } finally {
    await rm(aside, { force: true })
  }
  return readFile(file, 'utf8')
}

async function read(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8')
  } catch {
    return undefined
  }
}
