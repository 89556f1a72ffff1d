import type { Language } from '../domain/language.ts'
import type { CompetenceMap, MapArea } from './map.ts'
import { type Observation, type OneAxis, onOneAxis, whenOf } from './observation.ts'
import type { Trend } from './trend.ts'
import { baseOf, figureOf, words } from './words.ts'

/** What is to be drawn, with all that is written in it: as data, so that it can be read aloud as well. */
export type Picture = Frame &
  (
    | { kind: 'bars'; axis: OneAxis }
    | { kind: 'trend'; axis: OneAxis }
    | { kind: 'overview'; columns: Column[] }
  )

interface Frame {
  language: Language
  title: string
  /** Unit, number of answers, and what the figures do not tell. */
  about: string
  /** With the word for it: "Kilde: Lederundersøkelsen 2025". */
  source: string
}

/** One way of counting, for all areas. */
export interface Column {
  heading: string
  cells: { area: string; figures: Observation[] }[]
  axis: OneAxis
}

export interface Drawn {
  svg: string
  png: Uint8Array
}

/** Draws a picture: fit for a phone, on white, with the fonts that the project brings along. */
export type Draw = (picture: Picture) => Promise<Drawn>

/** The figures of one question, as bars from zero. */
export function barsPicture(axis: OneAxis, language: Language): Picture {
  const [{ about }] = axis.figures
  return { kind: 'bars', language, title: about[language], ...frameOf(axis, language), axis }
}

export function trendPicture({ about, points }: Trend, language: Language): Picture {
  return { kind: 'trend', language, title: about[language], ...frameOf(points, language), axis: points }
}

function frameOf(axis: OneAxis, language: Language) {
  const sources = [...new Set(axis.figures.map(({ survey }) => survey))].join('; ')
  return { about: `${baseOf(language, axis)}.`, source: `${words[language].source}: ${sources}` }
}

/** All areas: a column for each old survey, and one for how confident leaders are where that is known. */
export function overviewPicture(map: CompetenceMap, language: Language): Picture {
  const { overview, source } = words[language]
  const columns = [
    ...map.baselines.flatMap((survey) => surveyColumn(map, survey, language)),
    ...confidenceColumn(map, language),
  ]
  const surveys = columns.flatMap(({ axis }) => axis.figures.map((one) => surveyOf(one, language)))
  return {
    kind: 'overview',
    language,
    title: overview.title,
    about: overview.about,
    source: `${source}: ${[...new Set(surveys)].join('; ')}`,
    columns,
  }
}

function surveyColumn(
  { areas }: CompetenceMap,
  { year, answers }: CompetenceMap['baselines'][number],
  language: Language,
): Column[] {
  const counted = (one: Observation) => one.year === year && (one.unit === 'hits' || one.unit === 'ticks')
  const answered = { nb: 'svar', nn: 'svar', en: 'answers' }[language]
  return columnOf(
    areas,
    language,
    counted,
    ({ unit }) => `${year}: ${words[language].unit[unit]}, ${answers} ${answered}`,
  )
}

function confidenceColumn({ areas }: CompetenceMap, language: Language): Column[] {
  const years = areas.flatMap(({ gap }) => gap?.year ?? [])
  if (years.length === 0) return []
  const year = Math.max(...years)
  const asked = (one: Observation) => one.year === year && one.unit === 'mean5' && one.scale === 'confidence5'
  return columnOf(areas, language, asked, () => words[language].overview.confidence(year))
}

function columnOf(
  areas: MapArea[],
  language: Language,
  belongs: (one: Observation) => boolean,
  headingOf: (axis: OneAxis) => string,
): Column[] {
  const cells = areas.map(({ names, observations }) => ({
    area: names[language],
    figures: observations.filter(belongs).toSorted((one, other) => other.value - one.value),
  }))
  const axis = onOneAxis(cells.flatMap(({ figures }) => figures))
  return axis === undefined ? [] : [{ heading: headingOf(axis), cells, axis }]
}

/** A year of pulses is named as one. */
function surveyOf({ survey, year, month }: Observation, language: Language): string {
  return month === undefined ? survey : words[language].pulses(year)
}

/** The same content in words, for whoever does not see the picture. */
export function altOf(picture: Picture): string {
  const { title, about, source } = picture
  return [
    /[.?]$/.test(title) ? title : `${title}.`,
    linesOf(picture).join('; ').concat('.'),
    about,
    `${source}.`,
  ].join(' ')
}

function linesOf(picture: Picture): string[] {
  const { language } = picture
  switch (picture.kind) {
    case 'bars':
      return picture.axis.figures.map((one) => `${one.label[language]}: ${figureOf(language, one)}`)
    case 'trend':
      return picture.axis.figures.map((one) => `${whenOf(one)}: ${figureOf(language, one)} (n = ${one.n})`)
    case 'overview':
      return picture.columns.map((column) => columnLine(column, language))
  }
}

function columnLine({ heading, cells }: Column, language: Language): string {
  const told = cells.flatMap(({ area, figures }) =>
    figures.length === 0 ? [] : [`${area} ${figures.map((one) => figureOf(language, one)).join(', ')}`],
  )
  const without = cells.length - told.length
  const rest = without === 0 ? [] : [`${words[language].overview.none}: ${without}`]
  return `${heading}: ${[...told, ...rest].join(', ')}`
}
