import type { Section } from '../document.ts'

/** What a format's reader finds: the text in its order. What the document is about is settled afterwards. */
export interface Content {
  /** The title that stands in the document itself; undefined where there is none. */
  title?: string
  sections: Section[]
}
