import { type Group, isIn, type Whose } from './group.ts'
import { meanOf } from './mean.ts'
import { type Counts, countsOf, type Partition, sumOf } from './parts.ts'
import type { Question } from './question.ts'
import type { Released } from './release.ts'

/** The answers of a group to one question, counted. */
export interface Counted<Answer extends Whose = Whose> {
  group: Group
  answers: Answer[]
  counts: Counts
  n: number
}

interface Valued extends Whose {
  values: Record<string, string[]>
}

export function countedIn<Answer extends Valued>(
  group: Group,
  question: Question,
  from: Answer[],
): Counted<Answer> {
  const answers = from.filter((whose) => isIn(group, whose))
  return { group, answers, counts: countsOf(question, answers), n: answers.length }
}

export function tableOf(parts: Partition, counted: Counted, question: Question): Released {
  return { ...ticksOf(parts, counted, question), unit: 'answers' }
}

export function ticksOf(parts: Partition, { group, counts, n }: Counted, question: Question): Released {
  const labelOf = (id: string) => question.options.find((option) => option.id === id)?.text.nb ?? id
  const cells = parts.map((options) => ({
    label: options.map(labelOf).join(', '),
    options,
    value: sumOf(options, counts),
  }))
  return { question: question.id, unit: 'ticks', group, cells, n }
}

export function meanRow({ group, counts, n }: Omit<Counted, 'answers'>, question: Question): Released {
  const cell = { label: 'gjennomsnitt', options: [], value: meanOf(counts) }
  return { question: question.id, unit: 'mean5', group, cells: [cell], n }
}
