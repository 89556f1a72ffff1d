import { randomBytes, randomUUID } from 'node:crypto'
import { link, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * The key of this installation, 64 hexadecimal digits: made at the first call, and afterwards the same. It lies
 * beside the store and not in it, so that a copy of the store tells less.
 */
export async function secretIn(folder: string): Promise<string> {
  const file = join(folder, 'secret.key')
  const known = await read(file)
  if (known !== undefined) return known
  const aside = `${file}.${randomUUID()}.new`
  try {
    await writeFile(aside, randomBytes(32).toString('hex'), { mode: 0o600, flush: true })
    // Of two processes that start at once, the first one's key stands.
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
