import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { peersFeature } from '../../src/assistant/peers.ts'
import { peersDuty } from '../../src/assistant/peersduty.ts'
import { plainText } from '../../src/domain/plain.ts'
import { atOslo, daysAfter, osloClock, restOn } from '../../src/domain/workdays.ts'
import type { Outgoing } from '../../src/jobs/inbox.ts'
import { readMeetingKits } from '../../src/onboarding/meetings.ts'
import type { Size } from '../../src/people/member.ts'
import { createFairness } from '../../src/storage/rows/fairness.ts'
import { createFellowship } from '../../src/storage/rows/fellowship.ts'
import { createPeople } from '../../src/storage/rows/people.ts'
import { addressOf, leaderHouse, memberCalled } from '../support/leader-house.ts'
import { temporaryDatabase } from '../support/store.ts'

const monday = atOslo('2026-11-30', '09:00')
const kits = readMeetingKits(fileURLToPath(new URL('../../knowledge', import.meta.url)))

/** Members who have asked for a group, by size, and an adviser. */
async function house(asked: Record<string, Size | undefined>) {
  const db = await temporaryDatabase()
  const [people, fellowship, fairness] = [createPeople(db), createFellowship(db), createFairness(db)]
  const sent: (Outgoing & { at: number })[] = []
  const put = async (outgoing: Outgoing[], at: number) => {
    sent.push(...outgoing.map((each) => ({ ...each, at })))
  }
  const parts = {
    fellowship,
    people,
    fairness,
    outbox: { put },
    kits: () => kits,
    transaction: db.transaction,
  }
  for (const [id, size] of Object.entries(asked))
    await people.add(memberCalled(id, { ...(size && { size }) }))
  await people.add(memberCalled('adviser', { role: 'adviser' }))
  for (const id of [...Object.keys(asked), 'adviser']) await people.met(id, addressOf(id), monday)
  const feature = peersFeature(parts)
  const at = leaderHouse({ features: [feature], people, now: () => monday })
  const of = (id: string) => at(addressOf(id))
  for (const id of Object.keys(asked)) await of(id).submit('peers-join', { reach: [`${id}, video`] }, 'peers')
  const duty = peersDuty(parts)
  return {
    of,
    sent,
    fellowship,
    fairness,
    feature,
    duty,
    people,
    form: () => of('adviser').press('peers-form', 'peers'),
  }
}

const three = { first: 'small', second: 'small', third: 'small' } as const

describe('leaders of like size', () => {
  it('meet when an adviser has put them together; who is alone gets a reason, and may leave', async () => {
    const { of, sent, form } = await house({ ...three, 'large-school': 'large', unsaid: undefined })
    await of('first').press('peers-form', 'peers')
    expect(sent).toEqual([])
    const formable = plainText(await of('adviser').say('kollegagruppe'))
    expect(formable).toContain('1 gruppe kan settes sammen nå, med 3 ledere.')
    expect(formable).toContain('1 er færre enn tre på sin størrelse')
    expect(plainText(await of('first').say('kollegagruppe'))).toContain('en rådgiver setter den sammen')
    await form()
    expect(sent.map(({ to }) => to.person).toSorted()).toEqual(['first', 'second', 'third'])
    const mine = plainText(await of('first').say('kollegagruppe'))
    expect(mine).toContain('- second, video')
    expect(mine).toContain('Tredje punkt er laget ut fra: Foredraget om kulturskolen')
    expect(mine).not.toContain('large-school')
    expect(plainText(await of('large-school').say('kollegagruppe'))).toContain('færre enn tre som venter')
    const unsaid = await of('unsaid').say('kollegagruppe')
    expect(unsaid.buttons?.[0]?.action).toBe('settings-profile')
    await of('first').press('peers-leave', 'peers')
    expect(plainText(await of('second').say('kollegagruppe'))).not.toContain('first')
    expect((await of('first').say('kollegagruppe')).form).toBeDefined()
  })

  it('are refilled by an adviser, who hears when one has left, and all of the group are told', async () => {
    const { of, sent, form } = await house({ ...three })
    await form()
    sent.length = 0
    await of('first').press('peers-leave', 'peers')
    expect(sent.map(({ to, card }) => [to.person, card.headline])).toEqual([
      ['adviser', 'En kollegagruppe har mistet en deltaker og er nå mindre enn tre.'],
    ])
    await of('first').submit('peers-join', { reach: ['first, telefon'] }, 'peers')
    expect(plainText(await of('adviser').say('kollegagruppe'))).toContain(
      '1 kan gå inn i en gruppe som finnes',
    )
    sent.length = 0
    await form()
    expect(sent.map(({ to }) => to.person).toSorted()).toEqual(['first', 'second', 'third'])
    expect(plainText(await of('second').say('kollegagruppe'))).toContain('- first, telefon')
  })

  it('see what is kept of it, and are out of it when they are erased', async () => {
    const { form, feature, fellowship } = await house({ ...three })
    const told = () => feature.data?.told(memberCalled('first'), 'nb')
    expect(await told()).toEqual(['Kollegagruppe: du står på lista.'])
    await form()
    expect(await told()).toEqual([expect.stringContaining('du er med i en')])
    await feature.data?.forget(memberCalled('first'))
    expect((await fellowship.groups())[0]?.members).toEqual(['second', 'third'])
  })
})

