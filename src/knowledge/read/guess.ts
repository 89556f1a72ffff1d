import { dateInOslo, type Instant } from '../../domain/time.ts'
import type { Status } from '../document.ts'

/** After this many years a document without a status is taken to tell of the past. */
const yearsCurrent = 5

const proposal =
  /\b(?:hørings|lov|plan|budsjett)?(?:forslag|framlegg|fremlegg|utkast)(?:et)?\b|\b(?:proposal|draft)\b/iu
/** A framework plan and a curriculum are in force; these say what someone means to do. */
const plan =
  /\b(?:virksomhets|verksemds|handlings|tiltaks|aktivitets|utviklings|strategi|hoved)?plan(?:en)?\b/iu
const aim = /\b(?:(?:del|hoved)?mål|tiltak|aims?|measures?)\b/iu

interface Seen {
  title: string
  headings: string[]
  year: number | undefined
  now: Instant
}

/** How far a document can be relied on, where its editor does not say. */
export function statusOf({ title, headings, year, now }: Seen): Status {
  if (year && year < thisYear(now) - yearsCurrent) return 'historic'
  if (proposal.test(title)) return 'proposal'
  const aims = headings.filter((heading) => aim.test(heading))
  return plan.test(title) || aims.length * 3 > headings.length ? 'plan' : 'current'
}

/**
 * The year of a document, where its editor does not say: the one in the title, else the newest in a short line
 * near the top, else the newest whole date. Undefined where none of them is there.
 */
export function yearOf(title: string, text: string, now: Instant): number | undefined {
  const top = text.split('\n').slice(0, 12)
  const dateLines = top.filter((line) => line.split(' ').length <= 6).join('\n')
  const dates = text.match(/\b\d{1,2}\.\s?(?:\d{1,2}\.|\p{L}{3,9}) ?(?:19|20)\d\d\b/gu) ?? []
  return (
    newest(title, now) ??
    newest(dateLines, now) ??
    newest(dates.map((date) => date.slice(-4)).join('\n'), now)
  )
}

function newest(text: string, now: Instant): number | undefined {
  const years = (text.match(/(?<![\d.,])(?:19|20)\d\d(?![\d,]| ?(?:kr|elev|000))/g) ?? []).map(Number)
  return years
    .filter((year) => year <= thisYear(now) + 1)
    .sort((one, other) => one - other)
    .at(-1)
}

function thisYear(now: Instant): number {
  return Number(dateInOslo(now).slice(0, 4))
}
