import type { Released } from '../competence/released.ts'
import type { Config } from '../config.ts'
import { dateInOslo } from '../domain/time.ts'
import type { Question } from '../pulse/question.ts'
import type { Release, Released as Table } from '../pulse/release.ts'
import type { Round } from '../pulse/store.ts'
import type { Store } from './store.ts'

interface Parts {
  config: Config
  store: Pick<Store, 'pulses'>
}

/** What the pulses have released, oldest round first. */
export async function releasedFrom({ store: { pulses } }: Parts): Promise<Released[]> {
  const rounds = (await pulses.rounds()).filter(({ state }) => state === 'closed')
  const each = rounds.map(async (round) => {
    const closed = await pulses.closed(round.id)
    return closed ? releasedOf(round, closed.release) : []
  })
  return (await Promise.all(each)).flat()
}

/** The ids of the members who were asked in a round. */
export async function askedIn(round: string, { store: { pulses } }: Parts): Promise<string[]> {
  return (await pulses.asked(round)).map(({ member }) => member)
}

type Frozen = Pick<Round, 'id' | 'pulse' | 'audience' | 'closes'>

/** One for each question and group, with its mean where that is shown. */
export function releasedOf(round: Frozen, release: Release): Released[] {
  return round.pulse.questions.flatMap((question) => {
    const tables = release.released.filter((table) => table.question === question.id)
    const groups = [...new Set(tables.map(({ group }) => group.name))]
    return groups.flatMap((group) => {
      const own = tables.filter((table) => table.group.name === group)
      return released(question, own, { round, release })
    })
  })
}

function released(
  question: Question,
  tables: Table[],
  { round, release }: { round: Frozen; release: Release },
): Released[] {
  const { kind, id, text, area, anchor } = question
  const [first] = tables
  if (!first || kind === 'text') return []
  const counts = tables.find(({ unit }) => unit !== 'mean5')
  const mean = tables.find(({ unit }) => unit === 'mean5')?.cells[0]?.value
  const withheld = release.withheld.some(
    (kept) => kept.question === id && kept.group.name === first.group.name,
  )
  return [
    {
      round: round.id,
      pulse: round.pulse.id,
      title: round.pulse.title,
      closed: dateInOslo(round.closes),
      audience: round.audience,
      group: first.group.name,
      question: id,
      asked: text,
      kind,
      area,
      anchor,
      n: first.n,
      cells: (counts?.cells ?? []).map(({ options, value }) => ({ ...optionOf(question, options), value })),
      mean,
      partly: withheld || (counts?.cells ?? []).some(({ options }) => options.length > 1),
    },
  ]
}

/** One option, or several that are counted together; only what is one and the same area has one. */
function optionOf({ options }: Question, ids: string[]) {
  const chosen = options.filter(({ id }) => ids.includes(id))
  const [area, ...others] = [...new Set(chosen.map((option) => option.area))]
  const inOne = (language: 'nb' | 'nn' | 'en') => chosen.map(({ text }) => text[language]).join(', ')
  return {
    option: ids.join('+'),
    label: { nb: inOne('nb'), nn: inOne('nn'), en: inOne('en') },
    ...(area !== undefined && others.length === 0 && { area }),
  }
}
