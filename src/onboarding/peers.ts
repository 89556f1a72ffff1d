import type { Seeker } from './matching.ts'

/** Three to five leaders of schools of like size, who meet once a month. */
export interface PeerGroup {
  size: NonNullable<Seeker['size']>
  members: string[]
}

/** Why somebody who asked has no group yet. */
export type Alone = 'size-unknown' | 'too-few-of-the-size'

/** A group that there is. */
export interface Standing {
  id: string
  size: PeerGroup['size']
  members: Seeker[]
}

/** What would be done for those who wait now, and for groups that have become too small. */
export interface Arrangement {
  /** New ones. */
  groups: PeerGroup[]
  /** Who would come into a group that there is. */
  joins: { group: string; size: PeerGroup['size']; member: string }[]
  alone: { member: string; why: Alone }[]
  /** The ids of groups that stay smaller than three: nobody of their size waits. */
  short: string[]
}

const fewest = 3
const most = 5
/** Small municipalities first: there the leader is most often alone in the role. */
const order = ['small', 'medium', 'large'] as const

/**
 * Puts those who wait into groups of their own size band, those of one region together as far as it goes. A group
 * that a member has left is filled up before a new one is made; whoever is in a group of three or more stays there.
 * The same people give the same groups, in whatever order they come.
 */
export function arrange(waiting: Seeker[], standing: Standing[] = []): Arrangement {
  const bands = order.map((size) =>
    arrangeBand(
      size,
      inOrder(waiting.filter((each) => each.size === size)),
      standing.filter((group) => group.size === size).toSorted(smallestFirst),
    ),
  )
  const unknown = waiting.filter(({ size }) => size === undefined)
  return {
    groups: bands.flatMap(({ groups }) => groups),
    joins: bands.flatMap(({ joins }) => joins),
    short: bands.flatMap(({ short }) => short),
    alone: [
      ...bands.flatMap(({ alone }) => alone),
      ...unknown.map(({ id }) => ({ member: id, why: 'size-unknown' as const })),
    ],
  }
}

function arrangeBand(size: PeerGroup['size'], band: Seeker[], groups: Standing[]): Arrangement {
  const free = [...band]
  const filled = takenUp(merged(groups.map((group) => filledUp(group, free))))
  const made = shared(free)
  const leftOver = made.length > 0 ? [] : free
  const alone = leftOver.filter((one) => !broughtIn(one, filled))
  return {
    groups: made.map((members) => ({ size, members: members.map(({ id }) => id) })),
    joins: filled.flatMap((group) =>
      group.came.map((member) => ({ group: group.id, size, member: member.id })),
    ),
    alone: alone.map(({ id }) => ({ member: id, why: 'too-few-of-the-size' as const })),
    short: filled.filter(isShort).map(({ id }) => id),
  }
}

/** A group with those who would come into it. */
interface Filled extends Standing {
  came: Seeker[]
}

/** Takes out of `free` whoever is needed to be three, from the group's own regions first. */
function filledUp(group: Standing, free: Seeker[]): Filled {
  const filled: Filled = { ...group, members: [...group.members], came: [] }
  while (filled.members.length < fewest && free.length > 0) {
    const near = free.findIndex(({ region }) => isNear(region, filled))
    bringIn(filled, free.splice(Math.max(0, near), 1))
  }
  return filled
}

/** Two groups that nobody is left for become one, where that makes three or more. */
function merged(groups: Filled[]): Filled[] {
  const [first, ...others] = groups.filter(isShort)
  const other = others.find(({ members }) => members.length + (first?.members.length ?? 0) >= fewest)
  if (first === undefined || other === undefined) return groups
  bringIn(first, other.members)
  return merged(groups.filter((group) => group !== other))
}

/** A group that is still too small goes into others, where they have room for all of it. */
function takenUp(groups: Filled[]): Filled[] {
  return groups.filter((group) => {
    const room = groups.reduce((sum, other) => sum + (isShort(other) ? 0 : roomIn(other)), 0)
    if (!isShort(group) || room < group.members.length) return true
    for (const one of group.members) broughtIn(one, groups)
    return false
  })
}

function isShort({ members }: Standing): boolean {
  return members.length < fewest
}

function roomIn({ members }: Standing): number {
  return Math.max(0, most - members.length)
}

/** Into the smallest group that has room, a near one first; false where none has. */
function broughtIn(one: Seeker, groups: Filled[]): boolean {
  const open = groups.filter((group) => !isShort(group) && roomIn(group) > 0)
  const smallest = open.toSorted(smallestFirst)
  const group = smallest.find((each) => isNear(one.region, each)) ?? smallest[0]
  if (group) bringIn(group, [one])
  return group !== undefined
}

function bringIn(group: Filled, people: Seeker[]): void {
  group.members.push(...people)
  group.came.push(...people)
}

function isNear(region: string | undefined, { members }: Standing): boolean {
  return region !== undefined && members.some((member) => member.region === region)
}

function smallestFirst(a: Standing, b: Standing): number {
  return a.members.length - b.members.length || a.id.localeCompare(b.id, 'en')
}

/** Neighbours in a line by region: one region after the other. */
function inOrder(band: Seeker[]): Seeker[] {
  return band.toSorted(
    (a, b) => (a.region ?? '').localeCompare(b.region ?? '', 'en') || a.id.localeCompare(b.id, 'en'),
  )
}

/** As even as can be: eleven become four, four and three. Nothing where there are too few for a group. */
function shared<One>(all: One[]): One[][] {
  if (all.length < fewest) return []
  const groups = Math.ceil(all.length / most)
  return Array.from({ length: groups }, (_, at) =>
    all.slice(Math.round((at * all.length) / groups), Math.round(((at + 1) * all.length) / groups)),
  )
}
