import { existsSync } from 'node:fs'
import { access, constants, stat, statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import { reasonOf } from '../../domain/errors.ts'
import type { Check } from '../check.ts'

/** What Linux calls the file systems of other machines, as `statfs` gives them: statfs(2). */
const networkDisks: Record<number, string> = {
  26985: 'NFS',
  20859: 'SMB',
  4283649346: 'SMB',
  4266872130: 'SMB 2',
  16914836: '9p',
}

/** With less, a write of the store may fail before anybody looks again. */
const leastFreeMegabytes = 200

type Disk = (path: string) => Promise<{ type: number; bavail: number; bsize: number }>

/** Whether the data folder can hold a store: it is written to, lies on this machine, and has room. */
export async function placeCheck(folder: string, diskOf: Disk = statfs): Promise<Check> {
  const name = 'data'
  const there = nearest(folder)
  try {
    if (!(await stat(there)).isDirectory()) throw new Error(`${there} is a file`)
    await access(there, constants.W_OK)
  } catch (fault) {
    const remedy = 'Give the folder to the user that runs Taktstokk, or name another with TAKTSTOKK_DATA.'
    return { name, state: 'broken', detail: `${folder} cannot be written to: ${reasonOf(fault)}.`, remedy }
  }
  const { type, bavail, bsize } = await diskOf(there)
  const network = networkDisks[type]
  if (network !== undefined) {
    const detail = `${folder} is on a network disk (${network}), where SQLite loses what two write at once.`
    const remedy = 'Name a folder on this machine with TAKTSTOKK_DATA, or use PostgreSQL (DATABASE_URL).'
    return { name, state: 'broken', detail, remedy }
  }
  const megabytes = Math.floor((bavail * bsize) / 1_000_000)
  const detail = `${folder}, ${megabytes} MB free.`
  if (megabytes >= leastFreeMegabytes) return { name, state: 'ok', detail, remedy: '' }
  const remedy = `Make room: with less than ${leastFreeMegabytes} MB nothing more may be kept soon.`
  return { name, state: 'broken', detail, remedy }
}

/** The folder, or the one that it will be made in. */
function nearest(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder ? folder : nearest(dirname(folder))
}
