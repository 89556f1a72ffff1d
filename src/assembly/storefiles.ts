import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../config.ts'
import { Expected } from '../domain/errors.ts'

/** The file that the embedded store lies in. */
export function storeFile({ data }: Config): string {
  return join(data, 'taktstokk.db')
}

/** The index of the documents, beside the store. */
export function indexFile({ data }: Config): string {
  return join(data, 'lexical.index')
}

class StoreMissing extends Expected {
  readonly code = 'STORE_MISSING'

  constructor(file: string, index: string) {
    super(
      `${file} is missing, though ${index} shows that there was a store.`,
      `Put it back, or restore a backup with npx taktstokk restore. To begin with an empty store, remove ${index}.`,
    )
  }
}

/** An index beside no store: the store was lost, and an empty one in its place would look as if nothing ever was. */
export function mustBeExpected(config: Config): void {
  const file = storeFile(config)
  if (!existsSync(file) && existsSync(indexFile(config))) throw new StoreMissing(file, indexFile(config))
}
