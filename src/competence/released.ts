import {
  type InThreeLanguages,
  type Observation,
  rounded,
  type Scale,
  scales,
  whenOf,
} from './observation.ts'

/**
 * The figures of one question in one round, as they were frozen when the round was closed. Nothing else is known
 * here of what anybody answered.
 */
export interface Released {
  round: string
  /** The id of the pulse: `pulse-03-economy`. */
  pulse: string
  title: InThreeLanguages
  /** The day on which the round closed, as `2026-03-24`. */
  closed: string
  /** Who was asked: `all`, `new-leaders`. */
  audience: string
  /** Whose answers these are: `all`, or a part such as `region:Vestland`. */
  group: string
  question: string
  asked: InThreeLanguages
  kind: Scale | 'freq5' | 'single' | 'multi'
  area?: string | undefined
  /** The question of an older survey that it follows: `2025.q9`. */
  anchor?: string | undefined
  /** How many answered this question; where several could be chosen, how many answered the round. */
  n: number
  /** What may be shown: how many chose what. Options that are counted together are one cell. */
  cells: { option: string; label: InThreeLanguages; area?: string | undefined; value: number }[]
  /** Of the steps 1 to 5, where it may be shown. */
  mean?: number | undefined
  /** Whether something of it is not shown. */
  partly: boolean
}

/** Where the released figures are read. */
export interface ReleasedStore {
  /** Oldest round first. */
  released(): Promise<Released[]>
}

/** What the pulses say of the areas: a mean for a scale, a share for each choice. Of everybody who was asked only. */
export function observationsOf(released: Released): Observation[] {
  if (released.group !== 'all') return []
  const scale = scales.find((one) => one === released.kind)
  return scale === undefined ? sharesOf(released) : meanOf(released, scale)
}

function meanOf(released: Released, scale: Scale): Observation[] {
  const { area, asked, mean } = released
  if (mean === undefined) return []
  return [{ ...commonOf(released), unit: 'mean5', scale, area, label: asked, value: rounded(mean) }]
}

function sharesOf(released: Released): Observation[] {
  if (released.n === 0) return []
  const common = commonOf(released)
  return released.cells.map(({ option, label, area, value }) => ({
    ...common,
    axis: `${common.axis}.${option}`,
    item: `${common.item}.${option}`,
    unit: 'share',
    area: area ?? released.area,
    label,
    value: rounded((100 * value) / released.n),
  }))
}

function commonOf({ pulse, question, audience, asked, n, closed, title }: Released) {
  const [year = 0, month = 0] = closed.split('-').map(Number)
  const of = audience === 'all' ? '' : ` (${audience})`
  return {
    axis: `${whenOf({ year, month })}.${pulse}.${question}${of}`,
    item: `${pulse}.${question}${of}`,
    about: asked,
    year,
    month,
    n,
    baseKnown: true,
    survey: `Puls «${title.nb}», stengt ${dayOf(closed)}`,
    source: `Puls «${title.nb}», stengt ${dayOf(closed)}, ${n} svar`,
  }
}

const days = new Intl.DateTimeFormat('nb-NO', { dateStyle: 'long', timeZone: 'UTC' })

/** `2026-03-24` as "24. mars 2026". */
export function dayOf(date: string): string {
  return days.format(new Date(`${date}T12:00:00Z`))
}
