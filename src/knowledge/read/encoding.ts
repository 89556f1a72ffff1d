import { Unreadable } from './unreadable.ts'

const utf8 = new TextDecoder('utf-8', { fatal: true })

/**
 * The text of a file in whatever encoding it has: by its byte order mark, else strict UTF-8, else the best guess,
 * else Windows-1252, which any bytes are valid in. Line ends are `\n`; the letters are composed (NFC).
 * Throws `Unreadable` where the bytes are no text.
 */
export async function decode(bytes: Uint8Array): Promise<string> {
  const text = marked(bytes) ?? strictly(bytes) ?? (await guessed(bytes))
  const signs = text.match(/[\0-\x08\x0e-\x1f]/g)?.length ?? 0
  if (signs > text.length / 100) throw new Unreadable('broken', 'The file does not hold text')
  return text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC')
}

function marked(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  // UTF-16 without a mark: in Norwegian text nearly every second byte is zero.
  const zeros = [0, 1].map((start) => countZeros(bytes.subarray(0, 512), start))
  const many = Math.min(bytes.length, 512) / 4
  if ((zeros[1] ?? 0) > many) return new TextDecoder('utf-16le').decode(bytes)
  if ((zeros[0] ?? 0) > many) return new TextDecoder('utf-16be').decode(bytes)
  return undefined
}

function countZeros(bytes: Uint8Array, start: number): number {
  return bytes.filter((byte, index) => index % 2 === start && byte === 0).length
}

function strictly(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes)
  } catch {
    return undefined
  }
}

/** What æ, ø and å of a DOS or a Mac text look like when they are read as Windows-1252. */
const misread = /[†‘›¾¿Œ®¯\u008f\u009d]\p{L}|\p{L}[†‘›¾¿Œ®¯\u008f\u009d]/u

/** Windows-1252 is what Norwegian offices wrote; on a short text a detector takes it for something rarer. */
async function guessed(bytes: Uint8Array): Promise<string> {
  const likely = new TextDecoder('windows-1252').decode(bytes)
  if (!misread.test(likely)) return likely
  const [jschardet, iconv] = await Promise.all([import('jschardet'), import('iconv-lite')])
  const { encoding } = jschardet.default.detect(Buffer.from(bytes.subarray(0, 65_536)))
  return encoding && iconv.default.encodingExists(encoding)
    ? iconv.default.decode(Buffer.from(bytes), encoding)
    : likely
}
