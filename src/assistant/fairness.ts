import type { FellowshipStore } from '../onboarding/fellowship.ts'
import type { PeopleStore } from '../people/store.ts'
import type { Participant } from '../pulse/before.ts'
import { type Answered, decideRelease } from '../pulse/decide.ts'
import type { Pulse } from '../pulse/pulse.ts'
import type { Question } from '../pulse/question.ts'
import type { Release } from '../pulse/release.ts'

/** Who has company and who waits, in a month, as `2026-11`: what may be shown of it, and who was counted. */
export interface FairnessReport {
  month: string
  release: Release
  /** Without those who have been forgotten since. */
  participants: Participant[]
}

/** Keeps the monthly reports. */
export interface FairnessStore {
  /** Oldest first. */
  reports(): Promise<FairnessReport[]>
  keep(report: FairnessReport): Promise<void>
  /** Removes a member from those who were counted. */
  forget(member: string): Promise<void>
}

/** What is counted: of those who asked for a peer group or a mentor, who has one and who waits. */
export const counted = ['peers', 'mentor'] as const
export const standings = ['has', 'waits'] as const

/** Counted as the answers of a pulse are, by size and never by region too, so that it is released by the same rules. */
const asPulse: Pulse = {
  id: 'fairness',
  title: { nb: 'Hvem har selskap', nn: 'Kven har selskap', en: 'Who has company' },
  month: 1,
  opens: '01-01',
  closes: '12-31',
  audience: 'all',
  groups: 'size',
  why: 'Små kommuner først.',
  questions: counted.map(questionOf),
}

function questionOf(id: (typeof counted)[number]): Question {
  const text = { nb: id, nn: id, en: id }
  const options = standings.map((standing) => ({
    id: standing,
    text: { nb: standing, nn: standing, en: standing },
  }))
  return { id, kind: 'single', text, options, most: 1, longest: 0, sensitive: false }
}

interface Parts {
  fellowship: Pick<FellowshipStore, 'wishes' | 'groups' | 'pairs'>
  people: Pick<PeopleStore, 'members'>
  fairness: Pick<FairnessStore, 'reports'>
}

/**
 * The report of a month, decided once. What is shown of it cannot be taken from an earlier one to tell of fewer than
 * the floor of the pulses.
 */
export async function fairnessOf(
  month: string,
  { fellowship, people, fairness }: Parts,
): Promise<FairnessReport> {
  const [wishes, groups, pairs, members, earlier] = await Promise.all([
    fellowship.wishes(),
    fellowship.groups(),
    fellowship.pairs(),
    people.members(),
    fairness.reports(),
  ])
  const grouped = new Set(groups.flatMap((group) => group.members))
  const mentored = new Set(pairs.filter(({ state }) => state !== 'ended').map(({ mentee }) => mentee))
  const asked = wishes.flatMap(({ member, wantsMentor, peersReach }) => {
    const size = members.find(({ id }) => id === member)?.size
    const values = {
      ...(peersReach !== undefined && { peers: [standingOf(grouped.has(member))] }),
      ...((wantsMentor || mentored.has(member)) && { mentor: [standingOf(mentored.has(member))] }),
    }
    return Object.keys(values).length > 0 ? [{ member, values, ...(size && { size }) }] : []
  })
  const answers: Answered[] = asked.map(({ values, size }) => ({ values, ...(size && { size }) }))
  const participants = asked.map(({ member, size }) => ({ member, ...(size && { size }) }))
  const release = decideRelease({ round: month, pulse: asPulse, answers, participants, earlier })
  return { month, release, participants }
}

function standingOf(has: boolean): (typeof standings)[number] {
  return has ? 'has' : 'waits'
}
