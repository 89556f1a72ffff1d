/** A paragraph, an item or a row: lines that were one before the page was too narrow. */
export interface Piece {
  kind: 'text' | 'bullet' | 'number' | 'row'
  /** Without its bullet or its number; white space joined, but for the tabs between the cells of a row. */
  text: string
  /** What stood before a numbered text: `3`, `1.2`. */
  number?: string
  /** Blank lines before it, and after it. */
  gap: number
  after: number
  link: boolean
  page?: number
  size?: number
}
