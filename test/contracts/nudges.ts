import { describe, expect, it } from 'vitest'
import type { Occasion } from '../../src/nudges/occasion.ts'
import { ownDate } from '../../src/nudges/own.ts'
import type { Draft, Nudged, NudgeStore } from '../../src/nudges/store.ts'

const meeting = (date: string): Occasion => ownDate({ id: `own-${date}`, title: 'Møte', date }, '2026-11-30')

const nudged: Nudged = {
  member: 'm1',
  occasion: 'grant',
  kind: 'grant',
  occurrence: '2027-02-10',
  step: '28',
  week: '2027-01-11',
  counts: true,
  at: 1_800_000_000_000,
}

type Open = () => Promise<NudgeStore>

/** What every store of dates and reminders does. */
export function keepsNudges(open: Open): void {
  describe('dates of one’s own', () => keepsOwnDates(open))
  describe('what a member said', () => keepsChoices(open))
  describe('what was sent', () => keepsSent(open))
  describe('what moved', () => keepsMoves(open))
  describe('drafts of dates', () => keepsDateDrafts(open))
  describe('a member', () => keepsMembers(open))
}

function keepsOwnDates(open: Open): void {
  it('are each member’s alone, in the order of their days, and the same one once', async () => {
    const store = await open()
    await store.addOwn('m1', meeting('2027-01-10'))
    await store.addOwn('m1', meeting('2026-12-12'))
    await store.addOwn('m1', meeting('2026-12-12'))
    await store.addOwn('m2', meeting('2026-12-24'))
    expect((await store.ownOf('m1')).map(({ id }) => id)).toEqual(['own-2026-12-12', 'own-2027-01-10'])
    expect(await store.ownOf('m2')).toEqual([meeting('2026-12-24')])
  })

  it('of everybody are those whose last day is not over', async () => {
    const store = await open()
    await store.addOwn('m1', meeting('2026-12-12'))
    await store.addOwn('m2', meeting('2027-01-10'))
    expect(await store.allOwn('2026-12-13')).toEqual([{ member: 'm2', occasion: meeting('2027-01-10') }])
    expect(await store.allOwn('2026-12-12')).toHaveLength(2)
  })

  it('can be taken away, by whoever they belong to', async () => {
    const store = await open()
    await store.addOwn('m1', meeting('2026-12-12'))
    expect(await store.removeOwn('m2', 'own-2026-12-12')).toBe(false)
    expect(await store.removeOwn('m1', 'own-2026-12-12')).toBe(true)
    expect(await store.removeOwn('m1', 'own-2026-12-12')).toBe(false)
    expect(await store.ownOf('m1')).toEqual([])
  })
}

function keepsChoices(open: Open): void {
  it('stands beside what was said before: a day to wait for does not take the interest away', async () => {
    const store = await open()
    await store.choose('m1', { occasion: 'grant', interest: 'applying' })
    await store.choose('m1', { occasion: 'grant', putOffUntil: '2027-01-20' })
    expect(await store.choicesOf('m1')).toEqual([
      { occasion: 'grant', interest: 'applying', putOffUntil: '2027-01-20' },
    ])
  })

  it('gives way to another interest, and the reason of the old one goes with it', async () => {
    const store = await open()
    await store.choose('m1', { occasion: 'grant', interest: 'not-for-us', reason: 'no-time' })
    await store.choose('m1', { occasion: 'grant', interest: 'considering' })
    expect(await store.choicesOf('m1')).toEqual([{ occasion: 'grant', interest: 'considering' }])
  })

  it('is found for everybody by member', async () => {
    const store = await open()
    await store.choose('m1', { occasion: 'grant', interest: 'applying' })
    await store.choose('m1', { occasion: 'other', interest: 'got' })
    await store.choose('m2', { occasion: 'grant', interest: 'applied' })
    const all = await store.allChoices()
    expect([...all.keys()].sort()).toEqual(['m1', 'm2'])
    expect(all.get('m1')).toHaveLength(2)
  })

  it('stops a kind once, however often it is said, and starts it again', async () => {
    const store = await open()
    await store.stop('m1', 'grant', true)
    await store.stop('m1', 'grant', true)
    await store.stop('m2', 'event', true)
    expect(await store.stoppedBy('m1')).toEqual(['grant'])
    expect(await store.allStopped()).toEqual(
      new Map([
        ['m1', ['grant']],
        ['m2', ['event']],
      ]),
    )
    await store.stop('m1', 'grant', false)
    expect(await store.stoppedBy('m1')).toEqual([])
  })
}

