import { type Look, ranks, slideGap } from './headings.ts'
import type { Piece } from './piece.ts'

/** What a piece is in its document. A fragment looks like a heading, but nothing stands below it. */
export type Role = { kind: 'heading'; rank: number } | { kind: 'fragment' } | { kind: 'body' }

/** Tells the headings from the lines that only look like them, by what stands below. */
export function rolesOf(pieces: Piece[], looks: (Look | undefined)[]): Role[] {
  const roles = pieces.map((piece): Role => ({ kind: isScrap(piece) ? 'fragment' : 'body' }))
  const anchors = anchorsOf(looks)
  // From the end, since what stands below decides.
  for (let at = pieces.length - 1; at >= 0; at -= 1) {
    const look = looks[at]
    if (!look) continue
    const isHeading = hasBody({ look, at, anchor: anchors[at] ?? -1, looks, roles, pieces })
    roles[at] = isHeading ? headed(look, looks[at - 1]) : { kind: 'fragment' }
  }
  return roles
}

/** For each piece, the nearest one above that is a sure heading or text. */
function anchorsOf(looks: (Look | undefined)[]): number[] {
  let anchor = -1
  return looks.map((look, at) => {
    const above = anchor
    if (!look || look.sure) anchor = at
    return above
  })
}

/** "Stockholm", "135 svar": too little to be what a title stands over. */
function isScrap({ kind, text, link }: Piece): boolean {
  return kind === 'text' && !link && text.split(' ').length < 4 && !/[!?:]$|^\d.*\d{4}$/.test(text)
}

interface Place {
  look: Look
  at: number
  anchor: number
  looks: (Look | undefined)[]
  /** Known below `at`. */
  roles: Role[]
  pieces: Piece[]
}

/** A title right below a numbered heading is part of what has that number. */
function headed({ rank, sure }: Look, above: Look | undefined): Role {
  return { kind: 'heading', rank: above?.sure && !sure ? Math.max(rank, above.rank + 0.05) : rank }
}

function hasBody(place: Place): boolean {
  const { look, at, roles } = place
  if (look.sure) return at + 1 < roles.length && !isHeadingUpTo(look.rank, place)
  return isSubtitle(place) ?? leadsTo(place)
}

/** Whether the next piece is a heading that is not below this one. A title below a sure heading always is. */
function isHeadingUpTo(rank: number, { at, looks, roles }: Place): boolean {
  const next = roles[at + 1]
  return next?.kind === 'heading' && next.rank <= rank && looks[at + 1]?.sure === true
}

/**
 * A title right below a sure heading: one alone with text below it is a heading too. Several in a row are the
 * heads of columns, and below a lead line they are its text. Undefined where no sure heading stands above.
 */
function isSubtitle({ at, anchor, looks, roles }: Place): boolean | undefined {
  const above = looks[anchor]
  if (!above) return undefined
  const alone = anchor === at - 1 && (!looks[at + 1] || looks[at + 1]?.sure === true)
  return alone && above.rank < ranks.title && roles[at + 1]?.kind === 'body'
}

/** No slide has more of them. */
const linesOfSlide = 30

/** Whether text stands below a title, or lines and then a heading of a deeper rank, all on the same slide. */
function leadsTo({ look, at, roles, pieces }: Place): boolean {
  let below = at
  do {
    if (below - at > linesOfSlide || (pieces[below]?.after ?? slideGap) >= slideGap) return false
    below += 1
  } while (roles[below]?.kind === 'fragment')
  const found = roles[below]
  if (found?.kind === 'body') return below === at + 1
  return found?.kind === 'heading' && found.rank > look.rank
}
