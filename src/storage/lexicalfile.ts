import { readFile, writeFile } from 'node:fs/promises'
import { reasonOf } from '../domain/errors.ts'
import type { Log } from '../domain/log.ts'
import type { Passage } from '../knowledge/document.ts'
import { buildLexical, type LexicalIndex } from '../knowledge/search/lexical.ts'
import { fromBytes, toBytes } from '../knowledge/search/lexicalbytes.ts'
import { replaceFile } from './wholefile.ts'

/**
 * The lexical index of the passages: read from `file` where that holds it, else built and written there. A file
 * that is missing, damaged or of other passages costs the time to build it, no more.
 */
export async function lexicalIndex(file: string, passages: Passage[], log: Log): Promise<LexicalIndex> {
  const bytes = await readFile(file).catch(() => undefined)
  const kept = bytes && fromBytes(bytes, passages)
  if (kept) return kept
  const index = buildLexical(passages)
  try {
    await replaceFile(file, (aside) => writeFile(aside, toBytes(index, passages)))
  } catch (fault) {
    log.warn('the index could not be kept', { reason: reasonOf(fault) })
  }
  return index
}
