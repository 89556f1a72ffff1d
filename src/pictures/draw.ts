import { fileURLToPath } from 'node:url'
import type { Drawn, Picture } from '../competence/picture.ts'
import { margin, paper, wide } from './look.ts'
import { specOf } from './spec.ts'

/** Sharp on a phone's screen, and small enough to be sent at once: about 30 to 90 kB. */
const zoom = 2.5

/** A machine without fonts would draw no letter at all, so the fonts come with the project. */
const fontFiles = ['400Regular/Inter_400Regular.ttf', '700Bold/Inter_700Bold.ttf'].map((file) =>
  fileURLToPath(import.meta.resolve(`@expo-google-fonts/inter/${file}`)),
)

/** Draws a picture. What draws it is loaded with the first one. */
export async function draw(picture: Picture): Promise<Drawn> {
  const [{ compile }, vega] = await Promise.all([import('vega-lite'), import('vega')])
  const view = new vega.View(vega.parse(compile(specOf(picture)).spec), { renderer: 'none' })
  const svg = asWideAsMeant(await view.toSVG().finally(() => view.finalize()))
  return { svg, png: await pngOf(svg, paper) }
}

/** An SVG as a PNG. */
export async function pngOf(svg: string, background: string): Promise<Uint8Array> {
  const { renderAsync } = await import('@resvg/resvg-js')
  const image = await renderAsync(svg, {
    font: { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Inter', sansSerifFamily: 'Inter' },
    fitTo: { mode: 'zoom', value: zoom },
    background,
  })
  return image.asPng()
}

/** Without a canvas Vega guesses how wide letters are, and leaves too much room to the right. */
function asWideAsMeant(svg: string): string {
  const whole = wide + 2 * margin
  return svg
    .replace(/^(<svg[^>]*?\bwidth=")[\d.]+/, `$1${whole}`)
    .replace(/^(<svg[^>]*?\bviewBox="0 0 )[\d.]+/, `$1${whole}`)
}
