import type { INumberingOptions, IStylesOptions, Paragraph as Paragraphs, Table as Tables } from 'docx'
import { unreachable } from '../domain/errors.ts'
import type { Language } from '../domain/language.ts'
import { colours, typeface } from './look.ts'
import type { Paper, PaperBlock } from './paper.ts'
import { plainOf, type Run, runsOf, type Text, writable } from './text.ts'

/** The library takes a tenth of a second to load: only who writes a document waits for it. */
type Docx = typeof import('docx')

export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

const pageWords: Record<Language, { page: string; of: string; tag: string }> = {
  nb: { page: 'Side', of: 'av', tag: 'nb-NO' },
  nn: { page: 'Side', of: 'av', tag: 'nn-NO' },
  en: { page: 'Page', of: 'of', tag: 'en-GB' },
}

/** Twentieths of a point. A4 with margins that leave lines of about 75 characters. */
const sheet = { width: 11_906, height: 16_838 }
const margins = { wide: { side: 1_420, top: 1_300 }, close: { side: 1_130, top: 850 } }

/** The document as a Word file, with headings that a screen reader finds, page numbers, and its language set. */
export async function writeDocx(paper: Paper): Promise<Uint8Array> {
  const docx = await import('docx')
  const margin = paper.compact ? margins.close : margins.wide
  const setting = { docx, width: sheet.width - 2 * margin.side }
  const { page: word, of, tag } = pageWords[paper.language]
  const { PageNumber } = docx
  const document = new docx.Document({
    title: writable(paper.title),
    creator: 'Taktstokk',
    styles: stylesFor(paper, tag),
    numbering,
    sections: [
      {
        properties: {
          page: {
            size: { width: sheet.width, height: sheet.height },
            margin: { top: margin.top, bottom: margin.top, left: margin.side, right: margin.side },
          },
        },
        footers: {
          default: new docx.Footer({
            children: [
              new docx.Paragraph({
                style: 'Footer',
                tabStops: [{ type: docx.TabStopType.RIGHT, position: setting.width }],
                children: [
                  new docx.TextRun(writable(paper.footer)),
                  new docx.TextRun({ children: ['\t', `${word} `, PageNumber.CURRENT, ` ${of} `] }),
                  new docx.TextRun({ children: [PageNumber.TOTAL_PAGES] }),
                ],
              }),
            ],
          }),
        },
        children: [...headOf(paper, docx), ...paper.blocks.flatMap((block, at) => drawn(block, at, setting))],
      },
    ],
  })
  return new Uint8Array(await docx.Packer.toBuffer(document))
}

interface Setting {
  docx: Docx
  /** Of the text, in twentieths of a point. */
  width: number
}

function headOf({ kicker, title }: Paper, docx: Docx): Paragraphs[] {
  const above = kicker === undefined ? [] : [new docx.Paragraph({ style: 'Kicker', text: writable(kicker) })]
  return [...above, new docx.Paragraph({ style: 'Title', text: writable(title) })]
}

function drawn(block: PaperBlock, at: number, { docx, width }: Setting): (Paragraphs | Tables)[] {
  const { Paragraph } = docx
  const styled = (style: string, text: Text) => new Paragraph({ style, children: written(text, docx) })
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          style: `Heading${block.level}`,
          children: written(block.text, docx),
          pageBreakBefore: block.startsPage ?? false,
        }),
      ]
    case 'text':
      return [new Paragraph({ children: written(block.text, docx) })]
    case 'note':
      return [styled('Note', block.text)]
    case 'callout':
      return [styled('Callout', block.text)]
    case 'list':
      return block.items.map(
        (item) =>
          new Paragraph({
            style: 'ListParagraph',
            numbering: { reference: block.ordered ? 'steps' : 'points', level: 0, instance: at },
            children: written(item, docx),
          }),
      )
    case 'facts':
      return [factsTable(block.facts, { docx, width }), gap(docx)]
    case 'table':
      return [wholeTable(block, { docx, width }), gap(docx)]
    case 'sources':
      return block.sources.flatMap(({ n, text, quote }) => [
        styled('Source', [{ text: `[${n}]\t` }, { text }]),
        ...(quote === undefined ? [] : [styled('Quoted', [{ text: quote }])]),
      ])
    default:
      return unreachable(block)
  }
}

function written(text: Text, docx: Docx) {
  return runsOf(text).map((run) => new docx.TextRun({ text: writable(run.text), ...marked(run, docx) }))
}

function marked({ mark }: Run, { ShadingType }: Docx) {
  switch (mark) {
    case 'strong':
      return { bold: true }
    case 'blank':
      return { color: colours.accent, shading: { type: ShadingType.CLEAR, fill: colours.tint } }
    case 'cite':
    case 'quiet':
      return { color: colours.quiet }
    case undefined:
      return {}
    default:
      return unreachable(mark)
  }
}

const noBorder = { style: 'none', size: 0, color: 'auto' } as const
const hairline = { style: 'single', size: 4, color: colours.line } as const
const cellMargins = { top: 60, bottom: 60, left: 0, right: 140 }

