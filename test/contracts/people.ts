import { describe, expect, it } from 'vitest'
import type { Address } from '../../src/domain/channel.ts'
import { codeIn, hashOfCode, newCode } from '../../src/people/code.ts'
import { codeForAnotherMessenger, invite, join } from '../../src/people/joining.ts'
import type { PeopleStore } from '../../src/people/store.ts'

const slack: Address = { channel: 'slack', workspace: 'T1', person: 'U1', handle: 'D1' }
const teams: Address = { channel: 'teams', workspace: 'tenant', person: '29:1', handle: 'a:1' }
const now = Date.parse('2026-11-30T10:00:00+01:00')
const anHourMs = 3_600_000

/** What every register of members promises. */
export function peopleContract(name: string, open: () => Promise<PeopleStore>): void {
  const joined = async (people: PeopleStore, from = slack) => {
    const { code } = await invite(people, { role: 'leader', region: 'Innlandet', size: 'small' }, now)
    const member = await join(people, code, { from, at: now })
    if (typeof member === 'string') throw new Error(member)
    return member
  }

  describe(`a register of members in ${name}`, () => {
    it('makes a leader of whoever redeems an invitation, with what it says and no name', async () => {
      const people = await open()
      const member = await joined(people)
      expect(member).toMatchObject({
        role: 'leader',
        region: 'Innlandet',
        size: 'small',
        since: '2026-11-30',
      })
      expect(await people.memberAt(slack)).toEqual(member)
      expect(await people.addressesOf(member.id)).toEqual([slack])
      expect(await people.channelsOf(member.id)).toEqual(['slack'])
    })

    it('takes a code once, and not after it has expired', async () => {
      const people = await open()
      const { code, expires } = await invite(people, { role: 'leader' }, now)
      expect(await join(people, code, { from: slack, at: expires })).toBe('expired')
      expect(await join(people, code, { from: slack, at: now })).toMatchObject({ role: 'leader' })
      expect(await join(people, code, { from: teams, at: now })).toBe('used')
    })

    it('looks at no code after five wrong ones from the same place within the hour', async () => {
      const people = await open()
      const { code } = await invite(people, { role: 'administrator' }, now)
      for (let guess = 0; guess < 5; guess++) {
        expect(await join(people, newCode(), { from: slack, at: now + guess })).toBe('unknown')
      }
      expect(await join(people, code, { from: slack, at: now + 10 })).toBe('too-many')
      expect(await join(people, code, { from: slack, at: now + anHourMs + 10 })).toMatchObject({
        role: 'administrator',
      })
    })

    it('knows one member in two messengers by a code that the member makes, within the hour', async () => {
      const people = await open()
      const member = await joined(people)
      const { code } = await codeForAnotherMessenger(people, member, now)
      expect(await join(people, code, { from: teams, at: now + anHourMs })).toBe('expired')
      const again = await codeForAnotherMessenger(people, member, now)
      expect(await join(people, again.code, { from: teams, at: now + 1 })).toEqual(member)
      expect(await people.channelsOf(member.id)).toEqual(['slack', 'teams'])
      expect(await people.members()).toHaveLength(1)
    })

    it('gives a known member the role of a further invitation', async () => {
      const people = await open()
      const member = await joined(people)
      const { code } = await invite(people, { role: 'adviser', region: 'Vestland' }, now)
      expect(await join(people, code, { from: slack, at: now })).toMatchObject({
        id: member.id,
        role: 'adviser',
        region: 'Vestland',
        size: 'small',
      })
    })

    it('keeps what a member chooses, and writes to the place last used', async () => {
      const people = await open()
      const { id } = await joined(people)
      await people.update(id, { language: 'nn', tenure: 'under-1' })
      await people.set(id, { digest: true })
      await people.met(id, teams, now + 1)
      expect(await people.member(id)).toMatchObject({
        language: 'nn',
        tenure: 'under-1',
        region: 'Innlandet',
        settings: { digest: true, pulses: true },
      })
      expect(await people.addressesOf(id)).toEqual([teams, slack])
    })

    it('sends nothing to where the assistant was taken away, and knows the member when it comes back', async () => {
      const people = await open()
      const { id } = await joined(people)
      await people.left(slack)
      expect(await people.addressesOf(id)).toEqual([])
      expect(await people.memberAt(slack)).toMatchObject({ id })
    })

    it('sends nothing to a workspace that the assistant was taken away from', async () => {
      const people = await open()
      const { id } = await joined(people)
      await people.left({ ...slack, person: '' })
      expect(await people.addressesOf(id)).toEqual([])
      expect(await people.memberAt(slack)).toMatchObject({ id })
    })

    it('forgets a member with every place', async () => {
      const people = await open()
      const { id } = await joined(people)
      expect(await people.forget(id)).toBe(true)
      expect(await people.forget(id)).toBe(false)
      expect(await people.memberAt(slack)).toBeUndefined()
      expect(await people.members()).toEqual([])
    })

    it('keeps a hash of a code, which the code cannot be read from', () => {
      const code = newCode()
      expect(hashOfCode(code)).not.toContain(code)
      expect(codeIn(`Hei, koden min er ${code.toLowerCase().replaceAll('-', ' ')}.`)).toBe(code)
      expect(codeIn('ks er en forkortelse for Kommunesektorens organisasjon')).toBeUndefined()
    })
  })
}
