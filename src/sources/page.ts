import { textOf } from '../knowledge/chunk/text.ts'
import type { ReadParts } from '../knowledge/read/read.ts'
import type { FoundText } from '../nudges/sources/source.ts'

/** In characters. What is longer is no news. */
const longestText = 20_000
const longestTitle = 160

/**
 * What a page says, in plain text: no markup, nothing that a browser would not show. It is read where a hostile file
 * is read: in a process of its own, with a limit of time and memory.
 */
export async function pageText(bytes: Uint8Array, address: string, read: ReadParts): Promise<FoundText> {
  const { content } = await read('html', bytes)
  const sections = content.sections.map(({ headings, blocks }) =>
    [headings.at(-1) ?? '', textOf(blocks)].filter((part) => part !== '').join('\n'),
  )
  return {
    address,
    title: oneLine(content.title ?? content.sections[0]?.headings[0] ?? new URL(address).host),
    text: plain(sections.join('\n\n')).slice(0, longestText),
  }
}

/** A title on one line, without tags. */
export function oneLine(title: string): string {
  const words = plain(title.replace(/<[^<>]{0,200}>/g, ' ')).replace(/\s+/g, ' ')
  return words.trim().slice(0, longestTitle)
}

/** Without what shows nothing, or turns the direction of the text about. */
export function plain(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, (sign) => (sign === '\n' || sign === '\t' ? sign : '')).trim()
}
