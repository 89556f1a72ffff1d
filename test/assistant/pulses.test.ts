import { describe, expect, it } from 'vitest'
import { pulsesDue } from '../../src/assembly/pulses.ts'
import { releasedFrom } from '../../src/assembly/released.ts'
import type { Card } from '../../src/domain/card.ts'
import { plainText } from '../../src/domain/plain.ts'
import { atOslo, daysAfter } from '../../src/domain/workdays.ts'
import { featureHouse } from '../support/features.ts'

const round = 'pulse-03-economy.2027-03-10'
const answer = { overview: ['4'], consequences: ['2'], frame: ['reduced'], grant: ['yes'], downsizing: ['3'] }

/** A council with this many leaders, at this time, and what its clock makes due. */
async function council(start: string, leaders = 12) {
  const house = await featureHouse(start)
  const people = []
  for (let at = 0; at < leaders; at += 1)
    people.push(await house.member(`u${at}`, { role: 'leader', region: at % 2 === 0 ? 'Agder' : 'Viken' }))
  const duty = pulsesDue(house.house)
  const { outbox } = house.store
  /** Sends all that is due, and gives it. */
  const sent = async () => {
    const cards: { key: string; card: Card }[] = []
    for (;;) {
      const message = await outbox.claim(house.clock.now(), house.clock.now() + 1)
      if (!message) return cards
      await outbox.sent(message.id, house.clock.now())
      cards.push(message)
    }
  }
  const until = (date: string, time: string) => house.pass(atOslo(date, time) - house.clock.now())
  const tick = () => duty.run(house.clock.now(), { dryRun: false })
  return { ...house, people, duty, sent, until, tick }
}

describe('the pulse of March', () => {
  it('goes out once, to every leader, at nine on its day', async () => {
    const { tick, sent, until } = await council('2027-03-10T08:59:00+01:00')
    expect((await tick()).sent).toBe(0)
    until('2027-03-10', '09:00')
    expect(await tick()).toMatchObject({
      sent: 12,
      due: [{ kind: 'pulse-open', subject: round, recipients: 12 }],
    })
    expect((await tick()).sent).toBe(0)
    const cards = await sent()
    expect(new Set(cards.map(({ key }) => key)).size).toBe(12)
    expect(cards[0]?.card.form).toMatchObject({
      action: 'pulse-answer',
      ref: round,
      submitLabel: 'Send svaret',
    })
    expect(plainText(cards[0]?.card ?? { language: 'nb', headline: '', body: [] })).toContain(
      '5 korte spørsmål. Til runden stenger kan du endre eller trekke svaret. Da slettes koblingen til deg, og ingen kan finne ut hva du svarte. Tall vises bare når minst 5 har svart.',
    )
  })

  it('goes out late rather than never when nothing ran on its day, but not on a Saturday', async () => {
    const { tick, until } = await council('2027-03-13T10:00:00+01:00')
    expect((await tick()).sent).toBe(0)
    until('2027-03-15', '09:00')
    expect((await tick()).sent).toBe(12)
  })

  it('is held back, with the reason, where fewer than five would be asked', async () => {
    const { tick } = await council('2027-03-10T09:00:00+01:00', 4)
    expect(await tick()).toMatchObject({
      sent: 0,
      held: [{ reason: expect.stringContaining('would ask 4') }],
    })
  })

  it('changes and sends nothing when it is only asked what would be done', async () => {
    const { duty, clock, store } = await council('2027-03-10T09:00:00+01:00')
    expect(await duty.run(clock.now(), { dryRun: true })).toMatchObject({
      sent: 0,
      due: [{ recipients: 12 }],
    })
    expect(await store.pulses.rounds()).toEqual([])
  })

  it('reminds once, on day four, only those who have not answered', async () => {
    const { tick, sent, until, people } = await council('2027-03-10T09:00:00+01:00')
    await tick()
    await sent()
    for (const { submits } of people.slice(0, 7)) await submits('pulse-answer', round, answer)
    until('2027-03-14', '10:00')
    expect((await tick()).sent, 'a Sunday').toBe(0)
    until('2027-03-15', '09:00')
    expect(await tick()).toMatchObject({ sent: 5, due: [{ kind: 'pulse-remind', recipients: 5 }] })
    expect((await sent()).map(({ key }) => key.split(':')[0])).toEqual(
      Array.from({ length: 5 }, () => 'pulse-reminder'),
    )
    until('2027-03-16', '09:00')
    expect((await tick()).sent).toBe(0)
  })

  it('closes when its time is over, also when nothing ran then, and tells those who were asked', async () => {
    const { tick, sent, until, people, store, house } = await council('2027-03-10T09:00:00+01:00')
    await tick()
    await sent()
    for (const [at, { submits }] of people.entries())
      await submits('pulse-answer', round, { ...answer, frame: [at < 7 ? 'reduced' : 'same'] })
    until('2027-03-29', '03:00')
    expect(await tick()).toMatchObject({ sent: 12, due: [{ kind: 'pulse-close', subject: round }] })
    expect(await sent(), 'not at three in the morning on Easter Monday').toEqual([])
    until('2027-03-30', '09:00')
    const cards = await sent()
    expect(cards).toHaveLength(12)
    const told = plainText(cards[0]?.card ?? { language: 'nb', headline: '', body: [] })
    expect(told).toContain('Dere svarte: Økonomi')
    expect(told).toContain('Hvordan er rammen i år sammenlignet med i fjor?')
    expect(told).toContain('Vises ikke: kunne røpe enkeltsvar.')
    expect(await store.keys.names(), 'the key is gone').toEqual([])
    const map = await releasedFrom(house)
    expect(
      map
        .find(({ question, group }) => question === 'frame' && group === 'all')
        ?.cells.map(({ value }) => value),
    ).toEqual([7, 5])
  })
})

