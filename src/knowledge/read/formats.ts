import { Expected, reasonOf, unreachable } from '../../domain/errors.ts'
import { textOf } from '../chunk/text.ts'
import type { Content } from './content.ts'
import { decode } from './encoding.ts'
import type { Format } from './format.ts'
import { partFrontMatter } from './frontmatter.ts'
import type { Parts } from './parts.ts'
import { Unreadable } from './unreadable.ts'

/**
 * Reads a file of any format. The deadline is for readers that can stop by themselves. Throws `Unreadable`.
 * The libraries are heavy, and most starts need none of them.
 */
export async function readFormat(format: Format, bytes: Uint8Array, deadline: AbortSignal): Promise<Parts> {
  const parts = await read(format, bytes, deadline).catch(refuse)
  const letters = lettersIn(parts.content)
  if (letters <= mostLetters) return parts
  throw new Unreadable('too-large', `The document has ${letters} letters, more than ${mostLetters}`)
}

/** Some 1,500 pages. What is longer is no document, and would stand in every answer's way. */
const mostLetters = 4_000_000

function lettersIn({ sections }: Content): number {
  const blocks = sections.flatMap((section) => section.blocks)
  return blocks.reduce((sum, block) => sum + textOf([block]).length, 0)
}

function refuse(cause: unknown): never {
  if (cause instanceof Expected) throw cause
  if (cause instanceof RangeError && /call stack/.test(cause.message))
    throw new Unreadable('broken', 'The file has lists or tables that lie too deep in one another', { cause })
  throw new Unreadable('broken', `The file is broken: ${reasonOf(cause)}`, { cause })
}

async function read(format: Format, bytes: Uint8Array, deadline: AbortSignal): Promise<Parts> {
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
    case 'csv': {
      const { readCsv } = await import('./csv.ts')
      return only(await readCsv(await decode(bytes)))
    }
    case 'html': {
      const { readHtml } = await import('./html.ts')
      return readHtml(await decode(bytes))
    }
    case 'pdf': {
      const { readPdf } = await import('./pdf.ts')
      return only(await readPdf(bytes, deadline))
    }
    case 'docx': {
      const { readDocx } = await import('./docx.ts')
      return only(await readDocx(bytes))
    }
    case 'odt': {
      const { readOdt } = await import('./odt.ts')
      return only(await readOdt(bytes, deadline))
    }
    case 'pptx': {
      const { readPptx } = await import('./pptx.ts')
      return only(await readPptx(bytes, deadline))
    }
    case 'xlsx': {
      const { readXlsx } = await import('./xlsx.ts')
      return only(await readXlsx(bytes, deadline))
    }
    default:
      return unreachable(format)
  }
}

function only(content: Content): Parts {
  return { content, front: {}, unknown: [] }
}
