import { globSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { readDataFile } from '../domain/data-file.ts'
import { eachOnce, words } from '../domain/entries.ts'
import type { Area } from './area.ts'

/** One figure of a survey that was held before the assistant began to ask. */
interface Figure {
  /** Survey, question and choice, as `2025.q9.team`. */
  axis: string
  /** What was asked, in bokmål. */
  about: string
  year: number
  /** What the survey calls it, in bokmål. */
  label: string
  /** The id of the area that it measures; missing where it measures none. */
  area?: string | undefined
  value: number
  unit: Unit
  /** Answers to the survey. */
  n: number
  /** Whether all `n` are known to have answered this question. Where not, there is no share to speak of. */
  baseKnown: boolean
  /** Title, year and place of the source, in words. */
  source: string
  /** What lay under the figure, each with the area where it belongs today. It takes no part of the figure with it. */
  topics: { label: string; area: string }[]
}

/**
 * What a figure counts. Hits are mentions in free answers, ticks are choices on a form. Neither counts people
 * where several could be given, and the two never stand on one scale.
 */
type Unit = (typeof units)[number]
const units = ['hits', 'ticks'] as const

/** What a survey names without giving a figure. The order is no ranking. */
type Named = Pick<Figure, 'axis' | 'label' | 'area' | 'source'>

export interface Baseline {
  year: number
  title: string
  answers: number
  /** How many municipalities the answers stand for, where that is known. */
  municipalities?: number | undefined
  /** What must be known to read the figures rightly, in bokmål. */
  note: string
  figures: Figure[]
  named: Named[]
}

/**
 * Reads every `competence/baseline-<year>.json` of the knowledge folder, oldest first. Throws `DataFileFault` where
 * an area is not among `areas`, an axis stands twice, or the figures of a question do not add up to its total.
 */
export function readBaselines(folder: string, areas: Area[]): Baseline[] {
  const schema = schemaFor(areas.map(({ id }) => id))
  const paths = globSync(join(folder, 'competence', 'baseline-*.json')).sort()
  return paths.map((path) => {
    const { questions, ...survey } = readDataFile(path, schema)
    return { ...survey, figures: questions.flatMap((question) => figuresOf(question, survey.year)) }
  })
}

type Question = z.infer<ReturnType<typeof schemaFor>>['questions'][number]

function figuresOf({ figures, about, unit, n, baseKnown }: Question, year: number): Figure[] {
  return figures.map((figure) => ({ ...figure, about, year, unit, n, baseKnown }))
}

const count = z.int('must be a whole number').min(0, 'must not be negative')

function schemaFor(areaIds: string[]) {
  const area = words.refine((id) => areaIds.includes(id), 'is no area of the taxonomy')
  const topics = z.array(z.strictObject({ label: words, area })).default([])
  const named = z.strictObject({ axis: words, label: words, area: area.optional(), source: words })
  const figure = named.extend({ value: count, topics })
  const question = z
    .strictObject({
      id: words,
      about: words,
      unit: z.enum(units, `must be one of ${units.join(', ')}`),
      n: count,
      baseKnown: z.boolean('must be true or false'),
      total: count,
      figures: z.array(figure).superRefine(eachOnce(({ axis }) => [axis])),
    })
    .superRefine(addsUp)
  return z.strictObject({
    year: count,
    title: words,
    answers: count,
    municipalities: count.optional(),
    note: words,
    questions: z.array(question),
    named: z.array(named).superRefine(eachOnce(({ axis }) => [axis])),
  })
}

/** A slip of the pen in a figure shows against the total that the editor wrote down. */
function addsUp(question: { figures: { value: number }[]; total: number }, context: z.RefinementCtx): void {
  const sum = question.figures.reduce((total, { value }) => total + value, 0)
  if (sum === question.total) return
  const message = `is ${question.total}, but the figures add up to ${sum}`
  context.addIssue({ code: 'custom', path: ['total'], message })
}
