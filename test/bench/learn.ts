import { mapped, names, type Signals, worthOf } from '../../src/knowledge/search/signals.ts'
import { weights as inUse } from '../../src/knowledge/search/weights.ts'
import { readJudged, readOwn } from './judged.ts'
import { type Lesson, lessonsOf } from './lessons.ts'

// `node test/bench/learn.ts <folder>`: learns what each signal of a passage counts for (`src/knowledge/search/weights.ts`), from
// questions with known answers: those of a benchmark folder over its documents, and our own over the shipped ones. Prints
// how weights do on the questions that they were learned from, and crosswise: learned on four fifths of the documents and
// judged on the fifth left out, five times. The same questions always give the same weights.

const [folder = '../shared/bench'] = process.argv.slice(2)
const lessons = [...(await lessonsOf(readJudged(folder))), ...(await lessonsOf(readOwn()))]
const sizes = Map.groupBy(lessons, ({ set }) => set)
const learned = rounded(learn(lessons))

const asFound = { ...nothing(), firstSum: 1 }
print(
  'as found',
  lessons.map((lesson) => outcome(lesson, asFound)),
)
print(
  'in use',
  lessons.map((lesson) => outcome(lesson, inUse)),
)
print(
  'learned',
  lessons.map((lesson) => outcome(lesson, learned)),
)
print('crosswise', crosswise())
console.log(`\n${names.map((name) => `  ${name}: ${learned[name]},`).join('\n')}`)

/**
 * Each weight in turn is raised and lowered, by ever smaller steps, as long as the right passages rise (coordinate
 * ascent): with seven weights that takes seconds, and it learns the very figure that it is judged by.
 */
function learn(lessons: Lesson[]): Signals {
  let best = { weights: { ...mapped(() => 0.1), firstSum: 1 }, worth: 0 }
  best.worth = worthOn(lessons, best.weights)
  for (const step of [2, 1.5, 1.25, 1.1]) {
    for (let before = -1; best.worth > before; ) {
      before = best.worth
      for (const name of names)
        for (const factor of [step, 1 / step]) {
          const weights = { ...best.weights, [name]: best.weights[name] * factor }
          const worth = worthOn(lessons, weights)
          if (worth > best.worth) best = { weights, worth }
        }
    }
  }
  return best.weights
}

/** A set of questions counts by the root of its size, so that a large one does not drown the others. */
function worthOn(lessons: Lesson[], weights: Signals): number {
  return lessons.reduce((sum, lesson) => {
    const size = sizes.get(lesson.set)?.length ?? 1
    return sum + outcome(lesson, weights).reciprocal / Math.sqrt(size)
  }, 0)
}

interface Outcome {
  set: string
  /** One through the rank of the first passage that answers; 0 where it is not among the first ten. */
  reciprocal: number
}

function outcome({ set, rows }: Lesson, weights: Signals): Outcome {
  const scores = rows.map(({ signals }) => worthOf(signals, weights))
  const right = Math.max(...scores.filter((_, i) => rows[i]?.answers))
  const rank = 1 + scores.filter((score) => score > right).length
  return { set, reciprocal: Number.isFinite(right) && rank <= 10 ? 1 / rank : 0 }
}

function crosswise(): Outcome[] {
  const documents = [...new Set(lessons.map(({ document }) => document))].sort()
  const fifthOf = new Map(documents.map((document, i) => [document, i % 5]))
  return [0, 1, 2, 3, 4].flatMap((fifth) => {
    const isLeftOut = ({ document }: Lesson) => fifthOf.get(document) === fifth
    const weights = rounded(learn(lessons.filter((lesson) => !isLeftOut(lesson))))
    return lessons.filter(isLeftOut).map((lesson) => outcome(lesson, weights))
  })
}

/** The mean reciprocal rank of each set, and their mean. */
function print(title: string, outcomes: Outcome[]): void {
  const sets = [...new Set(outcomes.map(({ set }) => set))]
  const means = sets.map((set) =>
    mean(outcomes.filter((one) => one.set === set).map(({ reciprocal }) => reciprocal)),
  )
  const figures = sets.map((set, i) => `${set} ${percent(means[i] ?? 0)}`)
  console.log(`${title.padEnd(10)} ${figures.join('  ')}  mean ${percent(mean(means))}`)
}

function mean(numbers: number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length)
}

function percent(share: number): string {
  return (100 * share).toFixed(2)
}

/** As shares of all the weights, to the hundredth: finer differences mean nothing. */
function rounded(weights: Signals): Signals {
  const sum = names.reduce((total, name) => total + weights[name], 0)
  return mapped((name) => Math.round((100 * weights[name]) / sum) / 100)
}

function nothing(): Signals {
  return mapped(() => 0)
}
