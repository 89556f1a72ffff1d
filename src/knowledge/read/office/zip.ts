import { inflateRawSync } from 'node:zlib'

/** In bytes: no list of slides, sheets or styles weighs more. */
const mostBytes = 4 * 1_048_576

/**
 * The text of one part of an office file by its name; undefined where it is not there or cannot be read. For what
 * the library leaves out. A part is only ever looked up by name: nothing is unpacked to disk.
 */
export function partOf(bytes: Uint8Array, name: string): string | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const place = placeOf(file, name)
    return place === undefined ? undefined : contentAt(file, place)
  } catch {
    return undefined
  }
}

/** Where the directory at the end of the file has the entry. */
function placeOf(file: Buffer, name: string): number | undefined {
  const end = file.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  if (end < 0) return undefined
  let at = file.readUInt32LE(end + 16)
  for (let left = file.readUInt16LE(end + 10); left > 0; left -= 1) {
    const length = file.readUInt16LE(at + 28)
    if (file.toString('utf8', at + 46, at + 46 + length) === name) return at
    at += 46 + length + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  }
  return undefined
}

function contentAt(file: Buffer, place: number): string {
  const packed = file.readUInt16LE(place + 10) !== 0
  const size = file.readUInt32LE(place + 20)
  const local = file.readUInt32LE(place + 42)
  const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28)
  const stored = file.subarray(start, start + size)
  return (packed ? inflateRawSync(stored, { maxOutputLength: mostBytes }) : stored).toString('utf8')
}

/** The value of an attribute of one tag; empty where it has none. */
export function attribute(tag: string, name: string): string {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
}