describe('a leader', () => {
  async function open() {
    const all = await council('2027-03-10T09:00:00+01:00')
    await all.tick()
    await all.sent()
    const [kari] = all.people
    if (!kari) throw new Error('nobody')
    const answered = async () => (await all.store.pulses.participants(round)).length
    return { ...all, kari, answered }
  }

  it('answers on the card, which thanks and lets change and withdraw', async () => {
    const { kari, answered } = await open()
    const thanks = await kari.submits('pulse-answer', round, answer)
    expect(thanks).toMatchObject({ headline: 'Takk, svaret ditt er med.', inPlace: true })
    expect(thanks?.buttons?.map(({ action }) => action)).toEqual(['pulse-change', 'pulse-withdraw'])
    expect(JSON.stringify(thanks), 'no answer waits in the outbox').not.toContain('reduced')
    expect(await answered()).toBe(1)
  })

  it('changes it: one answer still', async () => {
    const { kari, answered } = await open()
    await kari.submits('pulse-answer', round, answer)
    const again = await kari.presses('pulse-change', round)
    expect(again).toMatchObject({ inPlace: true, form: { ref: round } })
    expect(JSON.stringify(again?.form?.inputs), 'what was answered is not shown').not.toContain('chosen')
    await kari.submits('pulse-answer', round, { ...answer, grant: ['no'] })
    expect(await answered()).toBe(1)
  })

  it('withdraws it, and may answer after all', async () => {
    const { kari, answered, pass } = await open()
    await kari.submits('pulse-answer', round, answer)
    expect(await kari.presses('pulse-withdraw', round)).toMatchObject({
      headline: 'Svaret ditt er trukket.',
      inPlace: true,
    })
    expect(await answered()).toBe(0)
    pass(1)
    await kari.submits('pulse-answer', round, answer)
    expect(await answered()).toBe(1)
  })

  it('who answers in two messengers at once is one', async () => {
    const { kari, answered, store, clock, person } = await open()
    const teams = person('kari-in-teams', 'teams')
    const member = await store.people.memberAt(kari.from)
    await store.people.met(member?.id ?? '', teams.from, clock.now())
    await Promise.all([
      kari.submits('pulse-answer', round, answer),
      teams.submits('pulse-answer', round, { ...answer, grant: ['no'] }),
    ])
    expect(await answered()).toBe(1)
  })

  it.each([
    ['an option that is not there', { ...answer, grant: ['perhaps'] }, 'finnes ikke blant valgene'],
    ['a question of another pulse', { ...answer, themes: ['other'] }, 'hører ikke til denne runden'],
    ['two choices where one may be given', { ...answer, grant: ['yes', 'no'] }, 'velg høyst 1'],
    ['nothing', {}, 'Velg minst ett svar'],
  ])('who sends %s is told so, and nothing is kept', async (_, values, says) => {
    const { kari, answered } = await open()
    const told = await kari.submits('pulse-answer', round, values)
    expect(plainText(told ?? { language: 'nb', headline: '', body: [] })).toContain(says)
    expect(told?.inPlace).toBeUndefined()
    expect(await answered()).toBe(0)
  })

  it('who answers another round, or none, is told so', async () => {
    const { kari } = await open()
    expect(JSON.stringify(await kari.submits('pulse-answer', 'pulse-99', answer))).toContain(
      'kjenner ikke denne runden',
    )
  })

  it('who comes too late is told so, and the count stays', async () => {
    const { kari, until, tick, store } = await open()
    until('2027-03-24', '16:00')
    expect(JSON.stringify(await kari.submits('pulse-answer', round, answer))).toContain('Runden er stengt')
    await tick()
    expect(JSON.stringify(await kari.submits('pulse-answer', round, answer))).toContain('Runden er stengt')
    expect((await store.pulses.closed(round))?.release.answers).toBe(0)
  })

  it('finds the open round under "puls", and her thanks when she has answered', async () => {
    const { kari } = await open()
    expect((await kari.says('puls'))?.form?.ref).toBe(round)
    await kari.submits('pulse-answer', round, answer)
    expect((await kari.says('puls'))?.headline).toBe('Takk, svaret ditt er med.')
  })

  it('who has not joined, or is an adviser, is not asked', async () => {
    const { person, member } = await open()
    expect(JSON.stringify(await person('stranger').submits('pulse-answer', round, answer))).toContain(
      'invitasjonskoden',
    )
    const adviser = await member('adviser', { role: 'adviser' })
    expect(JSON.stringify(await adviser.submits('pulse-answer', round, answer))).toContain('ikke til deg')
  })
})

