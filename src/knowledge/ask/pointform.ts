import type { Point } from '../answer.ts'
import { isQuestion } from '../search/foreseen.ts'
import { withoutSourceNote } from './sourcenote.ts'

/** Lines of a document as they are to be shown. */
interface Told {
  kind: 'sentence' | 'list'
  lines: string[]
  /** What the lines stand under. */
  lead?: string
  cites: number[]
}

/**
 * As a colleague would say it: without the notes of sources that the numbers give already, without the question
 * that somebody else asked, and in one sentence where there is one thing to say.
 */
export function pointOf({ kind, lines, lead: under, cites }: Told): Point {
  const items = lines.map(withoutSourceNote)
  if (kind === 'sentence') return { kind, text: items.join(' '), cites }
  const lead = under === undefined ? undefined : withoutSourceNote(under)
  const [only = ''] = items
  const telling = items.every(tellsAlone)
  if (items.length === 1) return { kind: 'sentence', text: telling ? only : led(lead, only), cites }
  const shown = lead === undefined || (telling && isQuestion(lead)) ? {} : { lead }
  return { kind, ...shown, items, cites }
}

/** A whole sentence; a row of a table or a keyword tells nothing without what it stands under. */
function tellsAlone(item: string): boolean {
  return /[.!?…]["»”)\]]*$/u.test(item) && item.split(' ').length >= 4
}

function led(lead: string | undefined, item: string): string {
  if (lead === undefined) return item
  return isQuestion(lead) ? `${lead} ${item}` : `${lead.replace(/[\s:.]+$/u, '')}: ${item}`
}
