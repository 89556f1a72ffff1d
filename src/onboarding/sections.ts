import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Lexer, type Token } from 'marked'
import type { Language } from '../domain/language.ts'

/** A paragraph, a list in its own order, or a table. */
export type Part =
  | { kind: 'text'; text: string }
  | { kind: 'list'; ordered: boolean; items: string[] }
  | { kind: 'table'; head: string[]; rows: string[][] }

/** A file of the start pack, in the order in which it is read. */
export interface Sheet {
  /** The language that it is written in. */
  language: 'nb' | 'nn'
  title: string
  /** What stands before the first heading: whose it is, and that it is a proposal. */
  opening: Part[]
  sections: { heading: string; parts: Part[] }[]
}

/**
 * Reads a checklist or a template of the start pack, in nynorsk where that is the language, else in bokmål: nothing
 * is written in English.
 * @param file in bokmål, relative to the folder of the start pack
 */
export function readSheet(folder: string, file: string, language: Language): Sheet {
  const path = join(folder, 'startpack', sheetFile(file, language))
  const text = readFileSync(path, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '')
  const sheet: Sheet = { language: language === 'nn' ? 'nn' : 'nb', title: '', opening: [], sections: [] }
  for (const token of new Lexer().lex(text)) {
    if (token.type === 'heading' && token.depth === 1) sheet.title = token.text
    else if (token.type === 'heading') sheet.sections.push({ heading: token.text, parts: [] })
    else (sheet.sections.at(-1)?.parts ?? sheet.opening).push(...partsOf(token))
  }
  return sheet
}

/** What the sheet is called in a language. */
export function sheetFile(file: string, language: Language): string {
  return language === 'nn' ? file.replace(/\.md$/, '.nn.md') : file
}

function partsOf(token: Token): Part[] {
  if (token.type === 'paragraph') return [{ kind: 'text', text: joined(token.raw) }]
  if (token.type === 'table') return [tableIn(token)]
  if (token.type !== 'list') return []
  const items: { text: string }[] = token.items
  return [{ kind: 'list', ordered: token.ordered === true, items: items.map(({ text }) => joined(text)) }]
}

/** What stands in the cells, without the marks of the table. */
function tableIn(token: Token): Part {
  const { header, rows }: { header: { text: string }[]; rows: { text: string }[][] } = {
    header: [],
    rows: [],
    ...token,
  }
  const texts = (cells: { text: string }[]) => cells.map(({ text }) => joined(text))
  return { kind: 'table', head: texts(header), rows: rows.map(texts) }
}

/** Line breaks within a paragraph are the editor's, and mean nothing. */
function joined(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** What the list says of one item: why, and how it is done in a few steps. */
export interface Advice {
  language: 'nb' | 'nn'
  /** With its source. */
  why: string
  steps: string[]
}

/** The advice below the heading of an item; without steps where an editor has not written it yet. */
export function adviceOn(sheet: Sheet, heading: string): Advice {
  const parts = sheet.sections.find((section) => section.heading === heading)?.parts ?? []
  const first = parts.find((part) => part.kind === 'text')
  const list = parts.find((part) => part.kind === 'list')
  return {
    language: sheet.language,
    why: first?.kind === 'text' ? first.text : '',
    steps: list?.kind === 'list' ? list.items : [],
  }
}
