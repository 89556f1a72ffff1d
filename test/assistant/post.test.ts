import { describe, expect, it } from 'vitest'
import { findingsDuty } from '../../src/assistant/findings.ts'
import { type PostParts, postDuty, postFeature } from '../../src/assistant/post.ts'
import { plainText } from '../../src/domain/plain.ts'
import type { OutboxStore } from '../../src/jobs/outbox.ts'
import { type Role, settingsAtFirst } from '../../src/people/member.ts'
import { createOutbox } from '../../src/storage/rows/outbox.ts'
import { createPeople } from '../../src/storage/rows/people.ts'
import { createPosts } from '../../src/storage/rows/posts.ts'
import { addressOf, leaderHouse, memberCalled } from '../support/leader-house.ts'
import { released, stepsOf } from '../support/released.ts'
import { temporaryDatabase } from '../support/store.ts'

/** A Wednesday in working hours. */
const wednesday = Date.parse('2026-03-25T12:00:00+01:00')
const budget = { path: 'b', title: 'Budsjett og økonomi', areas: ['economy'], status: 'current' }
const round = '2026-03-pulse-03-economy'

async function sentFrom(outbox: OutboxStore, at = wednesday): Promise<{ key: string; text: string }[]> {
  const next = await outbox.claim(at, at + 1_000)
  if (next === undefined) return []
  await outbox.sent(next.id, at)
  return [{ key: next.key, text: plainText(next.card) }, ...(await sentFrom(outbox, at))]
}

/** Anna and Bo were asked, Bo wants no more pulses; Kari and Ola are advisers. */
async function house(now = wednesday) {
  const db = await temporaryDatabase()
  const [people, outbox, posts] = [createPeople(db), createOutbox(db), createPosts(db)]
  const join = async (id: string, role: Role, pulses: boolean) => {
    await people.add(memberCalled(id, { role, settings: { ...settingsAtFirst, pulses } }))
    await people.met(id, addressOf(id), now)
  }
  await join('anna', 'leader', true)
  await join('bo', 'leader', false)
  await join('kari', 'adviser', true)
  await join('ola', 'adviser', true)
  const parts: PostParts = {
    people,
    outbox,
    posts,
    released: async () => [released(stepsOf(0, 5, 9, 10, 7))],
    asked: async () => ['anna', 'bo'],
    resources: async () => [budget],
  }
  const at = leaderHouse({ features: [postFeature(parts)], people, now: () => now })
  return { at, outbox, duty: postDuty(parts), posts, parts }
}

describe('after a round', () => {
  it('the advisers get a draft with what may be shown, once', async () => {
    const { duty, outbox } = await house()
    expect(await duty.run(wednesday, { dryRun: true })).toMatchObject({ sent: 0, due: [{ recipients: 2 }] })
    expect(await sentFrom(outbox)).toEqual([])
    await duty.run(wednesday, { dryRun: false })
    await duty.run(wednesday + 60_000, { dryRun: false })
    const sent = await sentFrom(outbox)
    expect(sent.map(({ key }) => key)).toEqual([`post-draft:${round}:kari`, `post-draft:${round}:ola`])
    expect(sent[0]?.text).toContain('snitt 3,6 av 5')
    expect(sent[0]?.text).toContain('Ingenting sendes før du godkjenner.')
  })

  it('nothing goes to those who were asked until an adviser has written what the council does', async () => {
    const { at, duty, outbox, posts } = await house()
    await duty.run(wednesday, { dryRun: false })
    await sentFrom(outbox)
    const kari = at(addressOf('kari'))
    const untouched = { doing: ['[Forslag: minn om «Budsjett og økonomi».]'] }
    expect(plainText(await kari.submit('post-approve', untouched, round))).toContain('Skriv med egne ord')
    expect(await sentFrom(outbox)).toEqual([])
    const approved = await kari.submit('post-approve', { doing: ['Vi lager en mal.'] }, round)
    expect(plainText(approved)).toContain('Det går til én leder')
    const [toAnna, ...others] = await sentFrom(outbox)
    expect(others).toEqual([])
    expect(toAnna?.key).toBe(`post:${round}:anna`)
    expect(toAnna?.text).toContain('Dette gjør vi: Vi lager en mal.')
    expect(toAnna?.text).toContain('Budsjett og økonomi')
    expect(await posts.one(round)).toMatchObject({ state: 'approved' })
  })

  it('an approval that comes twice sends once, and another adviser hears that it is settled', async () => {
    const { at, duty, outbox } = await house()
    await duty.run(wednesday, { dryRun: false })
    await sentFrom(outbox)
    const values = { doing: ['Vi lager en mal.'] }
    await at(addressOf('kari')).submit('post-approve', values, round)
    await at(addressOf('kari')).submit('post-approve', values, round)
    expect(await sentFrom(outbox)).toHaveLength(1)
    const late = await at(addressOf('ola')).press('post-drop', round)
    expect(plainText(late)).toContain('allerede avgjort')
  })

  it('a leader cannot approve what only advisers may', async () => {
    const { at, duty, outbox, posts } = await house()
    await duty.run(wednesday, { dryRun: false })
    await sentFrom(outbox)
    const card = await at(addressOf('anna')).submit('post-approve', { doing: ['Hei'] }, round)
    expect(plainText(card)).toContain('Dette er for rådgivere.')
    expect(await posts.one(round)).toMatchObject({ state: 'draft' })
  })

  it('a draft that is dropped sends nothing, then or later', async () => {
    const { at, duty, outbox } = await house()
    await duty.run(wednesday, { dryRun: false })
    await sentFrom(outbox)
    await at(addressOf('kari')).press('post-drop', round)
    const late = await at(addressOf('ola')).submit('post-approve', { doing: ['Vi lager en mal.'] }, round)
    expect(plainText(late)).toContain('allerede avgjort')
    expect(await sentFrom(outbox)).toEqual([])
  })

  it('on a Friday evening waits for Monday at eight', async () => {
    const friday = Date.parse('2026-03-20T19:00:00+01:00')
    const { duty, outbox } = await house(friday)
    await duty.run(friday, { dryRun: false })
    expect(await sentFrom(outbox, friday)).toEqual([])
    expect(await sentFrom(outbox, Date.parse('2026-03-23T08:00:00+01:00'))).toHaveLength(2)
  })
})

describe('the document of a round', () => {
  it('is made once, and what an editor has written into it stays', async () => {
    const shelf = new Map<string, string>()
    const duty = findingsDuty({
      released: async () => [released(stepsOf(0, 5, 9, 10, 7))],
      shelve: async (name, content) => !shelf.has(name) && Boolean(shelf.set(name, content)),
      shelved: async () => [...shelf.keys()],
    })
    expect((await duty.run(wednesday, { dryRun: true })).due).toHaveLength(1)
    expect(shelf.size).toBe(0)
    await duty.run(wednesday, { dryRun: false })
    shelf.set(`${round}.md`, 'rettet')
    expect((await duty.run(wednesday, { dryRun: false })).due).toEqual([])
    expect([...shelf]).toEqual([[`${round}.md`, 'rettet']])
  })
})
