import { linesOf, margin, wide } from './look.ts'

interface Written {
  size: number
  bold?: boolean
  tone?: 'ink' | 'grey'
  /** In px from the margin. */
  left?: number
  /** In px from above. */
  top?: number
}

/** Text in as many lines as it takes, and where the next one begins. */
export function drawText(
  text: string,
  { size, bold = false, tone = 'ink', left = 0, top = 0 }: Written,
): { svg: string; bottom: number } {
  const high = Math.round(size * 1.4)
  const lines = linesOf(text, { px: wide - left, size })
  const weight = bold ? ' font-weight="700"' : ''
  const svg = lines.map(
    (line, at) =>
      `<text class="${tone}" x="${margin + left}" y="${top + at * high + size}" font-size="${size}"${weight}>${escaped(line)}</text>`,
  )
  return { svg: svg.join(''), bottom: top + lines.length * high }
}

/** What somebody wrote is never markup. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