describe('free text', () => {
  it('is read by advisers only, without names', async () => {
    const { tick, people, until, member } = await council('2027-06-21T09:00:00+02:00', 6)
    await tick()
    const summer = 'pulse-07-year-status.2027-06-21'
    for (const { submits } of people)
      await submits('pulse-answer', summer, { manageable: ['3'], learnt: ['jeg lærte mye av Kari'] })
    until('2027-08-16', '09:00')
    await tick()
    const adviser = await member('adviser', { role: 'adviser' })
    expect(JSON.stringify(await adviser.presses('pulse-texts', summer))).toContain('jeg lærte mye av […]')
    expect(JSON.stringify(await people[0]?.presses('pulse-texts', summer))).not.toContain('jeg lærte')
  })
})

describe('new leaders', () => {
  it('are asked on day 30 and 90 in one round of the half-year, and count once', async () => {
    const { tick, sent, until, people, store } = await council('2027-01-04T09:00:00+01:00', 6)
    for (const { from } of people) {
      const member = await store.people.memberAt(from)
      await store.people.update(member?.id ?? '', { startDate: '2027-01-04' })
    }
    const id = 'pulse-08-role.2027-h1.new-leaders'
    await tick()
    expect(await store.pulses.round(id)).toMatchObject({ state: 'open', audience: 'new-leaders' })
    until(daysAfter('2027-01-04', 30), '09:00')
    await tick()
    const first = (await sent()).filter(({ key }) => key.startsWith(`pulse:${id}`))
    expect(first).toHaveLength(6)
    for (const { submits } of people) await submits('pulse-answer', id, { expectations: ['2'] })
    until(daysAfter('2027-01-04', 92), '09:00')
    await tick()
    expect((await sent()).filter(({ key }) => key.startsWith(`pulse:${id}`))).toHaveLength(6)
    for (const { submits } of people) await submits('pulse-answer', id, { expectations: ['4'] })
    expect(await store.pulses.participants(id)).toHaveLength(6)
  })

  const h1 = 'pulse-08-role.2027-h1.new-leaders'
  const h2 = 'pulse-08-role.2027-h2.new-leaders'

  /** Six leaders who began on this day. */
  async function newcomers(startDate: string, at: string) {
    const all = await council(at, 6)
    for (const { id } of all.people) await all.store.people.update(id, { startDate })
    const days = async () =>
      (await all.sent())
        .filter(({ key }) => key.startsWith('pulse:') && key.includes('.new-leaders'))
        .map(({ key }) => `${key.split('.')[1]} ${key.split(':').at(-1)}`)
    return { ...all, days }
  }

  it('whose day falls at the very end of a half-year are asked in the next one', async () => {
    const { tick, until, days, store } = await newcomers('2027-05-30', '2027-06-14T09:00:00+02:00')
    until('2027-06-29', '10:00')
    await tick()
    until('2027-06-30', '17:00')
    await tick()
    expect(await store.pulses.round(h1)).toBeUndefined()
    until('2027-08-16', '10:00')
    await tick()
    await tick()
    expect(await days()).toEqual(Array(6).fill('2027-h2 day-30'))
  })

  it('are asked when the holidays are over, and when nothing ran for weeks', async () => {
    const { tick, until, days } = await newcomers('2027-01-04', '2027-01-04T09:00:00+01:00')
    await tick()
    until('2027-03-01', '10:00')
    await tick()
    expect(await days()).toEqual(Array(6).fill('2027-h1 day-30'))
    until('2027-06-21', '10:00')
    await tick()
    expect(await days()).toEqual(Array(6).fill('2027-h1 day-90'))
  })

  it('are asked on each day once in their first year, over restarts and half-years', async () => {
    const { tick, until, days } = await newcomers('2027-04-20', '2027-04-20T09:00:00+02:00')
    for (let day = 0; day < 330; day += 6) {
      until(daysAfter('2027-04-20', day), '10:00')
      await tick()
      await tick()
    }
    const each = ['2027-h1 day-30', '2027-h2 day-90', '2027-h2 day-180']
    expect((await days()).toSorted()).toEqual(each.flatMap((one) => Array(6).fill(one)).toSorted())
  })

  it('who join late in the year are asked on the days that are left, and not for what is long past', async () => {
    const { tick, until, days, store } = await newcomers('2027-01-04', '2027-06-01T09:00:00+02:00')
    await tick()
    expect(await days()).toEqual([])
    until(daysAfter('2027-01-04', 180), '10:00')
    for (const date of ['2027-07-05', '2027-08-16', '2027-08-17']) {
      until(date, '10:00')
      await tick()
    }
    expect(await days()).toEqual(Array(6).fill('2027-h2 day-180'))
    expect(await store.pulses.asked(h2)).toHaveLength(6)
  })
})
