import { describe, expect, it } from 'vitest'
import { keyOf, type Mentor, matchMentors, type Seeker, sizeDistance } from '../../src/onboarding/matching.ts'
import { arrange } from '../../src/onboarding/peers.ts'

/** The same numbers each time: so that a failure can be looked at. */
function drawn(seed: number) {
  let state = seed
  return <One>(of: readonly One[]): One => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    const one = of[Math.floor((state / 2_147_483_648) * of.length)]
    if (one === undefined) throw new Error('Nothing to draw from')
    return one
  }
}

const draw = drawn(7)
const regions = ['Agder', 'Innlandet', 'Nordland', 'Rogaland', 'Troms', 'Vestland']
const themes = ['economy', 'political-work', 'people-management', 'collaboration']
/** The bands of the leader survey of 2025 as they were answered: 11, 26, 24, 18 and 56 of 135. */
const tenures = (['under-1', '1-3', '4-6', '7-10', 'over-10'] as const).flatMap((tenure, at) =>
  Array.from({ length: [11, 26, 24, 18, 56][at] ?? 0 }, () => tenure),
)
const members: Seeker[] = Array.from({ length: 200 }, (_, at) => ({
  id: `m${String(at).padStart(3, '0')}`,
  region: draw(regions),
  size: draw(['small', 'small', 'small', 'medium', 'medium', 'large'] as const),
  tenure: draw(tenures),
  themes: [draw(themes), draw(themes)],
}))
const mentees = members.filter(({ tenure }) => tenure === 'under-1' || tenure === '1-3')
const mentors: Mentor[] = members
  .filter(({ tenure }) => tenure === '7-10' || tenure === 'over-10')
  .map((mentor) => ({ ...mentor, capacity: draw([1, 1, 2]) }))
const byId = new Map(members.map((member) => [member.id, member]))

function known(id: string): Seeker {
  const member = byId.get(id)
  if (member === undefined) throw new Error(`Nobody is ${id}`)
  return member
}

function meansOf(pairs: [Seeker, Seeker][]) {
  const mean = (of: (a: Seeker, b: Seeker) => number) =>
    pairs.reduce((sum, [a, b]) => sum + of(a, b), 0) / pairs.length
  return {
    size: mean((a, b) => sizeDistance(a, b) ?? 1),
    region: mean((a, b) => (a.region === b.region ? 0 : 1)),
  }
}

describe('mentors for 200 generated members', () => {
  it('never meet the same newcomer twice in 12 rounds, nor more than they have room for, and fit better than by lot', () => {
    const before = new Set<string>()
    const paired: [Seeker, Seeker][] = []
    for (let round = 0; round < 12; round += 1) {
      const { matches, unmatched } = matchMentors(mentees, mentors, before)
      for (const { mentor, mentee } of matches) {
        expect(before.has(keyOf(mentor, mentee))).toBe(false)
        before.add(keyOf(mentor, mentee))
        paired.push([known(mentor), known(mentee)])
      }
      for (const { id, capacity } of mentors)
        expect(matches.filter(({ mentor }) => mentor === id).length).toBeLessThanOrEqual(capacity)
      expect(matches.length + unmatched.length).toBe(mentees.length)
      expect(matches.length).toBe(mentees.length)
    }
    const lot = meansOf(paired.map(([, mentee]) => [draw(mentors), mentee]))
    const ours = meansOf(paired)
    console.info(
      `mentors, ${paired.length} pairs in 12 rounds: distance in size ${ours.size.toFixed(2)} (by lot ${lot.size.toFixed(2)}), another region ${ours.region.toFixed(2)} (by lot ${lot.region.toFixed(2)})`,
    )
    expect(ours.size).toBeLessThan(lot.size / 2)
    expect(ours.region).toBeLessThan(lot.region)
  })

  it('are matched so that no two would rather have each other, and the same whoever asked first', () => {
    const { matches } = matchMentors(mentees, mentors, new Set())
    expect(matchMentors(mentees.toReversed(), mentors.toReversed(), new Set()).matches).toEqual(matches)
    for (const mentee of mentees) {
      const has = matches.find((match) => match.mentee === mentee.id)
      for (const mentor of mentors) {
        const would = matchMentors([mentee], [mentor], new Set()).matches[0]
        if (would === undefined || would.score <= (has?.score ?? -1)) continue
        const held = matches.filter((match) => match.mentor === mentor.id)
        expect(held.length).toBe(mentor.capacity)
        expect(Math.min(...held.map(({ score }) => score))).toBeGreaterThanOrEqual(would.score)
      }
    }
  })
})

