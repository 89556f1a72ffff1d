import type { Seeker } from './matching.ts'

/** Three to five leaders of schools of like size, who meet once a month. */
export interface PeerGroup {
  size: NonNullable<Seeker['size']>
  members: string[]
}

/** Why somebody who asked has no group yet. */
export type Alone = 'size-unknown' | 'too-few-of-the-size'

export interface Groups {
  groups: PeerGroup[]
  alone: { member: string; why: Alone }[]
}

const fewest = 3
const most = 5
/** Small municipalities first: there the leader is most often alone in the role. */
const order = ['small', 'medium', 'large'] as const

/**
 * Puts those who ask into groups of their own size band, those of one region together as far as it goes. The same
 * people give the same groups, in whatever order they come.
 */
export function formGroups(seekers: Seeker[]): Groups {
  const bands = order.map((size) => ({ size, band: seekers.filter((each) => each.size === size) }))
  return {
    groups: bands.flatMap(({ size, band }) =>
      shared(inOrder(band)).map((members) => ({ size, members: members.map(({ id }) => id) })),
    ),
    alone: [
      ...bands
        .filter(({ band }) => band.length < fewest)
        .flatMap(({ band }) => band.map(({ id }) => ({ member: id, why: 'too-few-of-the-size' as const }))),
      ...seekers
        .filter(({ size }) => size === undefined)
        .map(({ id }) => ({ member: id, why: 'size-unknown' as const })),
    ],
  }
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
