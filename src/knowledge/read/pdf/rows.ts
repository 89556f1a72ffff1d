/** A stretch of text where it stands on the page, in points from the lower left corner. */
export interface Word {
  text: string
  x: number
  y: number
  width: number
  /** Height of the type. */
  size: number
}

/** What stands at one height, in one column; cells apart by tabs. */
export interface Row {
  text: string
  y: number
  size: number
}

/** In heights of the type. */
const space = 0.15
const cell = 2

export function rowsOf(words: Word[]): Row[] {
  const rows: Word[][] = []
  for (const word of words.filter(({ text }) => text.trim() !== '')) {
    const row = rows.at(-1)
    const last = row?.at(-1)
    if (row && last && isBeside(last, word)) row.push(word)
    else rows.push([word])
  }
  return rows.map((row) => ({
    text: textOf(row),
    y: row[0]?.y ?? 0,
    size: Math.max(...row.map(({ size }) => size)),
  }))
}

function isBeside(last: Word, word: Word): boolean {
  return Math.abs(last.y - word.y) < Math.max(last.size, word.size) / 2 && word.x >= last.x
}

function textOf(row: Word[]): string {
  return row.reduce((text, word, index) => {
    const last = row[index - 1]
    if (!last) return word.text
    const apart = (word.x - last.x - last.width) / word.size
    const spaced = apart > space || /\s$/.test(text) || /^\s/.test(word.text)
    return `${text.trimEnd()}${apart > cell ? '\t' : spaced ? ' ' : ''}${word.text.trimStart()}`
  }, '')
}

/**
 * How many lines would fit between two rows. `leading` is the usual way from row to row, in heights of the type.
 * A row that stands higher than the one before begins a column.
 */
export function blankLines(above: Row, row: Row, leading: number): number {
  const down = above.y - row.y
  if (down <= 0) return 2
  const usual = leading * Math.max(above.size, row.size)
  return Math.max(0, Math.round(down / usual - 0.8))
}

export function median(values: number[]): number {
  const sorted = values.filter((value) => value > 0).sort((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? 1
}
