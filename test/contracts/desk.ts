import { describe, expect, it } from 'vitest'
import type { Asked, AskedStore } from '../../src/desk/asked.ts'
import type { Ticket, TicketStore } from '../../src/desk/ticket.ts'

const now = Date.parse('2026-11-30T10:00:00+01:00')

export function question(id: string, about: Partial<Asked> = {}): Asked {
  return {
    id,
    asker: 'member:m1',
    conversation: 'c1',
    at: now,
    language: 'nb',
    question: `Spørsmål ${id}`,
    answer: 'Svar',
    outcome: 'answered',
    mode: 'extractive',
    sources: [{ document: 'economy/budsjett.md', title: 'Budsjett', year: 2026 }],
    areas: ['economy'],
    ...about,
  }
}

export function ticket(id: string, about: Partial<Ticket> = {}): Ticket {
  return {
    id,
    question: 'Hvor finner jeg en mal?',
    language: 'nb',
    areas: [],
    state: 'open',
    from: { channel: 'slack', workspace: 'T1', person: 'U1', handle: 'D1' },
    asker: 'member:m1',
    opened: now,
    ...about,
  }
}

/** What every keeper of questions promises. */
export function askedContract(name: string, open: () => Promise<AskedStore>): void {
  describe(`questions kept in ${name}`, () => {
    it('are shown to their asker, the newest first, and to nobody else', async () => {
      const asked = await open()
      await asked.keep(question('a'))
      await asked.keep(question('b', { at: now + 1 }))
      await asked.keep(question('c', { asker: 'member:m2' }))
      expect((await asked.of('member:m1')).map(({ id }) => id)).toEqual(['b', 'a'])
      expect(await asked.one('a')).toEqual(question('a'))
      expect((await asked.conversation('c1')).map(({ id }) => id)).toEqual(['a', 'c', 'b'])
    })

    it('are gaps when the sources did not say, or when the answer was no use, and then without who or when', async () => {
      const asked = await open()
      await asked.keep(question('a'))
      await asked.keep(question('b', { outcome: 'not-in-sources' }))
      await asked.keep(question('c'))
      expect(await asked.judge('c', 'not-useful', 'outdated')).toBe(true)
      expect(await asked.judge('gone', 'useful')).toBe(false)
      expect(await asked.gaps(now, now + 1)).toEqual([
        { question: 'Spørsmål b', areas: ['economy'], why: 'not-in-sources' },
        { question: 'Spørsmål c', areas: ['economy'], why: 'outdated' },
      ])
      expect(await asked.gaps(now + 1, now + 2)).toEqual([])
    })

    it('leave only what came of them, for figures', async () => {
      const asked = await open()
      const sources = [
        { document: 'documents/a.md', title: 'A' },
        { document: 'documents/a.md', title: 'A' },
      ]
      await asked.keep(question('a', { areas: ['economy'], sources }))
      await asked.keep(question('b', { outcome: 'not-in-sources', at: now + 1 }))
      expect(await asked.outcomes(now, now + 1)).toEqual([
        { areas: ['economy'], outcome: 'answered', documents: ['documents/a.md'] },
      ])
      expect(JSON.stringify(await asked.outcomes(0, now + 2))).not.toContain('Spørsmål')
    })

    it('are gone when their asker says so, and when they are old', async () => {
      const asked = await open()
      await asked.keep(question('a'))
      await asked.keep(question('b', { asker: 'member:m2', at: now - 10 }))
      expect(await asked.forget('member:m1')).toBe(1)
      expect(await asked.sweep(now)).toBe(1)
      expect(await asked.of('member:m2')).toEqual([])
    })
  })
}

/** What every keeper of tickets promises. */
export function ticketsContract(name: string, open: () => Promise<TicketStore>): void {
  describe(`tickets in ${name}`, () => {
    it('belong to the first adviser who takes them, and get one answer', async () => {
      const tickets = await open()
      await tickets.open(ticket('a'))
      expect(await tickets.take('a', 'one')).toBe(true)
      expect(await tickets.take('a', 'one')).toBe(true)
      expect(await tickets.take('a', 'other')).toBe(false)
      expect(await tickets.answer('a', { adviser: 'one', answer: 'Der.', at: now + 1 })).toBe(true)
      expect(await tickets.answer('a', { adviser: 'other', answer: 'Her.', at: now + 2 })).toBe(false)
      expect(await tickets.one('a')).toEqual(
        ticket('a', { state: 'answered', adviser: 'one', answer: 'Der.', answered: now + 1 }),
      )
    })

    it('tell how long an answer takes once there are five', async () => {
      const tickets = await open()
      for (const [at, id] of ['a', 'b', 'c', 'd', 'e'].entries()) {
        expect(await tickets.medianAnswerMs()).toBeUndefined()
        await tickets.open(ticket(id))
        await tickets.answer(id, { adviser: 'one', answer: 'Ja.', at: now + (at + 1) * 1_000 })
      }
      expect(await tickets.medianAnswerMs()).toBe(3_000)
    })

    it('wait in the order in which they came, until they are closed', async () => {
      const tickets = await open()
      await tickets.open(ticket('b', { opened: now + 1 }))
      await tickets.open(ticket('a'))
      expect((await tickets.waiting()).map(({ id }) => id)).toEqual(['a', 'b'])
      await tickets.close('a')
      expect((await tickets.waiting()).map(({ id }) => id)).toEqual(['b'])
      expect(await tickets.sweep(now + 1)).toBe(1)
      await tickets.forget('member:m1')
      expect(await tickets.of('member:m1')).toEqual([])
    })
  })
}
