import { describe, expect, it } from 'vitest'
import type { Arrival, InboxStore } from '../../src/jobs/inbox.ts'
import type { OutboxStore } from '../../src/jobs/outbox.ts'
import { message } from '../support/messages.ts'

interface Stores {
  inbox: InboxStore
  outbox: OutboxStore
}

/** What every inbox promises, whatever it keeps its rows in. */
export function inboxContract(name: string, open: () => Promise<Stores>): void {
  const question = (event: string, lane = 'D1'): Arrival => ({
    source: 'slack',
    event,
    lane,
    body: textOf(event),
  })
  const textOf = (event: string) => JSON.stringify({ text: event })

  describe(`an inbox in ${name}`, () => {
    it('keeps a question until it is answered', async () => {
      const { inbox } = await open()
      expect(await inbox.accept(question('Ev1'), 1_000)).toBe('new')
      expect(await inbox.claim(1_000, 61_000)).toMatchObject({
        body: textOf('Ev1'),
        attempts: 0,
        receivedAt: 1_000,
      })
    })

    it('recognises an event that the platform delivers again, also after it was handled', async () => {
      const { inbox } = await open()
      await inbox.accept(question('Ev1'), 1_000)
      expect(await inbox.accept(question('Ev1'), 1_001)).toBe('seen')
      const row = await inbox.claim(1_002, 61_002)
      await inbox.finish(row?.id ?? 0, [], { at: 1_003 })
      expect(await inbox.accept(question('Ev1'), 2_000)).toBe('seen')
      expect(await inbox.claim(3_000, 63_000)).toBeUndefined()
    })

    it('hands out the questions of one conversation one at a time and in order, those of two side by side', async () => {
      const { inbox } = await open()
      await inbox.accept(question('Ev1', 'A'), 1)
      await inbox.accept(question('Ev2', 'A'), 2)
      await inbox.accept(question('Ev3', 'B'), 3)
      const first = await inbox.claim(10, 100)
      expect(first?.body).toBe(textOf('Ev1'))
      expect((await inbox.claim(10, 100))?.body).toBe(textOf('Ev3'))
      expect(await inbox.claim(10, 100)).toBeUndefined()
      await inbox.finish(first?.id ?? 0, [], { at: 20 })
      expect((await inbox.claim(20, 100))?.body).toBe(textOf('Ev2'))
    })

    it('hands a question out again when whoever took it died, and counts the attempts', async () => {
      const { inbox } = await open()
      await inbox.accept(question('Ev1'), 1)
      await inbox.claim(10, 100)
      expect(await inbox.claim(99, 200)).toBeUndefined()
      expect(await inbox.claim(100, 200)).toMatchObject({ body: textOf('Ev1'), attempts: 1 })
    })

    it('tries a postponed question when it is due, not before', async () => {
      const { inbox } = await open()
      await inbox.accept(question('Ev1'), 1)
      const row = await inbox.claim(10, 100)
      await inbox.postpone(row?.id ?? 0, 500)
      expect(await inbox.claim(499, 600)).toBeUndefined()
      expect((await inbox.claim(500, 600))?.attempts).toBe(1)
    })

    it('puts the answer in the outbox in the step that marks the question done', async () => {
      const { inbox, outbox } = await open()
      await inbox.accept(question('Ev1'), 1)
      const row = await inbox.claim(10, 100)
      await inbox.finish(row?.id ?? 0, [message('slack:Ev1')], { at: 20 })
      expect(await outbox.claim(20, 100)).toMatchObject({ key: 'slack:Ev1' })
      expect(await inbox.claim(1_000, 2_000)).toBeUndefined()
    })

    it('says since when the oldest waits that is not done', async () => {
      const { inbox } = await open()
      expect(await inbox.oldest()).toBeUndefined()
      await inbox.accept(question('Ev1', 'A'), 5)
      await inbox.accept(question('Ev2', 'B'), 7)
      const row = await inbox.claim(10, 100)
      expect(await inbox.oldest(), 'one that is in work waits too').toBe(5)
      await inbox.finish(row?.id ?? 0, [], { at: 20 })
      expect(await inbox.oldest()).toBe(7)
    })

    it('forgets what was done long ago, and nothing that still waits', async () => {
      const { inbox } = await open()
      await inbox.accept(question('Ev1', 'A'), 1)
      await inbox.accept(question('Ev2', 'B'), 2)
      const row = await inbox.claim(10, 100)
      await inbox.finish(row?.id ?? 0, [], { at: 20 })
      await inbox.forget(21)
      expect(await inbox.accept(question('Ev1', 'A'), 30)).toBe('new')
      expect((await inbox.claim(40, 100))?.body).toBe(textOf('Ev2'))
    })
  })
}
