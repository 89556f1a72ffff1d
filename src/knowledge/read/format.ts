import { Unreadable } from './unreadable.ts'

export const formats = ['markdown', 'text', 'csv', 'html', 'pdf', 'docx', 'odt', 'pptx', 'xlsx'] as const
export type Format = (typeof formats)[number]

const endings: Record<string, Format> = {
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.txt': 'text',
  '.text': 'text',
  '.csv': 'csv',
  '.tsv': 'csv',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.pdf': 'pdf',
  '.docx': 'docx',
  '.odt': 'odt',
  '.pptx': 'pptx',
  '.xlsx': 'xlsx',
}

/** What a file of the format begins with; a text may begin with anything else. */
const beginnings: Record<Format, Beginning | undefined> = {
  markdown: undefined,
  text: undefined,
  csv: undefined,
  html: undefined,
  pdf: 'pdf',
  docx: 'zip',
  odt: 'zip',
  pptx: 'zip',
  xlsx: 'zip',
}

/** The format of a file by its ending and its first bytes. Throws `Unreadable` where it is none that is read here. */
export function formatOf(ending: string, bytes: Uint8Array): Format {
  if (bytes.length === 0) throw new Unreadable('empty', 'The file is empty')
  const format = endings[ending.toLowerCase()]
  if (!format) throw new Unreadable('unknown-format', `Files ending in "${ending}" are not read`)
  checkBeginning(format, ending, bytes)
  return format
}

function checkBeginning(format: Format, ending: string, bytes: Uint8Array): void {
  const begins = beginningOf(bytes)
  // An Office file with a password is wrapped in the format of old Office files.
  if (beginnings[format] === 'zip' && begins === 'compound') {
    const old = ending.toLowerCase().slice(0, -1)
    throw new Unreadable(
      'password-protected',
      `The file is protected by a password, or is an old ${old} file`,
    )
  }
  // Some programs write a few bytes before the mark of a PDF; the library finds it.
  if (format === 'pdf' && Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')) return
  if (begins !== beginnings[format])
    throw new Unreadable('broken', `The file ends in "${ending}" but does not hold what that says`)
}

type Beginning = 'pdf' | 'zip' | 'compound'

function beginningOf(bytes: Uint8Array): Beginning | undefined {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('latin1')
  if (start.startsWith('%PDF-')) return 'pdf'
  if (start.startsWith('PK\x03\x04')) return 'zip'
  if (start.startsWith('\xd0\xcf\x11\xe0')) return 'compound'
  return undefined
}
