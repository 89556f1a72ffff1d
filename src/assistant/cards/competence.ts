import type { CompetenceMap, MapArea, Resource } from '../../competence/map.ts'
import { baselineObservations } from '../../competence/map.ts'
import { type Observation, type OneAxis, onOneAxis } from '../../competence/observation.ts'
import { baseOf, figureOf, numberOf, words } from '../../competence/words.ts'
import type { BarsBlock, Block, Card, Fact, Form } from '../../domain/card.ts'
import type { Language } from '../../domain/language.ts'
import { competenceTexts } from '../texts/competence.ts'

/** How many documents are named for an area: the nearest ones. */
const mostResources = 3

/** The whole map: a chart for each survey, one for how confident leaders are, and a way into each area. */
export function mapCard(map: CompetenceMap, language: Language): Card {
  const { map: texts, check } = competenceTexts[language]
  return {
    language,
    headline: texts.headline,
    body: [
      { kind: 'text', text: texts.about },
      ...surveyBars(map, language),
      ...confidenceBars(map, language),
    ],
    form: areaForm(map, language),
    buttons: [{ action: 'map-check', ref: 'start', label: check.start }],
  }
}

function surveyBars({ baselines }: CompetenceMap, language: Language): Block[] {
  return baselines.flatMap((survey) => {
    const measuring = baselineObservations(survey).filter(({ area }) => area !== undefined)
    const axis = onOneAxis(measuring)
    return axis === undefined ? [] : [barsOf(axis, language, ({ label }) => label[language])]
  })
}

function barsOf(axis: OneAxis, language: Language, labelOf: (one: Observation) => string): BarsBlock {
  const [{ year }] = axis.figures
  return {
    kind: 'bars',
    title: `${year}: ${baseOf(language, axis)}`,
    unit: words[language].unit[axis.unit],
    bars: axis.figures.map((one) => ({ label: labelOf(one), value: one.value })),
  }
}

function confidenceBars({ areas }: CompetenceMap, language: Language): Block[] {
  const { confidence, mean } = competenceTexts[language].map
  const bars = areas.flatMap(({ names, gap }) =>
    gap === null ? [] : [{ label: `${names[language]} (${gap.year})`, value: gap.confidence.mean }],
  )
  return bars.length === 0 ? [] : [{ kind: 'bars', title: confidence, unit: mean, bars }]
}

function areaForm({ areas }: CompetenceMap, language: Language): Form {
  const { map: texts } = competenceTexts[language]
  const options = areas.map(({ id, names }) => ({ value: id, label: names[language] }))
  const input = { kind: 'choice' as const, id: 'area', label: texts.choose, options }
  return { action: 'map-area', ref: 'map', inputs: [input], submitLabel: texts.show }
}

interface Reader {
  language: Language
  /** Whether the reader keeps the documents up: then it is told what could not be answered. */
  keepsSources: boolean
}

/** One area: its figures with base and source, the gap, and what helps. */
export function areaCard(area: MapArea, { language, keepsSources }: Reader): Card {
  const { map, area: texts, check } = competenceTexts[language]
  const { names, observations } = area
  const facts = [...observations.map((one) => factOf(one, language)), ...gapFacts(area, language)]
  const unanswered: Fact[] =
    keepsSources && area.unanswered ? [{ label: texts.unanswered, value: String(area.unanswered) }] : []
  const all = [...facts, ...unanswered]
  return {
    language,
    headline: names[language],
    body: [
      ...(observations.length === 0 ? [{ kind: 'text' as const, text: texts.none }] : []),
      ...(all.length > 0 ? [{ kind: 'facts' as const, facts: all }] : []),
      ...namedNote(area, language),
      ...resourceBlocks(area.resources, language),
      ...sourcesNote(observations, language),
    ],
    buttons: [
      { action: 'map-open', ref: 'map', label: map.back },
      { action: 'map-check', ref: 'start', label: check.start },
    ],
  }
}

function factOf(one: Observation, language: Language): Fact {
  const { area: texts } = competenceTexts[language]
  const base = one.baseKnown ? texts.figure(one.n) : texts.unknownBase(one.n)
  return { label: `${one.year}: ${one.label[language]}`, value: `${figureOf(language, one)} ${base}` }
}

function gapFacts({ gap }: MapArea, language: Language): Fact[] {
  if (gap === null) return []
  const { area: texts } = competenceTexts[language]
  const said = (value: number) => numberOf(language, { value, unit: 'mean5' })
  const { confidence, need, year } = gap
  const value = texts.distance(said(gap.distance), said(confidence.mean), confidence.n, year)
  return [{ label: texts.gap, value: need === null ? value : `${value}. ${texts.need(said(need.mean))}` }]
}

function namedNote({ named }: MapArea, language: Language): Block[] {
  if (named.length === 0) return []
  const labels = [...new Set(named.map(({ label }) => label))].join(', ')
  return [{ kind: 'note', text: `${competenceTexts[language].area.named}: ${labels}.` }]
}

function resourceBlocks(resources: Resource[], language: Language): Block[] {
  const { area: texts } = competenceTexts[language]
  const items = resources.slice(0, mostResources).map(resourceLine)
  if (items.length === 0) return []
  return [
    { kind: 'text', text: texts.resources },
    { kind: 'list', items },
    { kind: 'note', text: texts.how },
  ]
}

export function resourceLine({ title, year }: Resource): string {
  return year === undefined ? title : `${title} (${year})`
}

function sourcesNote(observations: Observation[], language: Language): Block[] {
  const sources = [...new Set(observations.map(({ source }) => source))]
  if (sources.length === 0) return []
  return [{ kind: 'note', text: `${competenceTexts[language].area.sources}: ${sources.join('; ')}.` }]
}
