import type { WheelPicture } from '../nudges/wheelpicture.ts'
import { pngOf } from './draw.ts'
import { margin, sizes, wide } from './look.ts'
import { drawText, escaped } from './svgtext.ts'
import { drawDial } from './wheeldial.ts'

/** The words of a wheel, in both lights: of colour alone nothing can be learnt. */
const light = {
  paper: '#ffffff',
  ink: '#172122',
  grey: '#4b595a',
  line: '#d3dddd',
  tint: '#cfe3e3',
  hue: '#0b5c63',
}
const dark = {
  paper: '#121a1b',
  ink: '#eef3f3',
  grey: '#b4c2c3',
  line: '#36464a',
  tint: '#2a4a4f',
  hue: '#7fd0d6',
}

function stylesOf({ paper, ink, grey, line, tint, hue }: typeof light): string {
  return `.paper{fill:${paper}}.ink{fill:${ink}}.grey{fill:${grey}}.line{stroke:${line}}.tint{fill:${tint}}.hue{fill:${hue}}
.onhue{fill:${paper}}.ring{stroke:${hue};fill:${paper}}.hand{stroke:${ink}}.edge{stroke:${paper}}`
}

/** Draws the year as a wheel, with what its numbers stand for below. */
export async function drawWheel(picture: WheelPicture): Promise<{ svg: string; png: Uint8Array }> {
  const { body, high } = bodyOf(picture)
  const size = { wide: wide + 2 * margin, high: high + margin }
  const both = `${stylesOf(light)}@media (prefers-color-scheme:dark){${stylesOf(dark)}}`
  return { svg: sheet(body, size, both), png: await pngOf(sheet(body, size, stylesOf(light)), light.paper) }
}

/** As the dark half of the SVG looks, for whoever wants to see it. */
export async function drawWheelInTheDark(picture: WheelPicture): Promise<Uint8Array> {
  const { body, high } = bodyOf(picture)
  const size = { wide: wide + 2 * margin, high: high + margin }
  return pngOf(sheet(body, size, stylesOf(dark)), dark.paper)
}

function sheet(body: string, { wide: width, high }: { wide: number; high: number }, styles: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${high}" viewBox="0 0 ${width} ${high}" font-family="Inter, system-ui, sans-serif"><style>${styles}</style><rect class="paper" width="${width}" height="${high}"/>${body}</svg>`
}

function bodyOf(picture: WheelPicture): { body: string; high: number } {
  const parts: string[] = []
  let top = margin
  const write = (text: string, options: Parameters<typeof drawText>[1]) => {
    const { svg, bottom } = drawText(text, { ...options, top })
    parts.push(svg)
    top = bottom
  }
  write(picture.title, { size: sizes.title, bold: true })
  parts.push(drawDial(picture, top + 8))
  top += wide + 20
  for (const { heading, lines } of picture.groups) {
    top += 8
    write(heading, { size: sizes.label, bold: true })
    for (const { mark, text } of lines) {
      parts.push(markOf(mark, top))
      write(text, { size: sizes.label, left: 30 })
    }
  }
  top += 8
  for (const note of picture.notes) write(note, { size: sizes.small, tone: 'grey' })
  return { body: parts.join(''), high: top }
}

/** `●` and `○` are drawn, as not every typeface has them. */
function markOf(mark: string, top: number): string {
  const [x, y] = [margin + 10, top + 10]
  if (mark === '●') return `<circle class="hue" cx="${x}" cy="${y}" r="5"/>`
  if (mark === '○') return `<circle class="ring" cx="${x}" cy="${y}" r="4.5" stroke-width="2"/>`
  return `<text class="ink" x="${x}" y="${y + 5}" text-anchor="middle" font-size="${sizes.label}" font-weight="700">${escaped(mark)}</text>`
}
