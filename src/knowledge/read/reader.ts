import { type Aside, createAside, type Limits } from './aside/process.ts'
import type { Format } from './format.ts'
import { type ReadParts, readHere } from './read.ts'

const standard: Limits = { ms: 30_000, megabytes: 512 }

/** In bytes: a text of this size is read in a moment, whoever wrote it. */
const mostHere = 100_000

const texts: Format[] = ['markdown', 'text', 'csv']

/**
 * Reads files of any format within limits: short texts here, everything else in a process of its own, which is
 * started with the first such file and must be ended.
 */
export function createReader(limits: Limits = standard): Aside {
  const aside = createAside(limits)
  const read: ReadParts = (format, bytes) => {
    const isShortText = texts.includes(format) && bytes.length <= mostHere
    return isShortText ? readHere(format, bytes) : aside.read(format, bytes)
  }
  return { read, end: aside.end }
}
