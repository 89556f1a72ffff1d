/** What a line begins with that the lines below it hang under: space, then a dash, a number or `[1]`. */
const opening = /^ *(?:(?:-|\d+\.|\[\d+\]|\d+ ) +)?/

/**
 * Breaks lines at spaces so that none is wider than `width` characters; what follows hangs under the text
 * of its line. A word that is wider than that stays whole: it may be an address.
 */
export function wrap(text: string, width: number): string {
  return text
    .split('\n')
    .flatMap((line) => wrapLine(line, width))
    .join('\n')
}

function wrapLine(line: string, width: number): string[] {
  const [lead = ''] = opening.exec(line) ?? []
  const lines: string[] = []
  let current = lead
  for (const word of line.slice(lead.length).split(' ')) {
    const isFirst = current.length === lead.length
    if (!isFirst && current.length + 1 + word.length > width) {
      lines.push(current)
      current = ' '.repeat(lead.length) + word
    } else {
      current += isFirst ? word : ` ${word}`
    }
  }
  return [...lines, current]
}
