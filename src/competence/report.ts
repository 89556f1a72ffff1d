import type { Language } from '../domain/language.ts'
import { escaped, listOf, style, tableOf } from './html.ts'
import type { CompetenceMap, MapArea } from './map.ts'
import { baselineObservations, nameOf } from './map.ts'
import { type Observation, onOneAxis } from './observation.ts'
import { altOf, barsPicture, type Draw, overviewPicture, type Picture, trendPicture } from './picture.ts'
import { reportWords } from './report-words.ts'
import { figureOf, numberOf } from './words.ts'

interface Options {
  language: Language
  /** The year that it is about. */
  year: number
  draw: Draw
}

/** The report of a year as one page (HTML) without anything outside it: pictures, tables, sources, caveats. */
export async function reportOf(map: CompetenceMap, options: Options): Promise<string> {
  const { language, year } = options
  const texts = reportWords[language]
  const parts = [
    section(texts.overview, await figure(overviewPicture(map, language), options)),
    section(texts.pulses(year), pulsesTable(map, options)),
    section(texts.gaps, gapsTable(map, language)),
    section(texts.trends, await trends(map, options)),
    section(texts.surveys, await surveys(map, options)),
    section(texts.areas, map.areas.map((area) => areaPart(area, language)).join('')),
    section(texts.sources, sources(map, language)),
  ]
  const title = escaped(texts.title(year))
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${style}</style></head>
<body>
<h1>${title}</h1>
<p class="quiet">${escaped(texts.made)}</p>
${parts.join('\n')}
</body>
</html>
`
}

function section(title: string, content: string): string {
  return `<section><h2>${escaped(title)}</h2>${content}</section>`
}

async function figure(picture: Picture, { draw }: Options): Promise<string> {
  const { svg } = await draw(picture)
  return `<figure role="img" aria-label="${escaped(altOf(picture))}">${svg}</figure>`
}

function pulsesTable({ areas }: CompetenceMap, { language, year }: Options): string {
  const { head, noPulses } = reportWords[language]
  const rows = areas.flatMap(({ names, observations }) =>
    observations
      .filter((one) => one.year === year && one.month !== undefined)
      .map((one) => [names[language], questionOf(one, language), figureOf(language, one), one.n, one.source]),
  )
  if (rows.length === 0) return paragraph(noPulses)
  return tableOf([head.area, head.question, head.value, head.n, head.source], rows)
}

function questionOf({ about, label }: Observation, language: Language): string {
  return about[language] === label[language] ? about[language] : `${about[language]} – ${label[language]}`
}

function gapsTable({ areas }: CompetenceMap, language: Language): string {
  const { head, noGaps, gapsMean } = reportWords[language]
  const number = (value: number) => numberOf(language, { value, unit: 'mean5' })
  const rows = areas.flatMap(({ names, gap }) =>
    gap === null
      ? []
      : [
          [
            `${names[language]} (${gap.year})`,
            number(gap.distance),
            number(gap.confidence.mean),
            gap.need === null ? '–' : number(gap.need.mean),
            gap.confidence.n,
          ],
        ],
  )
  if (rows.length === 0) return paragraph(noGaps)
  return paragraph(gapsMean) + tableOf([head.area, head.distance, head.confidence, head.need, head.n], rows)
}

async function trends({ areas }: CompetenceMap, options: Options): Promise<string> {
  const all = areas.flatMap((area) => area.trends)
  if (all.length === 0) return paragraph(reportWords[options.language].noTrends)
  const figures = await Promise.all(
    all.map((trend) => figure(trendPicture(trend, options.language), options)),
  )
  return figures.join('')
}

/** A picture for each question of the old surveys, and what must be known to read it. */
async function surveys({ baselines }: CompetenceMap, options: Options): Promise<string> {
  const parts = baselines.map(async (survey) => {
    const questions = Map.groupBy(baselineObservations(survey), ({ about }) => about.nb)
    const pictures = [...questions.values()].map(async (figures) => {
      const axis = onOneAxis(figures)
      return axis === undefined ? '' : figure(barsPicture(axis, options.language), options)
    })
    return `<h3>${escaped(nameOf(survey))}</h3>${paragraph(survey.note)}${(await Promise.all(pictures)).join('')}`
  })
  return (await Promise.all(parts)).join('')
}

function areaPart({ names, observations, named, resources }: MapArea, language: Language): string {
  const texts = reportWords[language]
  const { head } = texts
  const rows = observations.map((one) => [
    one.year,
    one.label[language],
    figureOf(language, one),
    one.n,
    one.source,
  ])
  const figures =
    rows.length === 0
      ? paragraph(texts.noFigures)
      : tableOf(['', head.question, head.value, head.n, head.source], rows)
  const withoutFigures =
    named.length === 0
      ? ''
      : paragraph(`${texts.named}: ${[...new Set(named.map(({ label }) => label))].join(', ')}.`)
  const titles = resources.slice(0, 3).map(({ title }) => title)
  const help = titles.length === 0 ? '' : paragraph(`${texts.resources}: ${titles.join('; ')}.`)
  return `<section class="area"><h3>${escaped(names[language])}</h3>${figures}${withoutFigures}${help}</section>`
}

function sources({ baselines }: CompetenceMap, language: Language): string {
  const { answered, maySay, caveats } = reportWords[language]
  const told = baselines.map(({ title, year, answers, municipalities, note }) => {
    return `${nameOf({ title, year })}: ${answered(answers, municipalities)}. ${note}`
  })
  return `${listOf(told)}<h3>${escaped(maySay)}</h3>${listOf(caveats)}`
}

function paragraph(text: string): string {
  return `<p>${escaped(text)}</p>`
}
