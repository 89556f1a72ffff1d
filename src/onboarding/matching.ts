/** From the smallest to the largest. */
const sizeOrder = ['small', 'medium', 'large'] as const
/** From the shortest to the longest. */
const tenureOrder = ['under-1', '1-3', '4-6', '7-10', 'over-10'] as const

/** What is known of a leader when somebody is looked for: nothing that names anybody. */
export interface Seeker {
  id: string
  region?: string | undefined
  size?: (typeof sizeOrder)[number] | undefined
  tenure?: (typeof tenureOrder)[number] | undefined
  /** Ids of the areas that the leader wants help with, or can help with. */
  themes: readonly string[]
}

export interface Mentor extends Seeker {
  /** How many the mentor takes at a time. */
  capacity: number
}

/** Why two fit, in the order in which it weighs. */
export type Reason = 'same-size' | 'near-size' | 'same-region' | 'shared-theme' | 'more-experience'

export interface Match {
  mentor: string
  mentee: string
  reasons: Reason[]
  score: number
}

/** Why somebody who asked has no mentor in this round. */
export type Unmatched = 'no-mentors' | 'none-with-more-experience' | 'all-met-before' | 'all-taken'

export interface Round {
  matches: Match[]
  unmatched: { mentee: string; why: Unmatched }[]
}

/** Steps of two bands: whoever has led for 4 to 6 years may be mentor for somebody in the first. */
const leastDistance = 2
const weights: Record<Reason, number> = {
  'same-size': 5,
  'same-region': 3,
  'near-size': 2,
  'shared-theme': 2,
  'more-experience': 1,
}

/**
 * Finds a mentor for each who asks, as a stable matching (Gale and Shapley): there are no two who would both rather
 * have each other. Nobody gets more than the capacity, and no two who were together before come together again.
 * @param before pairs that there have been, as `keyOf` names them
 */
export function matchMentors(mentees: Seeker[], mentors: Mentor[], before: ReadonlySet<string>): Round {
  const wishes = new Map(mentees.map((mentee) => [mentee.id, wishesOf(mentee, mentors, before)]))
  const held = new Map<string, Match[]>(mentors.map(({ id }) => [id, []]))
  const free = mentees.map(({ id }) => id).sort()
  for (let mentee = free.shift(); mentee !== undefined; mentee = free.shift()) {
    const wish = wishes.get(mentee)?.shift()
    if (wish === undefined) continue
    const taken = [...(held.get(wish.mentor) ?? []), wish].sort(better)
    const capacity = mentors.find(({ id }) => id === wish.mentor)?.capacity ?? 0
    held.set(wish.mentor, taken.slice(0, capacity))
    free.push(...taken.slice(capacity).map((turned) => turned.mentee))
  }
  const matches = [...held.values()].flat().sort(better)
  const matched = new Set(matches.map(({ mentee }) => mentee))
  return {
    matches,
    unmatched: mentees
      .filter(({ id }) => !matched.has(id))
      .map((mentee) => ({ mentee: mentee.id, why: whyNot(mentee, mentors, before) })),
  }
}

/** How a pair is named, whoever is asked first. */
export function keyOf(mentor: string, mentee: string): string {
  return `${mentor} ${mentee}`
}

function wishesOf(mentee: Seeker, mentors: Mentor[], before: ReadonlySet<string>): Match[] {
  return mentors
    .filter((mentor) => mentor.id !== mentee.id && mentor.capacity > 0)
    .filter((mentor) => hasMore(mentor, mentee) && !before.has(keyOf(mentor.id, mentee.id)))
    .map((mentor) => matchOf(mentor, mentee))
    .sort(better)
}

/** The better pair first; of equals always the same one, so that a second look shows the same. */
function better(a: Match, b: Match): number {
  return b.score - a.score || a.mentor.localeCompare(b.mentor, 'en') || a.mentee.localeCompare(b.mentee, 'en')
}

function matchOf(mentor: Mentor, mentee: Seeker): Match {
  const reasons = reasonsOf(mentor, mentee)
  const score = reasons.reduce((sum, reason) => sum + weights[reason], 0)
  return { mentor: mentor.id, mentee: mentee.id, reasons, score }
}

function reasonsOf(mentor: Mentor, mentee: Seeker): Reason[] {
  const distance = sizeDistance(mentor, mentee)
  const found: [Reason, boolean][] = [
    ['same-size', distance === 0],
    ['near-size', distance === 1],
    ['same-region', mentor.region !== undefined && mentor.region === mentee.region],
    ['shared-theme', mentor.themes.some((theme) => mentee.themes.includes(theme))],
    ['more-experience', true],
  ]
  return found.filter(([, holds]) => holds).map(([reason]) => reason)
}

/** 0 for the same size band, 2 for the smallest beside the largest; undefined where one of them is unknown. */
export function sizeDistance(a: Pick<Seeker, 'size'>, b: Pick<Seeker, 'size'>): number | undefined {
  if (a.size === undefined || b.size === undefined) return undefined
  return Math.abs(sizeOrder.indexOf(a.size) - sizeOrder.indexOf(b.size))
}

/** Whoever asks and has not said how long, counts as new. */
function hasMore({ tenure }: Seeker, { tenure: asking = 'under-1' }: Seeker): boolean {
  return tenure !== undefined && tenureOrder.indexOf(tenure) - tenureOrder.indexOf(asking) >= leastDistance
}

function whyNot(mentee: Seeker, mentors: Mentor[], before: ReadonlySet<string>): Unmatched {
  const others = mentors.filter(({ id, capacity }) => id !== mentee.id && capacity > 0)
  if (others.length === 0) return 'no-mentors'
  const experienced = others.filter((mentor) => hasMore(mentor, mentee))
  if (experienced.length === 0) return 'none-with-more-experience'
  return experienced.every(({ id }) => before.has(keyOf(id, mentee.id))) ? 'all-met-before' : 'all-taken'
}