describe('a mentor', () => {
  const mentee: Seeker = { id: 'new', size: 'small', region: 'Troms', tenure: 'under-1', themes: ['economy'] }
  const mentor: Mentor = { ...mentee, id: 'old', tenure: 'over-10', capacity: 1 }

  it('is proposed with the reasons', () => {
    expect(matchMentors([mentee], [mentor], new Set()).matches).toMatchObject([
      { reasons: ['same-size', 'same-region', 'shared-theme', 'more-experience'] },
    ])
  })

  it.each([
    ['nobody has offered to be one', [], new Set<string>(), 'no-mentors'],
    ['the only one has no room', [{ ...mentor, capacity: 0 }], new Set<string>(), 'no-mentors'],
    [
      'the only one is as new',
      [{ ...mentor, tenure: '1-3' as const }],
      new Set<string>(),
      'none-with-more-experience',
    ],
    ['they were matched before', [mentor], new Set([keyOf('old', 'new')]), 'all-met-before'],
  ])('is not found when %s, and that is said', (_case, offered, before, why) => {
    expect(matchMentors([mentee], offered, before)).toEqual({
      matches: [],
      unmatched: [{ mentee: 'new', why }],
    })
  })

  it('goes to the one who fits best when two want the same', () => {
    const other = { ...mentee, id: 'another', size: 'large' as const }
    const { matches, unmatched } = matchMentors([other, mentee], [mentor], new Set())
    expect(matches.map((match) => match.mentee)).toEqual(['new'])
    expect(unmatched).toEqual([{ mentee: 'another', why: 'all-taken' }])
  })
})

describe('peer groups for 200 generated members', () => {
  const { groups, alone } = arrange(members)

  it('hold three to five of one size, everybody once, small municipalities first', () => {
    expect(alone).toEqual([])
    expect(groups.flatMap((group) => group.members).toSorted()).toEqual(
      members.map(({ id }) => id).toSorted(),
    )
    for (const group of groups) {
      expect(group.members.length).toBeGreaterThanOrEqual(3)
      expect(group.members.length).toBeLessThanOrEqual(5)
      for (const id of group.members) expect(known(id).size).toBe(group.size)
    }
    expect(groups.map(({ size }) => size)).toEqual(
      groups.map(({ size }) => size).toSorted((a, b) => order.indexOf(a) - order.indexOf(b)),
    )
  })

  it('lie nearer to each other than by lot', () => {
    const within = groups.flatMap((group) => pairsOf(group.members.map(known)))
    const lot = meansOf(within.map(() => [draw(members), draw(members)]))
    const ours = meansOf(within)
    console.info(
      `peers, ${groups.length} groups: distance in size ${ours.size.toFixed(2)} (by lot ${lot.size.toFixed(2)}), another region ${ours.region.toFixed(2)} (by lot ${lot.region.toFixed(2)})`,
    )
    expect(ours.size).toBe(0)
    expect(ours.region).toBeLessThan(lot.region / 2)
  })

  it.each(Array.from({ length: 40 }, (_, at) => at))(
    'give each of %i small schools a group or a reason',
    (number) => {
      const small = Array.from(
        { length: number },
        (_, at): Seeker => ({ id: `s${at}`, size: 'small', themes: [] }),
      )
      const formed = arrange([...small, { id: 'x', themes: [] }])
      const placed = formed.groups.flatMap((group) => group.members)
      expect(placed.length + formed.alone.length).toBe(number + 1)
      expect(formed.alone).toContainEqual({ member: 'x', why: 'size-unknown' })
      for (const group of formed.groups) expect([3, 4, 5]).toContain(group.members.length)
      if (number >= 3) expect(placed.length).toBe(number)
    },
  )
})

