import { maskIdentityNumbers } from '../../domain/mask.ts'
import type { Document } from '../document.ts'

/** A document without the national identity numbers that somebody left in it, and how many those were. */
export function withoutIdentityNumbers(document: Document): { document: Document; removed: number } {
  const written = JSON.stringify(document)
  const masked = maskIdentityNumbers(written)
  if (masked === written) return { document, removed: 0 }
  const removed = count(masked) - count(written)
  const cleaned: Document = JSON.parse(masked)
  return { document: cleaned, removed }
}

function count(text: string): number {
  return text.split('[fødselsnummer]').length - 1
}
