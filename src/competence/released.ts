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
  /** How many answered this question. */
  n: number
  /** What may be shown: how many chose what. */
  cells: { option: string; label: InThreeLanguages; area?: string | undefined; value: number }[]
  /** How many cells are not shown. */
  withheld: number
  /** Of the steps 1 to 5, where it may be shown though not every step may. */
  mean?: number | undefined
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

/** Undefined where a step is withheld and no mean was released. */
function meanValue({ mean, cells, withheld, n }: Released): number | undefined {
  if (mean !== undefined) return rounded(mean)
  if (withheld > 0 || n === 0) return undefined
  return rounded(cells.reduce((sum, { option, value }) => sum + Number(option) * value, 0) / n)
}

function meanOf(released: Released, scale: Scale): Observation[] {
  const value = meanValue(released)
  if (value === undefined) return []
  const { area, asked } = released
  return [{ ...commonOf(released), unit: 'mean5', scale, area, label: asked, value }]
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
    source: `Puls «${title.nb}», stengt ${closed}, ${n} svar`,
  }
}
