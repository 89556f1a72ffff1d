import { crc32, deflateRawSync } from 'node:zlib'

interface Entry {
  name: string
  content: string | Uint8Array
  /** What the directory says that the entry weighs, in bytes, where that is a lie. */
  says?: number
}

/** A zip file with just these entries, in their order; names are written as they are given, tricks and all. */
export function zip(entries: Entry[]): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, content, says } of entries) {
    const bytes = Buffer.from(content)
    const packed = deflateRawSync(bytes)
    const common = commonHeader(bytes, packed, says ?? bytes.length)
    const title = Buffer.from(name)
    const length = Buffer.alloc(4)
    length.writeUInt16LE(title.length)
    const local = [Buffer.from('PK\x03\x04'), common, length, title, packed]
    const place = Buffer.alloc(14)
    place.writeUInt32LE(at, 10)
    directory.push(Buffer.from('PK\x01\x02\x14\x00'), common, length, place, title)
    parts.push(...local)
    at += local.reduce((sum, { length }) => sum + length, 0)
  }
  return Buffer.concat([...parts, ...directory, endOf(entries.length, Buffer.concat(directory).length, at)])
}

function commonHeader(bytes: Buffer, packed: Buffer, size: number): Buffer {
  const header = Buffer.alloc(22)
  header.writeUInt16LE(20, 0)
  header.writeUInt16LE(0x0800, 2)
  header.writeUInt16LE(8, 4)
  header.writeUInt32LE(crc32(bytes), 10)
  header.writeUInt32LE(packed.length, 14)
  header.writeUInt32LE(size, 18)
  return header
}

function endOf(count: number, length: number, at: number): Buffer {
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(length, 12)
  end.writeUInt32LE(at, 16)
  return end
}
