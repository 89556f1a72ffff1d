import { unreachable } from '../../domain/errors.ts'
import type { Caveat, Citation, Point } from '../answer.ts'
import type { About, Passage } from '../document.ts'
import { datesIn } from '../words/dates.ts'

/** What must be said beside an answer, so that nobody misreads its sources. `today` as `2026-11-21`. */
export function caveatsOf(citations: Citation[], today: string): Caveat[] {
  const caveats = citations.flatMap(({ passage, quote }) => [
    ...byStanding(passage.about, today),
    ...byText(passage, quote, today),
  ])
  const different = new Map(caveats.map((caveat) => [JSON.stringify(caveat), caveat]))
  return [...different.values()]
}

/** That a deadline has passed need not be said beside a sentence that says so. */
export function isSaidAlready({ kind }: Caveat, points: Point[]): boolean {
  if (kind !== 'deadline-passed') return false
  return points.some((point) =>
    (point.kind === 'list' ? point.items : [point.text]).some((text) => over.test(text)),
  )
}

const over = /(?<!\p{L})\p{L}*frist\p{L}*(?!\p{L})[^.?!]*(?<!\p{L})(?:er|var) ute(?!\p{L})/iu

function byStanding({ status, kind, year, validTo }: About, today: string): Caveat[] {
  const from = year === undefined ? {} : { year }
  if (validTo !== undefined && validTo < today)
    return [kind === 'deadline' ? { kind: 'deadline-passed', date: validTo } : { kind: 'historic', ...from }]
  switch (status) {
    case 'current':
      return []
    case 'plan':
    case 'historic':
      return [{ kind: status, ...from }]
    case 'expired':
      return [{ kind: 'historic', ...from }]
    case 'proposal':
    case 'needs-confirmation':
      return [{ kind: status }]
    default:
      return unreachable(status)
  }
}

/** Documents of no known standing still say in their words what is proposed, what is due and what was counted. */
function byText(passage: Passage, quote: string, today: string): Caveat[] {
  const above = passage.headings.join('\n')
  const caveats: Caveat[] = []
  if (proposal.test(above) || proposed.test(quote)) caveats.push({ kind: 'proposal' })
  if (counted.test(`${above}\n${quote}`)) caveats.push({ kind: 'counts-mentions' })
  const due = dueIn(`${above}\n${quote}`, passage)
  if (due !== undefined && due < today && passage.about.validTo === undefined)
    caveats.push({ kind: 'deadline-passed', date: due })
  return caveats
}

const proposal = /(?<!\p{L})(?:forslag|framlegg)(?!\p{L})/iu
const proposed = /(?<!\p{L})(?:foreslått|foreslås|foreslege|føreslått)(?!\p{L})/iu
const counted = /(?<!\p{L})\d+ treff(?!\p{L})|(?<!\p{L})treff\p{P}? i svarskjema/iu
const deadline = /(?<!\p{L})(?:\p{L}*frist\p{L}*|søk innen|søk innan|innen|innan)(?!\p{L})[^.?!\n]{0,40}?\d/iu

/** The last date that a text about a deadline names. A day without a year is of the year that the passage names. */
function dueIn(text: string, { about, text: whole }: Passage): string | undefined {
  if (!deadline.test(text)) return undefined
  const year = datesIn(whole, undefined).at(0)?.slice(0, 4)
  return datesIn(text, year === undefined ? about.year : Number(year))
    .sort()
    .at(-1)
}
