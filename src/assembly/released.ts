import type { Released } from '../competence/released.ts'
import type { Config } from '../config.ts'
import { dateInOslo, type Instant } from '../domain/time.ts'
import type { Pulse } from '../pulse/pulse.ts'
import type { Release } from '../pulse/release.ts'
import type { Store } from './store.ts'

interface Parts {
  config: Config
  store: Store
}

/** What the pulses have released, oldest round first. */
export async function releasedFrom(_parts: Parts): Promise<Released[]> {
  return []
}

/** The ids of those who were asked in a round. */
export async function askedIn(_round: string, { store }: Parts): Promise<string[]> {
  const members = await store.people.members()
  return members.filter(({ role, settings }) => role === 'leader' && settings.pulses).map(({ id }) => id)
}

/** A round that is closed. */
export interface ClosedRound {
  id: string
  /** As it was when the round was opened. */
  pulse: Pulse
  audience: string
  closes: Instant
}

type Question = Pulse['questions'][number]

/** What the release of a round says of each question and group, for the map. A question in words has no figures. */
export function releasedOf(round: ClosedRound, release: Release): Released[] {
  return round.pulse.questions.flatMap((question) => {
    const own = release.released.filter((one) => one.question === question.id)
    return [...new Set(own.map(({ group }) => group.name))].flatMap((group) =>
      tableOf(group, question, { round, release }),
    )
  })
}

interface Frozen {
  round: ClosedRound
  release: Release
}

function tableOf(group: string, question: Question, { round, release }: Frozen): Released[] {
  const { id, kind, text, area, anchor } = question
  if (kind === 'text') return []
  const rows = release.released.filter((one) => one.question === id && one.group.name === group)
  const mean = rows.find(({ unit }) => unit === 'mean5')
  const counts = rows.find(({ unit }) => unit !== 'mean5')
  const n = (counts ?? mean)?.n
  if (n === undefined) return []
  return [
    {
      round: round.id,
      pulse: round.pulse.id,
      title: round.pulse.title,
      closed: dateInOslo(round.closes),
      audience: round.audience,
      group,
      question: id,
      asked: text,
      kind,
      area,
      anchor,
      n,
      cells: counts?.cells.map((cell) => cellOf(cell, question)) ?? [],
      mean: mean?.cells[0]?.value,
      partly: release.withheld.some((one) => one.question === id && one.group.name === group),
    },
  ]
}

/** Options that are counted together keep their area where it is the same for all. */
function cellOf({ options, value }: Release['released'][number]['cells'][number], question: Question) {
  const chosen = question.options.filter(({ id }) => options.includes(id))
  const areas = [...new Set(chosen.map(({ area }) => area))]
  const labelIn = (language: 'nb' | 'nn' | 'en') => chosen.map(({ text }) => text[language]).join(' / ')
  return {
    option: options.join('+'),
    label: { nb: labelIn('nb'), nn: labelIn('nn'), en: labelIn('en') },
    area: areas.length === 1 ? areas[0] : undefined,
    value,
  }
}
