import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The files below a folder that hold one of these texts, in UTF-8 or UTF-16, or within base64: `file: text`. */
export function foundIn(folder: string, texts: string[]): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  return files.flatMap(({ parentPath, name }) => {
    const bytes = readFileSync(join(parentPath, name))
    return texts.filter((text) => holds(bytes, text)).map((text) => `${name}: ${text}`)
  })
}

function holds(bytes: Buffer, text: string): boolean {
  // A base64 text begins at one of three places of its letters; the ends depend on what stands beside it.
  const encoded = [0, 1, 2].map((before) =>
    Buffer.concat([Buffer.alloc(before), Buffer.from(text)])
      .toString('base64')
      .slice(before === 0 ? 0 : 4, -4),
  )
  return (
    bytes.includes(text) || bytes.includes(text, 0, 'utf16le') || encoded.some((each) => bytes.includes(each))
  )
}
