import { remembered } from '../../domain/remembered.ts'

/** "(kilde: ...)", also behind a reservation as in "(må sjekkes; kilde: ...)". */
const note = /\s*\((?:([^()]*?)[;,]\s*)?(?:kilder?|kjelder?|kjelda|sources?):[^()]*\)/giu

/** A text without the notes in brackets that name its sources; what else stands in the brackets is kept. */
export const withoutSourceNote = remembered(12_000, (text: string): string =>
  text.replace(note, (_, kept: string | undefined) => (kept ? ` (${kept})` : '')),
)

/** What the notes in brackets name as sources: "foredraget, udatert". */
export function sourceNotesOf(text: string): string[] {
  return [...text.matchAll(/(?:kilder?|kjelder?|kjelda|sources?):\s*([^()]*)\)/giu)].flatMap(
    ([, named = '']) => named.trim() || [],
  )
}
