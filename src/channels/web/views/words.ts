import type { Language } from '../../../domain/language.ts'
import type { PagePath } from '../who.ts'
import { enViews } from './words-en.ts'
import { nbViews } from './words-nb.ts'
import { nnViews } from './words-nn.ts'

/** What the pages beside the conversation say of themselves. */
export interface ViewWords {
  menu: string
  /** In the navigation, and as heading. */
  pages: Record<'/' | PagePath, string>
  /** Below the heading: what the page is for. */
  leads: Record<PagePath, string>
  refused: {
    stranger: { heading: string; explained: string }
    otherRole: { heading: string; explained: string }
    logIn: string
    back: string
  }
  /** Read aloud before what came of a press. */
  reply: string
  accessibility: string
  /** Below a table. */
  table: { csv: string; xlsx: string; copy: string; copied: string; notCopied: string; empty: string }
}

export const viewWords: Record<Language, ViewWords> = { nb: nbViews, nn: nnViews, en: enViews }
