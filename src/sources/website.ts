import { faultName } from '../domain/errors.ts'
import type { ReadParts } from '../knowledge/read/read.ts'
import { deadlineIn } from '../nudges/sources/deadline.ts'
import { SourceFailed } from '../nudges/sources/fault.ts'
import type { Found, Looking } from '../nudges/sources/source.ts'
import type { Get } from './get.ts'
import { pageText } from './page.ts'
import { robotsOf } from './robots.ts'
import { type MappedPage, pagesIn } from './sitemap.ts'

export interface Reading {
  get: Get
  read: ReadParts
  pause(ms: number): Promise<unknown>
}

/** In one look: a site is somebody else's machine. */
const mostPages = 10
/** What was changed before that is no news. */
const newsForMs = 60 * 24 * 3_600_000

/** The pages below an address that have changed, as far as the site lets itself be read; a few at a time. */
export async function readWebsite(address: string, looking: Looking, reading: Reading): Promise<Found> {
  const { origin } = new URL(address)
  const robots = await robotsOf(origin, reading.get)
  if (!robots.allows(address)) throw new SourceFailed('forbidden-by-robots')
  const maps = robots.sitemaps.length > 0 ? robots.sitemaps : [`${origin}/sitemap.xml`]
  const below = (await pagesIn(maps, reading.get)).filter((page) => page.address.startsWith(address))
  const wanted = await changed(
    below.filter((page) => robots.allows(page.address)),
    looking,
  )
  const found: Found = { texts: [], dates: [], marks: new Map(), passedOver: new Map() }
  for (const page of wanted.slice(0, Math.min(mostPages, looking.room))) {
    await reading.pause(robots.pauseMs)
    await readPage(page, { found, looking, reading })
  }
  return found
}

/** The newest first; of those without a day, those that were never read. */
async function changed(pages: MappedPage[], { markOf, now }: Looking): Promise<MappedPage[]> {
  const marked = await Promise.all(
    pages.map(async (page) => ({ page, before: dayIn(await markOf(page.address)) })),
  )
  return marked
    .filter(({ page, before }) => before === undefined || (page.changed ?? '') !== before)
    .map(({ page }) => page)
    .filter(({ changed: day }) => day === undefined || !(Date.parse(day) < now - newsForMs))
    .sort((one, other) => (other.changed ?? '').localeCompare(one.changed ?? ''))
}

interface Into {
  found: Found
  looking: Looking
  reading: Reading
}

/** One page that is away or cannot be read is passed over; the rest of the site need not be. */
async function readPage({ address, changed: day = '' }: MappedPage, into: Into): Promise<void> {
  const { found, looking, reading } = into
  try {
    const before = await looking.markOf(address)
    const got = await reading.get(address, {
      mark: httpIn(before),
      types: ['text/html', 'application/xhtml+xml'],
    })
    if (got === undefined) return void found.marks.set(address, markWith(day, httpIn(before) ?? ''))
    const text = await pageText(got.bytes, address, reading.read)
    const date = deadlineIn(text, looking.today)
    if (text.text !== '') found.texts.push(text)
    if (date) found.dates.push(date)
    found.marks.set(address, markWith(day, got.mark))
  } catch (fault) {
    const why = fault instanceof SourceFailed ? fault.fault : faultName(fault)
    found.passedOver.set(why, (found.passedOver.get(why) ?? 0) + 1)
  }
}

/** A page is remembered by the day that the map gave it, then by what its server said. */
function markWith(day: string, http: string): string {
  return `${day}\n${http}`
}

function dayIn(mark: string | undefined): string | undefined {
  return mark?.split('\n', 1)[0]
}

function httpIn(mark: string | undefined): string | undefined {
  return mark?.slice(mark.indexOf('\n') + 1)
}
