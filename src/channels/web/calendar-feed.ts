import { Hono } from 'hono'
import { faultName } from '../../domain/errors.ts'
import type { Log } from '../../domain/log.ts'

interface Options {
  /** The calendar behind a secret, as an iCalendar file; undefined where there is none. */
  feed(secret: string): Promise<string | undefined>
  log: Log
}

/** What an address may look like: anything else is not looked up. */
const secretOf = /^([\w-]{24})\.ics$/

/**
 * `GET /calendar/<secret>.ics`: a member's dates for the calendar program that subscribes to them. Whoever has the
 * address has the dates, so it is logged nowhere and kept by no cache between.
 */
export function calendarFeedRoutes({ feed, log }: Options): Hono {
  return new Hono().get('/calendar/:name', async (c) => {
    c.header('cache-control', 'private, no-store')
    c.header('referrer-policy', 'no-referrer')
    c.header('x-robots-tag', 'noindex')
    c.header('x-content-type-options', 'nosniff')
    const secret = secretOf.exec(c.req.param('name'))?.[1]
    try {
      const calendar = secret === undefined ? undefined : await feed(secret)
      if (calendar === undefined) return c.text('There is no such calendar.', 404)
      return c.body(calendar, 200, { 'content-type': 'text/calendar; charset=utf-8' })
    } catch (fault) {
      log.error('a calendar could not be made', { reason: faultName(fault) })
      return c.text('Try again in a moment.', 503)
    }
  })
}