function keepsSent(open: Open): void {
  it('is kept once: whoever comes second is told, also when both come at once', async () => {
    const store = await open()
    const both = await Promise.all([store.nudge(nudged), store.nudge(nudged)])
    expect(both.filter(Boolean)).toHaveLength(1)
    expect(await store.nudge({ ...nudged, at: nudged.at + 1 })).toBe(false)
    expect(await store.nudge({ ...nudged, step: '7' })).toBe(true)
    expect(await store.nudge({ ...nudged, member: 'm2' })).toBe(true)
  })

  it('is found again by the date it was about', async () => {
    const store = await open()
    await store.nudge(nudged)
    await store.nudge({ ...nudged, occurrence: '2026-12-01' })
    expect(await store.nudgedSince('2027-02-10')).toEqual([nudged])
    expect(await store.nudgedSince('2026-12-01')).toHaveLength(2)
  })

  it('is counted by the week, as far as it counts', async () => {
    const store = await open()
    await store.nudge(nudged)
    await store.nudge({ ...nudged, step: '7' })
    await store.nudge({ ...nudged, step: 'change-1', counts: false })
    await store.nudge({ ...nudged, step: '1', week: '2027-01-18' })
    expect(await store.inTheWeek('2027-01-11')).toEqual(new Map([['m1', 2]]))
  })

  it('has a last one for each member', async () => {
    const store = await open()
    await store.nudge(nudged)
    await store.nudge({ ...nudged, step: '7', at: nudged.at + 5 })
    await store.nudge({ ...nudged, step: '1', at: nudged.at + 3 })
    expect((await store.lastNudged('m1'))?.step).toBe('7')
    expect(await store.lastNudged('m2')).toBeUndefined()
  })

  it('knows when it was looked after last', async () => {
    const store = await open()
    expect(await store.lastRun()).toBeUndefined()
    await store.ran(1_800_000_000_000)
    await store.ran(1_800_000_060_000)
    expect(await store.lastRun()).toBe(1_800_000_060_000)
  })
}

function keepsMoves(open: Open): void {
  it('is told from what was known, and has a number of its own', async () => {
    const store = await open()
    await store.know('grant', '2027-02-10')
    await store.know('grant', '2027-02-24')
    expect(await store.knownDates()).toEqual(new Map([['grant', '2027-02-24']]))
    const move = { occasion: 'grant', from: '2027-02-10', to: '2027-02-24' }
    await store.move({ ...move, at: 1_000 })
    await store.move({ ...move, from: '2027-02-24', to: '2027-03-03', at: 2_000 })
    const moves = await store.movedSince(1_000)
    expect(moves.map(({ to }) => to)).toEqual(['2027-02-24', '2027-03-03'])
    expect(new Set(moves.map(({ number }) => number)).size).toBe(2)
    expect(await store.movedSince(1_001)).toHaveLength(1)
  })
}

function keepsDateDrafts(open: Open): void {
  const draft: Draft = {
    occasion: { ...meeting('2027-02-10'), id: 'found-1', kind: 'grant' },
    from: 'https://kilde.example/feed',
    state: 'draft',
    at: 1_000,
  }

  it('are kept once each, the oldest first, as they were last', async () => {
    const store = await open()
    await store.keepDraft({ ...draft, at: 2_000 })
    await store.keepDraft({ ...draft, occasion: { ...draft.occasion, id: 'found-2' } })
    await store.keepDraft({ ...draft, state: 'confirmed', at: 3_000 })
    expect((await store.drafts()).map(({ occasion, state }) => [occasion.id, state])).toEqual([
      ['found-2', 'draft'],
      ['found-1', 'confirmed'],
    ])
    expect(await store.draft('found-1')).toEqual({ ...draft, state: 'confirmed', at: 3_000 })
    expect(await store.draft('found-3')).toBeUndefined()
  })

  it('hold what the source says now beside what was confirmed, until it is settled', async () => {
    const store = await open()
    const proposed = { occasion: { ...draft.occasion, checked: '2026-12-01' }, held: true }
    await store.keepDraft({ ...draft, state: 'confirmed', proposed, said: 'a hash' })
    expect(await store.draft('found-1')).toEqual({ ...draft, state: 'confirmed', proposed, said: 'a hash' })
    await store.keepDraft({ ...draft, state: 'confirmed', said: 'a hash' })
    expect(await store.draft('found-1')).toEqual({ ...draft, state: 'confirmed', said: 'a hash' })
  })
}

function keepsMembers(open: Open): void {
  it('has one secret address: a new one makes the old one void', async () => {
    const store = await open()
    await store.openFeed('m1', 'old')
    await store.openFeed('m1', 'new')
    expect(await store.memberOfFeed('old')).toBeUndefined()
    expect(await store.memberOfFeed('new')).toBe('m1')
  })

  it('ticks a thing off once for its month', async () => {
    const store = await open()
    await store.tickOff('m1', 'budget', '2026-11')
    await store.tickOff('m1', 'budget', '2026-11')
    await store.tickOff('m1', 'budget', '2027-11')
    expect(await store.tickedOff('m1')).toHaveLength(2)
    expect(await store.tickedOff('m2')).toEqual([])
    await store.tickOff('m2', 'report', '2026-11')
    expect((await store.allTickedOff()).get('m2')).toEqual(['report'])
    expect((await store.allTickedOff()).get('m1')).toEqual(['budget', 'budget'])
  })

  it('is forgotten whole, and nobody else is', async () => {
    const store = await open()
    for (const member of ['m1', 'm2']) {
      await store.addOwn(member, meeting('2026-12-12'))
      await store.choose(member, { occasion: 'grant', interest: 'applying' })
      await store.stop(member, 'event', true)
      await store.nudge({ ...nudged, member })
      await store.openFeed(member, `feed of ${member}`)
      await store.tickOff(member, 'budget', '2026-11')
    }
    await store.forget('m1')
    const kept = async (member: string) => [
      (await store.ownOf(member)).length,
      (await store.choicesOf(member)).length,
      (await store.stoppedBy(member)).length,
      (await store.nudgedSince('2026-01-01')).filter((one) => one.member === member).length,
      (await store.memberOfFeed(`feed of ${member}`)) === undefined ? 0 : 1,
      (await store.tickedOff(member)).length,
    ]
    expect(await kept('m1')).toEqual([0, 0, 0, 0, 0, 0])
    expect(await kept('m2')).toEqual([1, 1, 1, 1, 1, 1])
  })
}
