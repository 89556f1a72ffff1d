import { extname } from 'node:path'
import { Expected, reasonOf, unreachable } from '../../domain/errors.ts'
import type { Instant } from '../../domain/time.ts'
import { aboutOf } from '../about.ts'
import type { Document } from '../document.ts'
import { type FrontMatter, partFrontMatter } from '../frontmatter.ts'
import type { Content } from './content.ts'
import { inTime } from './deadline.ts'
import { decode } from './encoding.ts'
import { formatOf } from './format.ts'
import { Unreadable } from './unreadable.ts'

export interface Source {
  /** Relative to the knowledge folder, with `/`. */
  path: string
  bytes: Uint8Array
  now: Instant
}

/** A document as it was read, and what its editor should know: guesses, keys that were passed over. */
export interface Read {
  document: Document
  notes: string[]
}

interface Parts {
  content: Content
  front: FrontMatter
  unknown: string[]
}

/** Reads a document of any known format. Throws `Unreadable` where it cannot be read, and says why. */
export async function readDocument({ path, bytes, now }: Source): Promise<Read> {
  const { content, front, unknown } = await partsOf(path, bytes)
  if (content.sections.length === 0) throw new Unreadable('empty', 'The document holds no text')
  const { about, guessed } = aboutOf({ path, front, content, now })
  const notes = [
    ...(guessed.length > 0 ? [`guessed ${guessed.join(', ')}`] : []),
    ...(unknown.length > 0 ? [`does not know ${unknown.join(', ')}`] : []),
  ]
  return { document: { about, sections: content.sections }, notes }
}

async function partsOf(path: string, bytes: Uint8Array): Promise<Parts> {
  try {
    return await readFormat(path, bytes)
  } catch (cause) {
    if (cause instanceof Expected) throw cause
    throw new Unreadable('broken', `The file is broken: ${reasonOf(cause)}`, { cause })
  }
}

/** The libraries for PDF and Word are heavy, and most starts read neither. */
async function readFormat(path: string, bytes: Uint8Array): Promise<Parts> {
  const format = formatOf(extname(path), bytes)
  switch (format) {
    case 'markdown': {
      const { text, ...editors } = partFrontMatter(await decode(bytes))
      const { readMarkdown } = await import('./markdown.ts')
      return { content: readMarkdown(text), ...editors }
    }
    case 'text': {
      const { text, ...editors } = partFrontMatter(await decode(bytes))
      const { readText } = await import('./text.ts')
      return { content: readText(text), ...editors }
    }
    case 'pdf': {
      const { readPdf } = await import('./pdf.ts')
      return { content: await inTime((deadline) => readPdf(bytes, deadline)), front: {}, unknown: [] }
    }
    case 'docx': {
      const { readDocx } = await import('./docx.ts')
      return { content: await inTime(() => readDocx(bytes)), front: {}, unknown: [] }
    }
    default:
      return unreachable(format)
  }
}
