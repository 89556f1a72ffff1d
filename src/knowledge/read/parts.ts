import type { Content } from './content.ts'
import type { FrontMatter } from './frontmatter.ts'

/** What one file holds: its text, and what it says of itself. */
export interface Parts {
  content: Content
  front: FrontMatter
  /** Front matter that means nothing here. */
  unknown: string[]
}
