import type { Content } from './content.ts'
import { readMarkdown } from './markdown.ts'
import { markupConverter } from './markup.ts'

/** Word's own style for a title, in the two forms that Word writes it in. */
const styles = ["p[style-name='Title'] => h1.title:fresh", "p[style-name='Tittel'] => h1.title:fresh"]
const titled = /<h1 class="title">(.*?)<\/h1>/s

/** Reads the text of a Word document: headings by their styles, lists and tables; pictures are left out. */
export async function readDocx(bytes: Uint8Array): Promise<Content> {
  const { default: mammoth } = await import('mammoth')
  const pictures = mammoth.images.imgElement(async () => ({ src: '' }))
  const { value: html } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    { styleMap: styles, convertImage: pictures, externalFileAccess: false },
  )
  const toMarkdown = await markupConverter()
  const content = readMarkdown(toMarkdown(withTableHeads(html.replace(titled, ''))))
  const [, title] = html.match(titled) ?? []
  return title ? { ...content, title: toMarkdown(title).replace(/\\/g, '') } : content
}

/** Word knows no head of a table unless someone marked it, and Markdown no paragraphs in a cell. */
function withTableHeads(html: string): string {
  return html
    .replace(
      /<(t[dh])\b[^>]*>(.*?)<\/\1>/gs,
      (_cell, tag, text: string) => `<${tag}>${inOneLine(text)}</${tag}>`,
    )
    .replace(
      /<table><tr>(.*?)<\/tr>/gs,
      (_row, cells: string) => `<table><tr>${cells.replace(/<(\/?)td>/g, '<$1th>')}</tr>`,
    )
}

function inOneLine(html: string): string {
  return html
    .replace(/<\/?(?:p|ul|ol|li|h\d)\b[^>]*>|<br ?\/?>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
