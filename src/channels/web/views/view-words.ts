import type { PagePath } from '../who.ts'

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
