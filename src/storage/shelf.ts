import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Puts a document into a folder; false, and nothing is changed, when there is one of that name. */
export async function shelveIn(folder: string, name: string, content: string): Promise<boolean> {
  await mkdir(folder, { recursive: true })
  try {
    await writeFile(join(folder, name), content, { flag: 'wx', flush: true })
    return true
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'EEXIST') return false
    throw fault
  }
}

/** Puts a document into a folder in the place of an earlier version: whole at once, so that no half of it is read. */
export async function reshelveIn(folder: string, name: string, content: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const aside = join(folder, `.${name}.new`)
  await writeFile(aside, content, { flush: true })
  await rename(aside, join(folder, name))
}
