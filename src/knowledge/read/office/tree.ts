import type { OfficeContentNode, OfficeParserAST, SupportedFileType } from 'officeparser'
import { z } from 'zod'
import type { Block } from '../../document.ts'
import type { Outline } from '../outline.ts'
import { Unreadable } from '../unreadable.ts'

export type Node = OfficeContentNode

/** A document of text comes nowhere near these; what does is made to fill a memory. */
const limits = { maxUncompressedBytes: 200 * 1_048_576, maxXmlElements: 1_000_000, maxTableCells: 200_000 }

interface Options {
  deadline: AbortSignal
  /** Keeps the XML of each node, which holds what the library does not tell. */
  withXml?: boolean
}

/** What stands in an office file, without notes, comments, headers and slide masters. Throws `Unreadable`. */
export async function treeOf(
  bytes: Uint8Array,
  fileType: Extract<SupportedFileType, 'odt' | 'pptx' | 'xlsx'>,
  { deadline, withXml = false }: Options,
): Promise<OfficeParserAST> {
  const { OfficeParser } = await import('officeparser')
  return OfficeParser.parseOffice(Buffer.from(bytes), {
    fileType,
    abortSignal: deadline,
    includeRawContent: withXml,
    serializeRawContent: false,
    decompressionLimits: limits,
    ignoreNotes: true,
    ignoreComments: true,
    ignoreHeadersAndFooters: true,
    ignoreSlideMasters: true,
  }).catch(refuse)
}

function refuse(cause: unknown): never {
  const code = codeOf(cause)
  if (code === 'PASSWORD_REQUIRED') {
    throw new Unreadable('password-protected', 'The file is protected by a password', { cause })
  }
  if (/LIMIT_EXCEEDED|NESTING|TOO_LARGE/.test(code)) {
    throw new Unreadable('too-large', 'The file unpacks to more than any text', { cause })
  }
  // The library's own words are for those who call it.
  throw new Unreadable('broken', `The file is broken${code && ` (${code})`}`, { cause })
}

const issue = z.object({ officeIssue: z.object({ code: z.string() }) })

function codeOf(cause: unknown): string {
  const told = issue.safeParse(cause)
  return told.success ? told.data.officeIssue.code : ''
}

/** Adds nodes in their order; items of one list that stand beside each other are one block. */
export function addNodes(outline: Outline, nodes: Node[]): void {
  let list: { id: string; items: string[]; ordered: boolean } | undefined
  const flush = () => {
    if (list) outline.block({ kind: 'list', items: list.items, ordered: list.ordered })
    list = undefined
  }
  for (const node of nodes) {
    const text = wordsOf(node)
    if (node.type === 'list' && text) {
      const { listId: id = '', listType } = node.metadata ?? {}
      if (list?.id !== id) flush()
      list ??= { id, items: [], ordered: listType === 'ordered' }
      list.items.push(text)
      continue
    }
    flush()
    if (node.type === 'heading' && text) outline.heading(node.metadata?.level ?? 1, text)
    else for (const block of blocksOf(node)) outline.block(block)
  }
  flush()
}

function blocksOf(node: Node): Block[] {
  if (node.type === 'table') return tableOf(node)
  const text = wordsOf(node)
  return text ? [{ kind: 'paragraph', text }] : []
}

function tableOf({ children = [] }: Node): Block[] {
  const rows = children
    .filter(({ type }) => type === 'row')
    .map((row) => (row.children ?? []).filter(({ type }) => type === 'cell').map(wordsOf))
    .filter((row) => row.some((cell) => cell !== ''))
  return rows.length > 0 ? [{ kind: 'table', rows }] : []
}

/** The words of a node and of those within it, white space joined. */
export function wordsOf(node: Node): string {
  return rawWords(node).replace(/\s+/g, ' ').trim().normalize('NFC')
}

function rawWords({ type, text, children = [] }: Node): string {
  if (type === 'image' || type === 'comment' || type === 'note') return ''
  if (text !== undefined) return text
  return children.map(rawWords).join(type === 'cell' || type === 'table' ? ' ' : '')
}
