import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type Library from 'pptxgenjs'
import { unreachable } from '../domain/errors.ts'
import type { Deck, DeckFigure, Slide } from './deck.ts'
import { colours, typeface } from './look.ts'
import type { PaperSource } from './paper.ts'
import { plainOf, type Run, runsOf, type Text, writable } from './text.ts'

export const pptxType = 'application/vnd.openxmlformats-officedocument.presentationml.presentation'

const locales = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' } as const

/** In inches, of a slide of 13.33 by 7.5: everything stands on one left edge. */
const left = 0.9
const width = 11.53
const top = { kicker: 0.62, title: 0.98, body: 2.3, foot: 6.55 }

type PptxGenJS = typeof Library.default
type Sheet = Library.default.Slide
type Runs = Library.default.TextProps[]
type Look = Library.default.TextPropsOptions
type Master = Library.default.SlideMasterProps

/** The presentation as a PowerPoint file: titles in the outline, notes for the speaker, numbered slides. */
export async function writePptx(deck: Deck): Promise<Uint8Array> {
  const file = new (await library())()
  file.layout = 'LAYOUT_WIDE'
  file.title = writable(deck.title)
  file.author = 'Taktstokk'
  file.company = ''
  file.theme = { headFontFace: typeface, bodyFontFace: typeface }
  for (const master of mastersOf(deck)) file.defineSlideMaster(master)
  const lang = locales[deck.language]
  for (const slide of deck.slides) {
    const sheet = file.addSlide({ masterName: slide.kind === 'title' ? 'FIRST' : 'SLIDE' })
    draw(slide, sheet, lang)
    sheet.addNotes(writable(slide.notes))
  }
  const bytes = await file.write({ outputType: 'uint8array' })
  if (!(bytes instanceof Uint8Array)) throw new Error('pptxgenjs gave no bytes')
  return mended(bytes)
}

/** The types of the library tell of a CommonJS module, but Node takes its ES module, where the class itself is the default. */
async function library(): Promise<PptxGenJS> {
  const { default: loaded }: { default: unknown } = await import('pptxgenjs')
  if (!isLibrary(loaded)) throw new Error('pptxgenjs has no default export to make a presentation with')
  return loaded
}

function isLibrary(loaded: unknown): loaded is PptxGenJS {
  return typeof loaded === 'function'
}

/**
 * The library writes the properties of a paragraph before each of its runs; more than once, and after a run, they make
 * PowerPoint offer to repair the file.
 */
function mended(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes)
  const slides = Object.entries(parts).filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
  for (const [name, part] of slides)
    parts[name] = strToU8(strFromU8(part).replace(/(?<=<\/a:r>)<a:pPr\b[^>]*?(?:\/>|>.*?<\/a:pPr>)/gs, ''))
  return zipSync(parts)
}

function mastersOf({ footer }: Deck): Master[] {
  const foot: Master['objects'] = [
    { text: { text: writable(footer), options: { ...quiet, x: left, y: 7.0, w: 9, h: 0.3 } } },
  ]
  const number = { ...quiet, x: left + width - 0.8, y: 7.0, w: 0.8, h: 0.3, align: 'right' } as const
  const title = (y: number, h: number, fontSize: number, valign: 'top' | 'bottom') => ({
    placeholder: {
      options: {
        name: 'title',
        type: 'title' as const,
        x: left,
        y,
        w: width,
        h,
        margin: 0,
        fontFace: typeface,
        fontSize,
        bold: true,
        color: colours.ink,
        align: 'left' as const,
        valign,
        fit: 'shrink' as const,
      },
      text: '',
    },
  })
  const stroke = { rect: { x: 0, y: 0, w: 0.16, h: 7.5, fill: { color: colours.accent } } }
  return [
    { title: 'FIRST', background: { color: colours.tint }, objects: [stroke, title(1.9, 1.9, 44, 'bottom')] },
    {
      title: 'SLIDE',
      background: { color: colours.paper },
      objects: [stroke, title(top.title, 1.05, 32, 'top'), ...foot],
      slideNumber: number,
    },
  ]
}

const quiet = { fontFace: typeface, fontSize: 12, color: colours.quiet, margin: 0 }

function draw(slide: Slide, sheet: Sheet, lang: string): void {
  sheet.addText(writable(slide.title), { placeholder: 'title', lang })
  switch (slide.kind) {
    case 'title':
      addFirst(slide.lines, sheet, lang)
      return
    case 'points':
      addPoints(slide, sheet, lang)
      return
    case 'statement':
      addStatement(slide, sheet, lang)
      return
    case 'sources':
      addSources(slide.sources, sheet, lang)
      return
    default:
      unreachable(slide)
  }
}

function addFirst(lines: Text[], sheet: Sheet, lang: string): void {
  sheet.addShape('line', { x: left, y: 4.05, w: 1.6, h: 0, line: { color: colours.accent, width: 2.5 } })
  const runs = lines.flatMap((line) => written(line, { breakLine: true }))
  sheet.addText(runs, { ...body, x: left, y: 4.3, w: width, h: 1.8, fontSize: 22, lang })
}

const body = {
  fontFace: typeface,
  color: colours.ink,
  margin: 0,
  valign: 'top',
  align: 'left',
  fit: 'shrink',
} as const

