import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Config } from '../config.ts'

/** What the project ships, for what an installation's own folder leaves out. */
const shipped = fileURLToPath(new URL('../../knowledge', import.meta.url))

/** The folder to read `name` (a file or folder in it) from: the installation's own where it has it, else the shipped one. */
export function dataFolderFor({ knowledge }: Config, name: string): string {
  return existsSync(join(knowledge, name)) ? knowledge : shipped
}