function factsTable(facts: { label: string; value: Text }[], { docx, width }: Setting): Tables {
  const columns = [Math.round(width * 0.3), Math.round(width * 0.7)]
  const cell = (text: Text, at: number) => cellOf({ text, width: columns[at] ?? 0, style: 'Cell' }, docx)
  return tableOf(
    facts.map(({ label, value }) => [cell([{ text: label, mark: 'quiet' }], 0), cell(value, 1)]),
    columns,
    docx,
  )
}

function wholeTable({ head, rows }: { head: string[]; rows: Text[][] }, { docx, width }: Setting): Tables {
  const columns = head.map(() => Math.round(width / head.length))
  const row = (texts: Text[]) =>
    texts.map((text, at) => cellOf({ text, width: columns[at] ?? 0, style: 'Cell' }, docx))
  return tableOf([row(head.map((text) => [{ text, mark: 'strong' }])), ...rows.map(row)], columns, docx, true)
}

type Cell = InstanceType<Docx['TableCell']>

function tableOf(rows: Cell[][], columnWidths: number[], docx: Docx, hasHead = false): Tables {
  return new docx.Table({
    columnWidths,
    width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: docx.WidthType.DXA },
    borders: {
      top: hairline,
      bottom: hairline,
      insideHorizontal: hairline,
      left: noBorder,
      right: noBorder,
      insideVertical: noBorder,
    },
    rows: rows.map(
      (children, at) => new docx.TableRow({ children, tableHeader: hasHead && at === 0, cantSplit: true }),
    ),
  })
}

function cellOf({ text, width, style }: { text: Text; width: number; style: string }, docx: Docx): Cell {
  return new docx.TableCell({
    width: { size: width, type: docx.WidthType.DXA },
    margins: cellMargins,
    children: [new docx.Paragraph({ style, children: written(plainOf(text) === '' ? ' ' : text, docx) })],
  })
}

/** Word joins a table to whatever follows it directly. */
function gap(docx: Docx): Paragraphs {
  return new docx.Paragraph({ style: 'Gap', text: '' })
}

const numbering: INumberingOptions = {
  config: [
    { reference: 'points', levels: [listLevel('bullet', '•')] },
    { reference: 'steps', levels: [listLevel('decimal', '%1.')] },
  ],
}

function listLevel(format: 'bullet' | 'decimal', text: string) {
  const style = { paragraph: { indent: { left: 397, hanging: 397 } }, run: { color: colours.accent } }
  return { level: 0, format, text, alignment: 'left' as const, style }
}

/** Sizes in half points, spaces in twentieths of a point: steps of 4 pt between lines that belong together. */
function stylesFor({ compact = false }: Paper, tag: string): IStylesOptions {
  const size = compact ? 19 : 21
  const after = compact ? 60 : 120
  const line = compact ? 250 : 288
  const heading = (points: number, before: number) => ({
    run: { size: points * 2, bold: true, color: colours.accent, font: typeface },
    paragraph: { spacing: { before, after: compact ? 40 : 80 }, keepNext: true },
  })
  const own = (id: string, run: object, paragraph: object = {}) => ({
    id,
    name: id,
    basedOn: 'Normal',
    run,
    paragraph,
  })
  return {
    default: {
      document: {
        run: { font: typeface, size, color: colours.ink, language: { value: tag } },
        paragraph: { spacing: { after, line, lineRule: 'auto' } },
      },
      title: {
        run: { size: compact ? 36 : 48, bold: true, color: colours.ink, font: typeface },
        paragraph: { spacing: { after: compact ? 120 : 280, line: 240, lineRule: 'auto' } },
      },
      heading1: heading(compact ? 12 : 15, compact ? 140 : 320),
      heading2: heading(compact ? 10.5 : 12, compact ? 100 : 200),
      listParagraph: { paragraph: { spacing: { after: compact ? 30 : 60 }, contextualSpacing: false } },
    },
    paragraphStyles: [
      own(
        'Kicker',
        { color: colours.accent, size, bold: true, characterSpacing: 12 },
        { spacing: { after: 60, line: 240, lineRule: 'auto' } },
      ),
      own('Note', { color: colours.quiet, size: size - 3 }),
      own(
        'Callout',
        { size: size + 2 },
        {
          spacing: { before: after, after: after * 2 },
          indent: { left: 227 },
          border: { left: { style: 'single', size: 24, space: 10, color: colours.accent } },
        },
      ),
      own('Cell', {}, { spacing: { after: 0, line: 250, lineRule: 'auto' } }),
      own('Gap', { size: 8 }, { spacing: { after: 0, line: 160, lineRule: 'auto' } }),
      own(
        'Source',
        { size: size - 3 },
        { spacing: { after: 20, line: 245, lineRule: 'auto' }, indent: { left: 480, hanging: 480 } },
      ),
      own(
        'Quoted',
        { size: size - 4, color: colours.quiet },
        { spacing: { after: compact ? 40 : 100, line: 240, lineRule: 'auto' }, indent: { left: 480 } },
      ),
      own('Footer', { size: 17, color: colours.quiet }, { spacing: { after: 0 } }),
    ],
  }
}
