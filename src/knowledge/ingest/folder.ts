import { existsSync } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join, relative, resolve, sep } from 'node:path'
import { Expected, reasonOf } from '../../domain/errors.ts'
import { Unreadable } from '../read/unreadable.ts'

/** A larger file is no text that a leader would want cited, and reading it may fill the memory. */
const mostMegabytes = 25

export class FolderUnreadable extends Expected {
  readonly code = 'KNOWLEDGE_FOLDER'

  constructor(path: string, why: string, options?: ErrorOptions) {
    super(
      `The documents in ${path} cannot be listed: ${why}.`,
      'Name a folder that exists with --knowledge or TAKTSTOKK_KNOWLEDGE.',
      options,
    )
  }
}

/**
 * Where the documents of a knowledge folder lie: in its `documents/` and the texts of its start pack, else in the
 * folder itself.
 */
export function documentsIn(knowledge: string): string[] {
  if (!existsSync(join(knowledge, 'documents'))) return [knowledge]
  return shelves.map((shelf) => join(knowledge, shelf)).filter((place) => existsSync(place))
}

const shelves = ['documents', 'startpack/checklists', 'startpack/templates']

/**
 * The files of a folder and those below it, or the one file that `path` names, as absolute paths in order.
 * Hidden files, lock files and symbolic links are passed over: a link may lead out of the folder.
 */
export async function filesIn(path: string): Promise<string[]> {
  try {
    const whole = resolve(path)
    if ((await stat(whole)).isFile()) return [whole]
    return (await treeOf(whole)).files.sort()
  } catch (cause) {
    throw new FolderUnreadable(path, reasonOf(cause), { cause })
  }
}

/** How a file is called in the index: its path in the knowledge folder with `/`, or whole when it lies outside. */
export function nameIn(knowledge: string, file: string): string {
  const inside = relative(resolve(knowledge), file)
  return inside.startsWith('..') ? file : inside.split(sep).join('/')
}

/** Throws `Unreadable` without reading a file that is too large. */
export async function bytesOf(file: string): Promise<Uint8Array> {
  const megabytes = (await stat(file)).size / 1_048_576
  if (megabytes <= mostMegabytes) return readFile(file)
  throw new Unreadable('too-large', `The file has ${Math.round(megabytes)} MB, more than ${mostMegabytes}`)
}

/** What is seen of a folder and those below it, itself among them. Rejects where it cannot be listed. */
export async function treeOf(folder: string): Promise<{ folders: string[]; files: string[] }> {
  const entries = await readdir(folder, { withFileTypes: true })
  const seen = entries.filter(({ name }) => !/^(?:\.|~\$)/.test(name))
  const files = seen.filter((entry) => entry.isFile()).map((entry) => join(folder, entry.name))
  const inner = seen.filter((entry) => entry.isDirectory()).map((entry) => join(folder, entry.name))
  const below = await Promise.all(inner.map(treeOf))
  return {
    folders: [folder, ...below.flatMap(({ folders }) => folders)],
    files: [...files, ...below.flatMap((tree) => tree.files)],
  }
}
