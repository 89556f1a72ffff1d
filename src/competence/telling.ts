import { unreachable } from '../domain/errors.ts'
import type { Area } from './area.ts'
import type { Baseline } from './baseline.ts'

/** What a data file says, in words that can be quoted. In bokmål. */
export interface Told {
  /** Its path in the knowledge folder. */
  path: string
  title: string
  year?: number
  headings: string[]
  lines: string[]
}

type Figure = Baseline['figures'][number]

/** Each question of a survey with all its figures, then what it names without a figure. */
export function tellBaseline({
  year,
  title,
  answers,
  municipalities,
  note,
  figures,
  named,
}: Baseline): Told[] {
  const path = `competence/baseline-${year}.json`
  const from = municipalities === undefined ? '' : ` for ${municipalities} kommuner`
  const base = `${title} (${year}): ${answers} svar${from}. ${note}`
  const questions = [...new Set(figures.map(({ about }) => about))].map((about) => ({
    headings: [title, about],
    lines: [base, ...figures.filter((figure) => figure.about === about).map(lineOf)],
  }))
  const withoutFigures = { headings: [title, 'Uten tall'], lines: [base, ...named.map(({ label }) => label)] }
  return [...questions, ...(named.length > 0 ? [withoutFigures] : [])].map((told) => ({
    path,
    title,
    year,
    ...told,
  }))
}

function lineOf({ label, value, unit, topics }: Figure): string {
  const below = topics.length === 0 ? '' : ` Under dette lå ${topics.map((topic) => topic.label).join(', ')}.`
  return `${label}: ${value} ${unitOf(unit)}.${below}`
}

function unitOf(unit: Figure['unit']): string {
  switch (unit) {
    case 'hits':
      return 'treff'
    case 'ticks':
      return 'kryss'
    default:
      return unreachable(unit)
  }
}

/** The areas of competence with their topics. */
export function tellAreas(areas: Area[]): Told[] {
  const title = 'Kompetanseområder for kulturskoleledere'
  const lines = areas.map(({ names, topics }) => `${names.nb}: ${topics.join(', ')}.`)
  return [{ path: 'competence/taxonomy.json', title, headings: [title], lines }]
}
