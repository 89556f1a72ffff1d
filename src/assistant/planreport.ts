import type { Language } from '../domain/language.ts'
import type { Paper, PaperBlock } from '../office/paper.ts'
import { below, measuresOf, type Plan, type PlanEntry, type Status } from '../onboarding/plan.ts'
import { longDate } from './texts/dates.ts'
import { planTexts } from './texts/plan.ts'

interface Reporting {
  statuses: ReadonlyMap<string, Status>
  language: Language
  /** The day of the report, as `2026-11-30`. */
  today: string
}

/** The yearly report of a plan: each area in counts, then every measure with its status and what shows it. */
export function planReport(plan: Plan, { statuses, language, today }: Reporting): Paper {
  const texts = planTexts[language]
  const areas = plan.entries.filter(({ id }) => !id.includes('.'))
  const rows = areas.map((area) => {
    const measures = measuresOf(plan, `${area.id}.`)
    return [`${area.id} ${area.title}`, texts.counts(countsOf(measures, statuses))]
  })
  return {
    language,
    kicker: texts.report,
    title: `${plan.title}, ${today.slice(0, 4)}`,
    footer: `${texts.made} ${longDate(language, today)}`,
    blocks: [
      { kind: 'callout', text: texts.caveat(plan.period) },
      { kind: 'table', head: [texts.area, texts.standing], rows },
      ...areas.flatMap((area): PaperBlock[] => [
        { kind: 'heading', level: 1, text: `${area.id} ${area.title}` },
        ...below(plan, area.id).flatMap((goal) => goalBlocks(plan, goal, { statuses, language })),
      ]),
      { kind: 'note', text: plan.source },
    ],
  }
}

/** How many of these measures are done and under way, of how many. */
export function countsOf(measures: PlanEntry[], statuses: ReadonlyMap<string, Status>) {
  const count = (standing: Status['standing']) =>
    measures.filter(({ id }) => statuses.get(id)?.standing === standing).length
  return { done: count('done'), underWay: count('under-way'), of: measures.length }
}

function goalBlocks(
  plan: Plan,
  goal: PlanEntry,
  { statuses, language }: Omit<Reporting, 'today'>,
): PaperBlock[] {
  const measures = below(plan, goal.id)
  const heading: PaperBlock = { kind: 'heading', level: 2, text: `${goal.id} ${goal.title}` }
  const { none } = planTexts[language]
  if (measures.length === 0) return [heading, { kind: 'text', text: none }]
  const facts = measures.map(({ id, title }) => ({
    label: `${id} ${title}`,
    value: toldOf(statuses.get(id), language),
  }))
  return [heading, { kind: 'facts', facts }]
}

/** "gjort. satt 30. november 2026. To møter holdt." */
export function toldOf(status: Status | undefined, language: Language): string {
  const texts = planTexts[language]
  if (!status) return texts.standings.unknown
  const said = [texts.standings[status.standing], texts.set(longDate(language, status.on)), status.evidence]
  return said.filter((part) => part !== '').join('. ')
}