function addPoints(slide: Extract<Slide, { kind: 'points' }>, sheet: Sheet, lang: string): void {
  const { kicker, points, figures = [], foot } = slide
  addKicker(kicker, sheet, lang)
  const beside = figures.length > 0 ? 3.6 : 0
  addList(points, { x: left, y: top.body, w: width - beside - (beside > 0 ? 0.5 : 0), h: 4.1 }, sheet, lang)
  addFigures(figures, left + width - beside, sheet, lang)
  addFoot(foot, sheet, lang)
}

interface Box {
  x: number
  y: number
  w: number
  h: number
}

/** Many points are set smaller, so that all of them stand on the slide. */
function addList(points: Text[], box: Box, sheet: Sheet, lang: string): void {
  if (points.length === 0) return
  const characters = points.reduce((sum, point) => sum + plainOf(point).length, 0) / box.w
  const fontSize = characters > 62 ? 18 : 20
  const runs = points.flatMap((point) => bulleted(written(point, {})))
  sheet.addText(runs, { ...body, ...box, fontSize, paraSpaceAfter: 10, lang })
}

function bulleted(runs: Runs): Runs {
  return runs.map((run, at) => {
    const bullet = at === 0 ? { bullet: { indent: 16 } } : {}
    const ends = at === runs.length - 1 ? { breakLine: true } : {}
    return { ...run, options: { ...run.options, ...bullet, ...ends } }
  })
}

/** At most four: more would be a table, and belongs in the case document. */
function addFigures(figures: DeckFigure[], x: number, sheet: Sheet, lang: string): void {
  const shown = figures.slice(0, 4)
  const step = Math.min(1.35, 4.1 / Math.max(1, shown.length))
  for (const [at, { value, label }] of shown.entries()) {
    const y = top.body + at * step
    sheet.addShape('line', { x, y, w: 3.6, h: 0, line: { color: colours.accent, width: 1.25 } })
    sheet.addText(
      [
        {
          text: writable(value),
          options: { fontSize: 28, bold: true, color: colours.accent, breakLine: true },
        },
        { text: writable(label), options: { fontSize: 14, color: colours.quiet } },
      ],
      { ...body, x, y: y + 0.08, w: 3.6, h: step - 0.15, lang },
    )
  }
}

function addStatement(slide: Extract<Slide, { kind: 'statement' }>, sheet: Sheet, lang: string): void {
  const { kicker, text, points = [], foot } = slide
  addKicker(kicker, sheet, lang)
  const long = plainOf(text).length > 220
  const h = points.length > 0 ? 2.2 : 4
  sheet.addShape('line', { x: left, y: top.body, w: 0, h, line: { color: colours.accent, width: 2.5 } })
  const look = { ...body, fontSize: long ? 20 : 26, valign: 'middle' } as const
  sheet.addText(written(text, {}), { ...look, x: left + 0.35, y: top.body, w: width - 1.2, h, lang })
  addList(points, { x: left, y: top.body + h + 0.35, w: width, h: 1.6 }, sheet, lang)
  addFoot(foot, sheet, lang)
}

function addKicker(kicker: string, sheet: Sheet, lang: string): void {
  const look = { fontSize: 14, bold: true, color: colours.accent }
  sheet.addText(writable(kicker), { ...body, ...look, x: left, y: top.kicker, w: width, h: 0.3, lang })
}

function addFoot(foot: string | undefined, sheet: Sheet, lang: string): void {
  if (foot === undefined) return
  sheet.addText(writable(foot), {
    ...quiet,
    x: left,
    y: top.foot,
    w: width,
    h: 0.4,
    valign: 'bottom',
    fit: 'shrink',
    lang,
  })
}

/** Two columns when there are many: each source keeps to its own lines. */
function addSources(sources: PaperSource[], sheet: Sheet, lang: string): void {
  const columns = sources.length > 7 ? 2 : 1
  const each = Math.ceil(sources.length / columns)
  const w = columns === 2 ? width / 2 - 0.25 : width
  for (let column = 0; column < columns; column += 1) {
    const runs = sources
      .slice(column * each, (column + 1) * each)
      .map(({ n, text }) => ({ text: `[${n}] ${writable(text)}`, options: { breakLine: true } }))
    if (runs.length === 0) continue
    const x = left + column * (width / 2 + 0.25)
    const look = { ...body, fontSize: each > 7 ? 12 : 14, paraSpaceAfter: 6 }
    sheet.addText(runs, { ...look, x, y: 1.95, w, h: 4.8, lang })
  }
}

function written(text: Text, last: Look): Runs {
  const runs = runsOf(text)
  return runs.map((run, at) => ({
    text: writable(run.text),
    options: { ...marked(run), ...(at === runs.length - 1 ? last : {}) },
  }))
}

function marked({ mark }: Run): Look {
  switch (mark) {
    case 'strong':
      return { bold: true }
    case 'blank':
      return { color: colours.accent, highlight: colours.tint }
    case 'cite':
      return { color: colours.quiet, fontSize: 13 }
    case 'quiet':
      return { color: colours.quiet }
    case undefined:
      return {}
    default:
      return unreachable(mark)
  }
}
