import { Unreadable } from './unreadable.ts'

export type Format = 'markdown' | 'text' | 'pdf' | 'docx'

const endings: Record<string, Format> = {
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.txt': 'text',
  '.text': 'text',
  '.pdf': 'pdf',
  '.docx': 'docx',
}

/** More than a thousand pages of text: no document that a leader would want cited. */
const mostMegabytesOfText = 5

/** The format of a file by its ending and its first bytes. Throws `Unreadable` where it is none that is read here. */
export function formatOf(ending: string, bytes: Uint8Array): Format {
  if (bytes.length === 0) throw new Unreadable('empty', 'The file is empty')
  const format = endings[ending.toLowerCase()]
  if (!format) throw new Unreadable('unknown-format', `Files ending in "${ending}" are not read`)
  checkBeginning(format, ending, bytes)
  const megabytes = bytes.length / 1_048_576
  if ((format === 'markdown' || format === 'text') && megabytes > mostMegabytesOfText) {
    throw new Unreadable(
      'too-large',
      `The file has ${Math.round(megabytes)} MB of text, more than ${mostMegabytesOfText}`,
    )
  }
  return format
}

function checkBeginning(format: Format, ending: string, bytes: Uint8Array): void {
  const begins = beginningOf(bytes)
  // A Word file with a password is wrapped in the format of old Word files.
  if (format === 'docx' && begins === 'compound') {
    throw new Unreadable('password-protected', 'The file is protected by a password, or is an old .doc file')
  }
  // Some programs write a few bytes before the mark of a PDF; the library finds it.
  if (format === 'pdf' && Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')) return
  const right = { pdf: 'pdf', docx: 'zip', markdown: undefined, text: undefined }[format]
  if (begins !== right)
    throw new Unreadable('broken', `The file ends in "${ending}" but does not hold what that says`)
}

function beginningOf(bytes: Uint8Array): 'pdf' | 'zip' | 'compound' | undefined {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('latin1')
  if (start.startsWith('%PDF-')) return 'pdf'
  if (start.startsWith('PK\x03\x04')) return 'zip'
  if (start.startsWith('\xd0\xcf\x11\xe0')) return 'compound'
  return undefined
}
