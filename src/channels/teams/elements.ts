/** The elements of Adaptive Cards that answers are drawn with. */
export type Element = RichText | ColumnSet | Container

interface RichText {
  type: 'RichTextBlock'
  spacing?: 'Small'
  inlines: (Run & { type: 'TextRun' })[]
}

export interface Run {
  text: string
  size?: 'Small'
  weight?: 'Bolder'
  color?: 'Accent'
  isSubtle?: boolean
  selectAction?: { type: 'Action.OpenUrl'; title: string; url: string }
}

interface ColumnSet {
  type: 'ColumnSet'
  spacing?: 'Small'
  separator?: boolean
  selectAction?: { type: string; title: string; targetElements: string[] }
  columns: { type: 'Column'; width: 'auto' | 'stretch'; items: Element[] }[]
}

interface Container {
  type: 'Container'
  id: string
  isVisible: boolean
  style: 'emphasis'
  items: Element[]
}

/**
 * One line of text. Text runs and not text blocks: these read no Markdown, so that nothing that stands in a
 * document or a question can become a link, an image or a call on a person.
 */
export function line(runs: Run[]): Element {
  return { type: 'RichTextBlock', inlines: runs.map((run) => ({ type: 'TextRun', ...run })) }
}