describe('a peer group that a member has left', () => {
  const seeker = (id: string, region = 'Troms', size: Seeker['size'] = 'small'): Seeker => ({
    id,
    region,
    size,
    themes: [],
  })
  const standing = (id: string, ...ids: string[]) => ({
    id,
    size: 'small' as const,
    members: ids.map((one) => seeker(one)),
  })

  it('is filled up before a new one is made, with somebody of its region first', () => {
    const waiting = [seeker('far', 'Agder'), seeker('near'), seeker('large', 'Troms', 'large')]
    const { groups, joins, alone, short } = arrange(waiting, [standing('g1', 'a', 'b')])
    expect(joins.map(({ group, member }) => [group, member])).toEqual([
      ['g1', 'near'],
      ['g1', 'far'],
    ])
    expect([groups, short]).toEqual([[], []])
    expect(alone).toEqual([{ member: 'large', why: 'too-few-of-the-size' }])
  })

  it('stays and is said to be short when nobody waits, and becomes one with another that is short', () => {
    expect(arrange([], [standing('g1', 'a', 'b')])).toMatchObject({ joins: [], short: ['g1'] })
    const both = arrange([], [standing('g1', 'a', 'b'), standing('g2', 'c', 'd')])
    expect(both.joins.map(({ group, member }) => [group, member])).toEqual([
      ['g1', 'c'],
      ['g1', 'd'],
    ])
    expect(both.short).toEqual([])
  })

  it('goes into one that has room, and nobody is in a group of more than five', () => {
    const into = arrange([], [standing('g1', 'a'), standing('g2', 'b', 'c', 'd', 'e')])
    expect(into.joins).toEqual([{ group: 'g2', size: 'small', member: 'a' }])
    const full = arrange([seeker('new')], [standing('g2', 'b', 'c', 'd', 'e', 'f')])
    expect(full).toMatchObject({ joins: [], alone: [{ member: 'new', why: 'too-few-of-the-size' }] })
  })

  it('leaves every small school that asked with a group or a reason, over a year of comings and goings', () => {
    const names = members.filter(({ size }) => size === 'small')
    let groups: { id: string; size: 'small'; members: Seeker[] }[] = []
    const inGroups = () => new Set(groups.flatMap((group) => group.members.map(({ id }) => id)))
    for (let month = 0; month < 12; month += 1) {
      const asked = names.filter(() => draw([true, true, false]))
      const there = new Set(asked.map(({ id }) => id))
      groups = groups
        .map((group) => ({ ...group, members: group.members.filter(({ id }) => there.has(id)) }))
        .filter((group) => group.members.length > 0)
      const before = inGroups()
      const {
        groups: made,
        joins,
        alone,
        short,
      } = arrange(
        asked.filter(({ id }) => !before.has(id)),
        groups,
      )
      const moved = new Set(joins.map(({ member }) => member))
      groups = groups
        .map((group) => ({
          ...group,
          members: [
            ...group.members.filter(({ id }) => !moved.has(id)),
            ...joins.filter((join) => join.group === group.id).map(({ member }) => known(member)),
          ],
        }))
        .filter((group) => group.members.length > 0)
      for (const [at, { members: ids }] of made.entries())
        groups.push({ id: `${month}-${at}`, size: 'small', members: ids.map(known) })
      const placed = inGroups()
      for (const { id } of asked)
        expect(placed.has(id) !== alone.some(({ member }) => member === id)).toBe(true)
      for (const group of groups) {
        expect(group.members.length).toBeLessThanOrEqual(5)
        if (group.members.length < 3) expect(short).toContain(group.id)
      }
    }
  })
})

const order = ['small', 'medium', 'large']

function pairsOf(group: Seeker[]): [Seeker, Seeker][] {
  return group.flatMap((a, at) => group.slice(at + 1).map((b): [Seeker, Seeker] => [a, b]))
}
