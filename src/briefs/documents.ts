import { unreachable } from '../domain/errors.ts'
import { writeDocx } from '../office/docx.ts'
import { writeMarkdown } from '../office/markdown.ts'
import { writePptx } from '../office/pptx.ts'
import type { Brief } from './brief.ts'
import { casePaper } from './case.ts'
import { briefDeck } from './deck.ts'
import { onePagePaper } from './onepage.ts'
import { preparingPaper } from './preparing.ts'

/** The files that a brief can be brought as. */
export const documentKinds = ['deck', 'case', 'page', 'page-text', 'questions', 'questions-text'] as const
export type DocumentKind = (typeof documentKinds)[number]

/** One file of a brief, whole. `-text` is the same as Markdown. */
export async function writeDocument(kind: DocumentKind, brief: Brief): Promise<Uint8Array> {
  switch (kind) {
    case 'deck':
      return writePptx(briefDeck(brief))
    case 'case':
      return writeDocx(casePaper(brief))
    case 'page':
      return writeDocx(onePagePaper(brief))
    case 'questions':
      return writeDocx(preparingPaper(brief))
    case 'page-text':
      return utf8(writeMarkdown(onePagePaper(brief)))
    case 'questions-text':
      return utf8(writeMarkdown(preparingPaper(brief)))
    default:
      return unreachable(kind)
  }
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
