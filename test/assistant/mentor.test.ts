import { expect, it } from 'vitest'
import { type MentorParts, mentorFeature } from '../../src/assistant/mentor.ts'
import { mentorDuty } from '../../src/assistant/mentorduty.ts'
import type { Card } from '../../src/domain/card.ts'
import { plainText } from '../../src/domain/plain.ts'
import { atOslo } from '../../src/domain/workdays.ts'
import type { Outgoing } from '../../src/jobs/inbox.ts'
import { createFellowship } from '../../src/storage/rows/fellowship.ts'
import { createPeople } from '../../src/storage/rows/people.ts'
import { addressOf, leaderHouse, memberCalled } from '../support/leader-house.ts'
import { temporaryDatabase } from '../support/store.ts'

const monday = atOslo('2026-11-30', '09:00')

/** A new leader and an experienced one of small municipalities in Troms, and an adviser. */
async function house() {
  const db = await temporaryDatabase()
  const people = createPeople(db)
  const sent: Outgoing[] = []
  const times: number[] = []
  let failing = false
  const put = async (outgoing: Outgoing[], at: number) => {
    if (failing) throw new Error('the disk is full')
    sent.push(...outgoing)
    times.push(at)
  }
  const names = { nb: 'Økonomi', nn: 'Økonomi', en: 'Economy' }
  const parts: MentorParts = {
    people,
    fellowship: createFellowship(db),
    outbox: { put },
    transaction: db.transaction,
    clock: { now: () => monday },
    themes: [
      { id: 'economy', names },
      { id: 'people-management', names },
    ],
  }
  const near = { region: 'Troms', size: 'small' } as const
  await people.add(memberCalled('newcomer', { ...near, tenure: 'under-1' }))
  await people.add(memberCalled('elder', { ...near, tenure: 'over-10' }))
  await people.add(memberCalled('adviser', { role: 'adviser' }))
  for (const id of ['newcomer', 'elder', 'adviser']) await people.met(id, addressOf(id), monday)
  const feature = mentorFeature(parts)
  const at = leaderHouse({ features: [feature], people, now: () => monday })
  const to = (id: string) => sent.filter(({ to: address }) => address.person === id).map(({ card }) => card)
  const failWhile = async (work: () => Promise<unknown>) => {
    failing = true
    await expect(work()).rejects.toThrow('the disk is full')
    failing = false
  }
  return { parts, feature, people, sent, times, failWhile, to, of: (id: string) => at(addressOf(id)) }
}

type House = Awaited<ReturnType<typeof house>>

async function bothWish({ of }: House): Promise<void> {
  await of('newcomer').submit('mentor-wish', { as: ['want'], themes: ['economy'] })
  await of('elder').submit('mentor-wish', { as: ['be'], capacity: ['1'], themes: ['economy'] })
}

async function proposed({ of }: House): Promise<{ card: Card; ref: string }> {
  const card = await of('adviser').say('mentor')
  return { card, ref: card.buttons?.[0]?.ref ?? '' }
}

/** Both have wished, an adviser has confirmed, and both have said yes. */
async function introduced(all: House): Promise<string> {
  await bothWish(all)
  await all.of('adviser').press('mentor-confirm', (await proposed(all)).ref)
  const id = all.to('newcomer')[0]?.form?.ref ?? ''
  await all.of('newcomer').submit('mentor-yes', { reach: ['Newcomer, 900 00 001'] }, id)
  await all.of('elder').submit('mentor-yes', { reach: ['Elder, 900 00 002'] }, id)
  return id
}

it('two are introduced only after an adviser has looked, with reasons and without names, and both have said yes', async () => {
  const all = await house()
  await bothWish(all)
  const { card, ref } = await proposed(all)
  expect(plainText(card)).toContain('Den som spør: liten kommune, Troms, leder i under ett år')
  expect(plainText(card)).toContain('Derfor: like store kommuner, samme fylke, samme tema, mer erfaring')
  expect(JSON.stringify(card)).not.toMatch(/newcomer|elder/)
  expect(all.sent).toEqual([])
  const next = await all.of('adviser').press('mentor-confirm', ref)
  expect(plainText(next)).toContain('0 forslag')
  const id = all.to('newcomer')[0]?.form?.ref ?? ''
  const first = await all.of('newcomer').submit('mentor-yes', { reach: ['Newcomer, 900 00 001'] }, id)
  expect(plainText(first)).toContain('når den andre har svart')
  expect(JSON.stringify(all.to('elder'))).not.toContain('900 00 001')
  const second = await all.of('elder').submit('mentor-yes', { reach: ['Elder, 900 00 002'] }, id)
  expect(plainText(second)).toContain('Newcomer, 900 00 001')
  expect(plainText(all.to('newcomer')[1] ?? card)).toContain('Elder, 900 00 002')
  expect(JSON.stringify(await all.parts.fellowship.pairs())).not.toContain('900')
})

