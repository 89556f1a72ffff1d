import { randomBytes, randomUUID } from 'node:crypto'
import { link, mkdir, open, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { KeyStore } from '../pulse/keys.ts'

const keyLength = 32

/** Keys as files in a folder beside the store, each readable for its owner only. */
export function createRoundKeys(folder: string): KeyStore {
  const fileOf = (name: string) => join(folder, `${encodeURIComponent(name)}.key`)
  const key = async (name: string) => {
    const found = await readFile(fileOf(name)).catch(() => undefined)
    return found?.length === keyLength ? new Uint8Array(found) : undefined
  }
  return {
    key,
    make: async (name) => {
      const known = await key(name)
      if (known) return known
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const aside = join(folder, `${randomUUID()}.new`)
      try {
        await writeFile(aside, randomBytes(keyLength), { mode: 0o600, flush: true })
        // Of two that are made at once, the first one stands.
        await link(aside, fileOf(name)).catch(() => undefined)
      } finally {
        await rm(aside, { force: true })
      }
      await flush(folder)
      const made = await key(name)
      if (!made) throw new Error(`the key ${fileOf(name)} cannot be kept`)
      return made
    },
    destroy: async (name) => {
      await overwrite(fileOf(name)).catch(() => undefined)
      await rm(fileOf(name), { force: true })
      await flush(folder).catch(() => undefined)
    },
    names: async () => {
      const files = await readdir(folder).catch(() => [])
      return files.flatMap((file) => (file.endsWith('.key') ? [decodeURIComponent(file.slice(0, -4))] : []))
    },
  }
}

/** Over what stands there, so that the old bytes are not merely let go. */
async function overwrite(file: string): Promise<void> {
  const handle = await open(file, 'r+')
  try {
    await handle.write(randomBytes(keyLength), 0, keyLength, 0)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function flush(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}
