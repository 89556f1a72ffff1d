import { describe, expect, it } from 'vitest'
import { calendarFeed } from '../../src/assembly/dates.ts'
import { calendarFeedRoutes } from '../../src/channels/web/calendar-feed.ts'
import { silent } from '../../src/domain/log.ts'
import { featureHouse } from '../support/features.ts'

async function subscribed() {
  const { house, member } = await featureHouse('2026-11-30T08:00:00Z')
  const anne = await member('anne', { role: 'leader' })
  await anne.says('legg til 12. desember kl 18 kommunestyremøte')
  const routes = calendarFeedRoutes({ feed: calendarFeed(house), log: silent })
  const address = async () => {
    const card = await anne.presses('deadlines-feed', 'new')
    return /https:\/\/taktstokk\.test(\/calendar\/\S+\.ics)/.exec(JSON.stringify(card))?.[1] ?? ''
  }
  return { routes, address }
}

describe('the calendar that a member subscribes to', () => {
  it('holds their own dates, and is kept by no cache', async () => {
    const { routes, address } = await subscribed()
    const response = await routes.request(await address())
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    expect(response.headers.get('cache-control')).toBe('private, no-store')
    expect(await response.text()).toContain('DTSTART:20261212T170000Z')
  })

  it('is gone at its old address when a new one is asked for', async () => {
    const { routes, address } = await subscribed()
    const old = await address()
    await address()
    expect((await routes.request(old)).status).toBe(404)
  })

  it.each(['/calendar/x.ics', '/calendar/AAAAAAAAAAAAAAAAAAAAAAAA.ics', '/calendar/..%2f..%2fetc.ics'])(
    'is not found at %s',
    async (path) => {
      const { routes } = await subscribed()
      expect((await routes.request(path)).status).toBe(404)
    },
  )
})
