import { zip } from './zip.ts'

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'

/** What the parts of an Office file have in common: their types, and which of them comes first. */
function pack(main: string, kind: string, parts: Record<string, string>): Buffer {
  const type = `application/vnd.openxmlformats-officedocument.${kind}.main+xml`
  const files = {
    '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${main}" ContentType="${type}"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="${main}"/></Relationships>`,
    ...parts,
  }
  return zip(Object.entries(files).map(([name, content]) => ({ name, content: xml + content })))
}

/** A Word document with this body, in Word's own XML; `doctype` stands before it. */
export function docx(body: string, doctype = ''): Buffer {
  const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
  return pack('word/document.xml', 'wordprocessingml.document', {
    'word/document.xml': `${doctype}<w:document xmlns:w="${namespace}"><w:body>${body}</w:body></w:document>`,
  })
}

export interface Slide {
  title?: string
  points: string[]
  table?: string[][]
  notes?: string
  hidden?: boolean
}

/** A presentation, with a bullet for each point. */
export function pptx(slides: Slide[]): Buffer {
  const presentation = 'http://schemas.openxmlformats.org/presentationml/2006/main'
  const drawing = 'http://schemas.openxmlformats.org/drawingml/2006/main'
  const spaces = `xmlns:p="${presentation}" xmlns:a="${drawing}" xmlns:r="${relations}"`
  const parts: Record<string, string> = {
    'ppt/presentation.xml': `<p:presentation ${spaces}><p:sldIdLst>${slides.map((_, at) => `<p:sldId id="${256 + at}" r:id="rId${at + 1}"/>`).join('')}</p:sldIdLst></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': `<Relationships xmlns="${packages}/relationships">${slides.map((_, at) => `<Relationship Id="rId${at + 1}" Type="${relations}/slide" Target="slides/slide${at + 1}.xml"/>`).join('')}</Relationships>`,
  }
  for (const [at, slide] of slides.entries()) {
    const shapes = [
      shape(2, 'title', slide.title ? [slide.title] : []),
      shape(3, 'body', slide.points),
      ...(slide.table ? [frame(slide.table)] : []),
    ]
    parts[`ppt/slides/slide${at + 1}.xml`] =
      `<p:sld ${spaces}${slide.hidden ? ' show="0"' : ''}><p:cSld><p:spTree>${shapes.join('')}</p:spTree></p:cSld></p:sld>`
    if (!slide.notes) continue
    parts[`ppt/slides/_rels/slide${at + 1}.xml.rels`] =
      `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${relations}/notesSlide" Target="../notesSlides/notesSlide${at + 1}.xml"/></Relationships>`
    parts[`ppt/notesSlides/notesSlide${at + 1}.xml`] =
      `<p:notes ${spaces}><p:cSld><p:spTree>${shape(2, 'body', [slide.notes])}</p:spTree></p:cSld></p:notes>`
  }
  return pack('ppt/presentation.xml', 'presentationml.presentation', parts)
}

function shape(id: number, kind: string, lines: string[]): string {
  const bullet = kind === 'body' ? '<a:pPr><a:buChar char="•"/></a:pPr>' : ''
  const paragraphs = lines.map((line) => `<a:p>${bullet}<a:r><a:t>${line}</a:t></a:r></a:p>`).join('')
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${kind}"/><p:cNvSpPr/><p:nvPr><p:ph type="${kind}"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/>${paragraphs}</p:txBody></p:sp>`
}

function frame(rows: string[][]): string {
  const cell = (text: string) =>
    `<a:tc><a:txBody><a:bodyPr/><a:p><a:r><a:t>${text}</a:t></a:r></a:p></a:txBody></a:tc>`
  const table = rows.map((row) => `<a:tr h="1">${row.map(cell).join('')}</a:tr>`).join('')
  return `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="9" name="tabell"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl>${table}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`
}

export interface Sheet {
  name: string
  /** A number stays a number; a date is written as Excel keeps it, with `date`. */
  rows: (string | number | { date: number } | undefined)[][]
  hidden?: boolean
}

/** A workbook. */
export function xlsx(sheets: Sheet[]): Buffer {
  const namespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const parts: Record<string, string> = {
    'xl/workbook.xml': `<workbook xmlns="${namespace}" xmlns:r="${relations}"><sheets>${sheets.map(({ name, hidden }, at) => `<sheet name="${name}" sheetId="${at + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${at + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}/relationships">${sheets.map((_, at) => `<Relationship Id="rId${at + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`).join('')}<Relationship Id="rId99" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${namespace}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  }
  for (const [at, { rows }] of sheets.entries()) {
    const data = rows.map(
      (row, y) => `<row r="${y + 1}">${row.map((value, x) => cellOf(value, x, y)).join('')}</row>`,
    )
    parts[`xl/worksheets/sheet${at + 1}.xml`] =
      `<worksheet xmlns="${namespace}"><sheetData>${data.join('')}</sheetData></worksheet>`
  }
  return pack('xl/workbook.xml', 'spreadsheetml.sheet', parts)
}

function cellOf(value: Sheet['rows'][number][number], x: number, y: number): string {
  const place = `r="${String.fromCharCode(65 + x)}${y + 1}"`
  if (value === undefined) return ''
  if (typeof value === 'number') return `<c ${place}><v>${value}</v></c>`
  if (typeof value === 'string') return `<c ${place} t="inlineStr"><is><t>${value}</t></is></c>`
  return `<c ${place} s="1"><v>${value.date}</v></c>`
}
