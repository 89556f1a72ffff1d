import { describe, expect, it } from 'vitest'
import type { OutboxStore } from '../../src/jobs/outbox.ts'
import { message } from '../support/messages.ts'

/** What every outbox promises, whatever it keeps its rows in. */
export function outboxContract(name: string, open: () => Promise<OutboxStore>): void {
  describe(`an outbox in ${name}`, () => {
    it('gives back the message as it was put in', async () => {
      const outbox = await open()
      const answer = message('a')
      await outbox.put([answer], 1)
      expect(await outbox.claim(1, 100)).toEqual({
        ...answer,
        id: expect.any(Number),
        attempts: 0,
        unknown: false,
      })
    })

    it('gives back until when a message is of use', async () => {
      const outbox = await open()
      await outbox.put([{ ...message('a'), expires: 1_800_000_000_000 }], 1)
      expect((await outbox.claim(1, 100))?.expires).toBe(1_800_000_000_000)
    })

    it('takes the same message once, however often it is asked for', async () => {
      const outbox = await open()
      await outbox.put([message('a')], 1)
      await outbox.put([message('a', 'D1', 'Et annet svar')], 2)
      const first = await outbox.claim(3, 100)
      expect(first?.card.headline).toBe('Svaret')
      await outbox.sent(first?.id ?? 0, 4)
      await outbox.put([message('a')], 5)
      expect(await outbox.claim(6, 100)).toBeUndefined()
    })

    it('sends to one address in order, to several side by side', async () => {
      const outbox = await open()
      await outbox.put([message('a', 'D1'), message('b', 'D1'), message('c', 'D2')], 1)
      expect((await outbox.claim(2, 100))?.key).toBe('a')
      expect((await outbox.claim(2, 100))?.key).toBe('c')
      expect(await outbox.claim(2, 100)).toBeUndefined()
    })

    it('passes by the workspaces that are held, and goes on with them afterwards', async () => {
      const outbox = await open()
      const elsewhere = { ...message('b'), to: { ...message('b').to, workspace: 'T2' } }
      await outbox.put([message('a'), elsewhere], 1)
      const held = [{ channel: 'slack', workspace: message('a').to.workspace } as const]
      expect((await outbox.claim(2, 100, held))?.key).toBe('b')
      expect(await outbox.claim(2, 100, held)).toBeUndefined()
      expect((await outbox.claim(2, 100))?.key).toBe('a')
    })

    it('takes what has been due longest first, from whatever workspace', async () => {
      const outbox = await open()
      for (const [at, workspace] of ['T3', 'T1', 'T2'].entries())
        await outbox.put([{ ...message(workspace), to: { ...message('').to, workspace } }], at)
      const claimed = []
      for (let n = 0; n < 3; n += 1) claimed.push((await outbox.claim(9, 100))?.key)
      expect(claimed).toEqual(['T3', 'T1', 'T2'])
    })

    it('calls the outcome unknown when a sender died in the middle', async () => {
      const outbox = await open()
      await outbox.put([message('a')], 1)
      await outbox.claim(2, 100)
      expect(await outbox.claim(100, 200)).toMatchObject({ key: 'a', attempts: 1, unknown: true })
    })

    it('does not call it unknown when the platform said no', async () => {
      const outbox = await open()
      await outbox.put([message('a')], 1)
      const row = await outbox.claim(2, 100)
      await outbox.postpone(row?.id ?? 0, 50, false)
      expect(await outbox.claim(49, 100)).toBeUndefined()
      expect(await outbox.claim(50, 100)).toMatchObject({ unknown: false, attempts: 1 })
    })

    it('counts what waits, is on its way, was sent, is unknown and failed, and how long the oldest has waited', async () => {
      const outbox = await open()
      const keys = ['a', 'b', 'c', 'd', 'e']
      await outbox.put(
        keys.map((key) => message(key, key)),
        10,
      )
      const [a, b, c] = [
        await outbox.claim(11, 100),
        await outbox.claim(11, 100),
        await outbox.claim(11, 100),
      ]
      await outbox.sent(a?.id ?? 0, 12)
      await outbox.failed(b?.id ?? 0, 'channel_not_found', 12)
      await outbox.postpone(c?.id ?? 0, 50, true)
      await outbox.claim(12, 100)
      expect(await outbox.counts(30)).toEqual({
        waiting: 1,
        sending: 1,
        sent: 1,
        unknown: 1,
        failed: 1,
        oldestWaitingMs: 20,
      })
    })

    it('tells how messages ended, by reason, and not whose they were', async () => {
      const outbox = await open()
      await outbox.put(
        ['a', 'b', 'c', 'd'].map((key) => message(key, key)),
        10,
      )
      for (const [at, end] of [
        [11, 'sent'],
        [12, 'gone'],
        [13, 'gone'],
      ] as const) {
        const one = await outbox.claim(11, 100)
        if (end === 'sent') await outbox.sent(one?.id ?? 0, at)
        else await outbox.failed(one?.id ?? 0, 'channel_not_found', at)
      }
      expect(await outbox.ended(0)).toEqual([
        { state: 'failed', reason: 'channel_not_found', count: 2, last: 13 },
        { state: 'sent', reason: null, count: 1, last: 11 },
      ])
      expect(await outbox.ended(14)).toEqual([])
    })
  })
}