it('a group gets one agenda a month from a source, on a workday within its hours, and none in July', async () => {
  const { sent, form, duty, of } = await house({ ...three })
  await form()
  sent.length = 0
  for (let day = 1; day < 366; day += 1) {
    const date = daysAfter('2026-11-30', day)
    for (const time of ['06:00', '09:00', '09:01', '19:00']) {
      const before = sent.length
      const planned = await duty.run(atOslo(date, time), { dryRun: true })
      expect(sent.length).toBe(before)
      const report = await duty.run(atOslo(date, time), { dryRun: false })
      expect(report.sent).toBe(sent.length - before)
      expect(report.due).toEqual(planned.due)
    }
  }
  const mine = sent.filter(({ to }) => to.person === 'first')
  const months = mine.map(({ at }) => osloClock(at).date.slice(5, 7))
  expect(months).toEqual(['12', '01', '02', '03', '04', '05', '06', '08', '09', '10', '11'])
  for (const { at, card } of mine) {
    const { date, time } = osloClock(at)
    expect([restOn(date), time]).toEqual([undefined, '09:00'])
    expect(plainText(card)).toMatch(/Tredje punkt er laget ut fra: \S+/)
  }
  expect(new Set(mine.map(({ card }) => plainText(card))).size).toBe(11)
  expect(plainText(await of('first').say('kollegagruppe'))).toContain('- second, video')
})

describe('the report of who has a group and who waits', () => {
  const sized = (size: Size, count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, at) => [`${size}-${at}`, size]))

  it('shows a month in counts to an adviser alone, and holds back what is too few', async () => {
    const { of, form, duty, fellowship, sent } = await house({ ...sized('small', 12), ...sized('large', 12) })
    await form()
    // Five of each size are put back to wait.
    for (const size of ['small', 'large'])
      for (let at = 0; at < 5; at += 1) await fellowship.leaveGroup(`${size}-${at}`)
    expect(plainText(await of('adviser').press('peers-fairness', 'peers'))).toContain('første virkedag')
    sent.length = 0
    await duty.run(atOslo('2026-12-01', '09:00'), { dryRun: false })
    const shown = plainText(await of('adviser').press('peers-fairness', 'peers'))
    expect(shown).toContain('Alle: 14 har, 10 venter (24)')
    expect(shown).toContain('Av dem som har bedt om mentor:\n\nVises ikke: færre enn 5.')
    expect(shown).toMatch(/liten kommune: 7 har, 5 venter \(12\)\nstor kommune: 7 har, 5 venter \(12\)/)
    expect(plainText(await of('small-1').press('peers-fairness', 'peers'))).not.toContain('venter')
  })

  it('tells nothing of one who came or went between two months', async () => {
    const { of, form, duty, fellowship, fairness } = await house(sized('small', 24))
    await form()
    for (let at = 0; at < 10; at += 1) await fellowship.leaveGroup(`small-${at}`)
    await duty.run(atOslo('2026-12-01', '09:00'), { dryRun: false })
    await fellowship.forget('small-20')
    await fairness.forget('small-20')
    await duty.run(atOslo('2027-01-04', '09:00'), { dryRun: false })
    const shown = plainText(await of('adviser').press('peers-fairness', 'peers'))
    expect(shown).toContain('forskjellen fra en tidligere måned kunne røpe')
    expect(shown).not.toContain('Alle:')
    expect(await fairness.reports()).toHaveLength(2)
    await duty.run(atOslo('2027-01-05', '09:00'), { dryRun: false })
    expect(await fairness.reports()).toHaveLength(2)
  })
})
