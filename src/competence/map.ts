import type { Area } from './area.ts'
import type { Baseline } from './baseline.ts'
import { type Gap, gapOf } from './gap.ts'
import type { InThreeLanguages, Observation } from './observation.ts'
import { observationsOf, type Released } from './released.ts'
import { type Trend, trendsOf } from './trend.ts'

/** A document of the knowledge folder that helps in an area. */
export interface Resource {
  /** As the index names it. */
  path: string
  title: string
  /** Ids of the areas, the nearest first. */
  areas: string[]
  status: string
  year?: number | undefined
}

export interface MapArea {
  id: string
  names: InThreeLanguages
  /** What belongs to it, in bokmål. */
  topics: string[]
  observations: Observation[]
  /** What a survey named without giving a figure, in bokmål. */
  named: { axis: string; label: string; source: string }[]
  trends: Trend[]
  gap: Gap | null
  resources: Resource[]
  /** Questions of the last 90 days that the sources did not answer; undefined where that may not be told. */
  unanswered: number | undefined
}

export interface CompetenceMap {
  areas: MapArea[]
  baselines: Baseline[]
  /** Figures that measure no area, as tenure and «Annet». */
  elsewhere: Observation[]
}

export interface MapParts {
  areas: Area[]
  baselines: Baseline[]
  released: Released[]
  resources: Resource[]
  unanswered?: Map<string, number>
}

/** All that is known of each area, every figure in one area only. */
export function mapOf({ areas, baselines, released, resources, unanswered }: MapParts): CompetenceMap {
  const observations = [...baselines.flatMap(baselineObservations), ...released.flatMap(observationsOf)]
  const known = new Set(areas.map(({ id }) => id))
  return {
    areas: areas.map((area): MapArea => {
      const own = observations.filter((one) => one.area === area.id)
      const isNamed = (one: { area?: string | undefined }) => one.area === area.id
      return {
        ...area,
        observations: own,
        named: baselines.flatMap(({ named }) => named.filter(isNamed)),
        trends: trendsOf(own),
        gap: gapOf(own),
        resources: nearest(resources, area.id),
        unanswered: unanswered?.get(area.id),
      }
    }),
    baselines,
    elsewhere: observations.filter(({ area }) => area === undefined || !known.has(area)),
  }
}

/** Its title with its year, once. */
export function nameOf({ title, year }: Pick<Baseline, 'title' | 'year'>): string {
  return title.includes(String(year)) ? title : `${title}, ${year}`
}

export function baselineObservations({ figures, ...about }: Baseline): Observation[] {
  const survey = nameOf(about)
  return figures.map(({ topics: _no, about, label, ...figure }) => ({
    ...figure,
    survey,
    item: figure.axis,
    about: inAll(about),
    label: inAll(label),
  }))
}

/** Names and questions of the old surveys are quotes: they stand in the language in which they were put. */
function inAll(text: string): InThreeLanguages {
  return { nb: text, nn: text, en: text }
}

/** Those that the area stands first in come first; what is historic or expired last. */
export function nearest(resources: Resource[], area: string): Resource[] {
  const rank = ({ areas, status }: Resource) =>
    (status === 'historic' || status === 'expired' ? 100 : 0) + areas.indexOf(area)
  return resources
    .filter(({ areas }) => areas.includes(area))
    .toSorted((one, other) => rank(one) - rank(other))
}
