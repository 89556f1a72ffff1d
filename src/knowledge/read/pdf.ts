import { reasonOf } from '../../domain/errors.ts'
import type { Content } from './content.ts'
import { linesOfPages } from './pdf/lines.ts'
import type { Word } from './pdf/rows.ts'
import { withoutPageFurniture } from './plain/lines.ts'
import { piecesOf } from './plain/pieces.ts'
import { contentOf } from './text.ts'
import { Unreadable } from './unreadable.ts'

const mostPages = 1_000

/** Reads the text of a PDF page by page; headings show by their size. Throws `Unreadable`. */
export async function readPdf(bytes: Uint8Array, deadline: AbortSignal): Promise<Content> {
  const { getDocumentProxy } = await import('unpdf')
  // A copy: the library takes the bytes for itself and leaves an empty array behind.
  const pdf = await getDocumentProxy(Uint8Array.from(bytes)).catch(refuse)
  try {
    if (pdf.numPages > mostPages)
      throw new Unreadable('too-large', `The PDF has ${pdf.numPages} pages, more than ${mostPages}`)
    const pages: Word[][] = []
    for (let number = 1; number <= pdf.numPages; number += 1) {
      if (deadline.aborted) throw new Unreadable('too-slow', `Page ${number} was not reached in time`)
      const page = await pdf.getPage(number)
      const { items } = await page.getTextContent()
      pages.push(items.flatMap((item) => ('str' in item ? [wordOf(item)] : [])))
      page.cleanup()
    }
    return contentOf(piecesOf(withoutPageFurniture(linesOfPages(pages))))
  } finally {
    await pdf.loadingTask.destroy()
  }
}

interface TextItem {
  str: string
  transform: number[]
  width: number
}

function wordOf({ str, transform, width }: TextItem): Word {
  const [a = 0, b = 0, , , x = 0, y = 0] = transform
  return { text: str, x, y, width, size: Math.hypot(a, b) }
}

function refuse(cause: unknown): never {
  if (cause instanceof Error && cause.name === 'PasswordException') {
    throw new Unreadable('password-protected', 'The PDF is protected by a password', { cause })
  }
  throw new Unreadable('broken', `The PDF is broken: ${reasonOf(cause)}`, { cause })
}
