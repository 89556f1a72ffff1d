/** What every picture has in common: one hue and grey on white, Inter, and a width that a phone shows whole. */
export const hue = '#0b5c63'
export const grey = '#4b595a'
export const line = '#d3dddd'
export const paper = '#ffffff'
export const ink = '#172122'

/** White about everything, in px. */
export const margin = 16

/** In px of the picture, which is shown as wide as a phone's chat: so a letter of 14 is read as one of 12 to 14. */
export const wide = 400
export const sizes = { title: 18, label: 14, value: 14, small: 12 }

/** The widest letters that are usual take about 0.52 of their height in Inter. */
const widthOfLetter = 0.52

/** The text in lines that fit `px` at this size of letters. */
export function linesOf(text: string, { px, size }: { px: number; size: number }): string[] {
  const most = Math.floor(px / (size * widthOfLetter))
  const lines: string[] = []
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= most)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
