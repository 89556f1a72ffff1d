import { randomBytes } from 'node:crypto'
import { mkdir, open, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { KeyStore } from '../pulse/keys.ts'

const keyLength = 32

/** Keys as files in a folder beside the store, each readable for its owner only. */
export function createRoundKeys(folder: string): KeyStore {
  const fileOf = (round: string) => join(folder, `${encodeURIComponent(round)}.key`)
  const key = async (round: string) => {
    const found = await readFile(fileOf(round)).catch(() => undefined)
    return found?.length === keyLength ? new Uint8Array(found) : undefined
  }
  return {
    key,
    make: async (round) => {
      const known = await key(round)
      if (known) return known
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const made = randomBytes(keyLength)
      await write(fileOf(round), made)
      await flush(folder)
      return new Uint8Array(made)
    },
    destroy: async (round) => {
      await write(fileOf(round), randomBytes(keyLength)).catch(() => undefined)
      await rm(fileOf(round), { force: true })
      await flush(folder).catch(() => undefined)
    },
    rounds: async () => {
      const files = await readdir(folder).catch(() => [])
      return files.flatMap((file) => (file.endsWith('.key') ? [decodeURIComponent(file.slice(0, -4))] : []))
    },
  }
}

/** Over what stands there, so that the old bytes are not merely let go. */
async function write(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'a+', 0o600).then(async (there) => {
    await there.close()
    return open(file, 'r+')
  })
  try {
    await handle.write(bytes, 0, bytes.length, 0)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function flush(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}