it('what could not be told is not done either, and is done whole when it is tried again', async () => {
  const all = await house()
  await bothWish(all)
  const { ref } = await proposed(all)
  await all.failWhile(() => all.of('adviser').press('mentor-confirm', ref))
  expect(await all.parts.fellowship.pairs()).toEqual([])
  await all.of('adviser').press('mentor-confirm', ref)
  const id = all.to('newcomer')[0]?.form?.ref ?? ''
  await all.of('newcomer').submit('mentor-yes', { reach: ['Newcomer, 900 00 001'] }, id)
  const yes = () => all.of('elder').submit('mentor-yes', { reach: ['Elder, 900 00 002'] }, id)
  await all.failWhile(yes)
  expect(plainText(await yes())).toContain('Newcomer, 900 00 001')
  expect(all.to('newcomer')).toHaveLength(2)
})

it('a no tells nobody who said it, and the two are never proposed again', async () => {
  const all = await house()
  await bothWish(all)
  await all.of('adviser').press('mentor-confirm', (await proposed(all)).ref)
  const id = all.to('newcomer')[0]?.form?.ref ?? ''
  await all.of('elder').press('mentor-no', id)
  expect(all.to('newcomer')).toHaveLength(1)
  expect(plainText(await all.of('newcomer').submit('mentor-yes', { reach: ['x'] }, id))).toContain(
    'finnes ikke lenger',
  )
  const again = plainText((await proposed(all)).card)
  expect(again).toContain('0 forslag')
  expect(again).toContain('har vært koblet med alle før: 1')
})

it('nobody but an adviser confirms, and nobody answers for somebody else', async () => {
  const all = await house()
  await bothWish(all)
  const { ref } = await proposed(all)
  await all.of('newcomer').press('mentor-confirm', ref)
  expect(await all.parts.fellowship.pairs()).toEqual([])
  await all.of('adviser').press('mentor-confirm', ref)
  const id = all.to('newcomer')[0]?.form?.ref ?? ''
  await all.of('adviser').submit('mentor-yes', { reach: ['x'] }, id)
  expect((await all.parts.fellowship.pair(id))?.yes).toEqual({})
})

it('both are asked three times how it goes, each time once, not in a pause and not after the end', async () => {
  const all = await house()
  const id = await introduced(all)
  const asked = () => all.sent.filter(({ key }) => key.startsWith('mentor-check-in')).length
  const run = (date: string) => mentorDuty(all.parts).run(atOslo(date, '10:00'), { dryRun: false })
  await run('2026-12-11')
  expect(asked()).toBe(0)
  await run('2026-12-14')
  await run('2026-12-15')
  expect(asked()).toBe(2)
  const pause = await all.of('newcomer').press('mentor-pause', id)
  await run('2027-01-12')
  expect(asked()).toBe(2)
  expect(pause.buttons?.map(({ action }) => action)).toContain('mentor-go-on')
  await all.of('elder').press('mentor-go-on', id)
  await run('2027-01-12')
  expect(asked()).toBe(4)
  const end = await all.of('newcomer').press('mentor-end', id)
  expect(plainText(end)).toContain('Takk for tida')
  expect(plainText(all.to('elder').at(-1) ?? end)).toContain('Takk for tida')
  await run('2027-02-23')
  expect(asked()).toBe(4)
})

it('a mentor who leaves in the middle is missed: the other is told, and may have another', async () => {
  const all = await house()
  await introduced(all)
  const elder = await all.people.member('elder')
  if (!elder) throw new Error('Elder is a member')
  expect(await all.feature.data?.told(elder, 'nb')).toContain('Mentorpar du er eller har vært i: 1.')
  await all.feature.data?.forget(elder)
  expect(JSON.stringify(all.to('newcomer').at(-1))).toContain('Mentorsamtalene er avsluttet')
  expect(await all.parts.fellowship.pairs()).toEqual([])
  expect(all.times.at(-1)).toBe(monday)
  await all.people.add(memberCalled('second', { region: 'Troms', size: 'large', tenure: '7-10' }))
  await all.people.met('second', addressOf('second'), monday)
  await all.of('second').submit('mentor-wish', { as: ['be'], capacity: ['1'] })
  expect((await proposed(all)).ref).not.toBe('')
})

it('a stranger is told how to become a member, and a wish may be taken back', async () => {
  const all = await house()
  expect((await all.of('nobody').say('mentor')).form).toBeUndefined()
  await bothWish(all)
  expect(plainText(await all.of('newcomer').submit('mentor-wish', {}))).toContain('Du står ikke på lista')
  expect(plainText((await proposed(all)).card)).toContain('0 forslag')
})
