import type { InterestListStore } from '../onboarding/certification.ts'
import type { PeopleStore } from '../people/store.ts'
import { type Answered, decideRelease } from '../pulse/decide.ts'
import { everybody } from '../pulse/group.ts'
import type { Pulse } from '../pulse/pulse.ts'
import { floor, type Release, type Released } from '../pulse/release.ts'
import type { FairnessReport, FairnessStore } from './fairness.ts'

const [on, off] = ['on', 'off'] as const

/** How many are on the list of all leaders: a question that each answers by being on it, released as a pulse is. */
const asPulse: Pulse = {
  id: 'certification',
  title: { nb: 'Interesseliste', nn: 'Interesseliste', en: 'Interest list' },
  month: 1,
  opens: '01-01',
  closes: '12-31',
  audience: 'all',
  groups: 'size',
  why: 'Regional plan, ca. 2022: sertifisering i mangfoldsledelse, gradert etter innbyggertall.',
  questions: [
    {
      id: 'list',
      kind: 'single',
      text: { nb: 'list', nn: 'list', en: 'list' },
      options: [on, off].map((id) => ({ id, text: { nb: id, nn: id, en: id } })),
      most: 1,
      longest: 0,
      sensitive: false,
    },
  ],
}

export interface Interest {
  list: Pick<InterestListStore, 'members'>
  people: Pick<PeopleStore, 'members'>
  reports: FairnessStore
}

/**
 * The report of a month, decided when it is first asked for, so that nobody can watch the list grow by one. What it
 * shows is of everybody together.
 */
async function interestIn(month: string, parts: Interest): Promise<FairnessReport> {
  const earlier = await parts.reports.reports()
  const kept = earlier.find((report) => report.month === month)
  if (kept !== undefined) return kept
  const [list, members] = await Promise.all([parts.list.members(), parts.people.members()])
  const leaders = members.filter(({ role }) => role === 'leader').map(({ id }) => id)
  const release = released({ month, list, leaders, earlier })
  const report = { month, release, participants: leaders.map((member) => ({ member })) }
  await parts.reports.keep(report)
  return report
}

interface Month {
  month: string
  /** The ids of those on the list, and of all leaders. */
  list: string[]
  leaders: string[]
  earlier: FairnessReport[]
}

function released({ month, list, leaders, earlier }: Month): Release {
  const answers = leaders.map((id): Answered => ({ values: { list: [list.includes(id) ? on : off] } }))
  const release = decideRelease({
    round: month,
    pulse: asPulse,
    answers,
    participants: leaders.map((member) => ({ member })),
    earlier: earlier.filter(isShown),
  })
  const tables = release.released.filter(({ group }) => group.name === everybody.name)
  const tellsOfNewcomers = earlier.some(
    (report) => isTooSmall(report) && tables.some((table) => mayBeNewcomers(table, report, leaders)),
  )
  if (!tellsOfNewcomers) return { ...release, released: tables }
  const withheld = [{ question: 'list', group: everybody, reason: 'too-like-before' as const }]
  return { ...release, released: [], withheld }
}

function isShown({ release }: FairnessReport): boolean {
  return release.released.length > 0
}

function isTooSmall({ release }: FairnessReport): boolean {
  return release.withheld.some(({ reason }) => reason === 'too-few' || reason === 'could-reveal')
}

/**
 * Nothing was shown then, so readers know that four at most were on the list, or off it. A part that those few and
 * everybody who has come since could make up would tell what the newcomers chose.
 */
function mayBeNewcomers({ cells }: Released, { participants }: FairnessReport, leaders: string[]): boolean {
  const came = leaders.filter((id) => !participants.some(({ member }) => member === id)).length
  return came > 0 && cells.some(({ value }) => value < floor + came)
}

export interface Standing {
  month: string
  listed: number
  /** Of so many leaders. */
  of: number
}

/** The newest figure that may be shown, up to `month`; undefined where there has been none. */
export async function lastShown(month: string, parts: Interest): Promise<Standing | undefined> {
  await interestIn(month, parts)
  const newest = (await parts.reports.reports()).filter(isShown).at(-1)
  const [table] = newest?.release.released ?? []
  if (newest === undefined || table === undefined) return undefined
  const listed = table.cells.find(({ options }) => options.includes(on))?.value ?? 0
  return { month: newest.month, listed, of: table.n }
}
