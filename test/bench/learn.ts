import { systemClock } from '../../src/domain/time.ts'
import { createCandidates } from '../../src/knowledge/candidates.ts'
import { readGlossary } from '../../src/knowledge/glossary.ts'
import { buildLexical } from '../../src/knowledge/lexical.ts'
import { readFolder } from '../../src/knowledge/readfolder.ts'
import { mapped, names, type Signals } from '../../src/knowledge/signals.ts'
import { weights as inUse } from '../../src/knowledge/weights.ts'
import { documentsIn, readJudged } from './judged.ts'

// `node test/bench/learn.ts <folder>`: learns what each signal of a passage counts for (`src/knowledge/weights.ts`), from
// questions with known answers in the form of the benchmark. Prints how the weights do on what they were learned from,
// and crosswise: learned on four fifths of the documents and judged on the fifth left out, five times. The same folder
// always gives the same weights.

/** A question with the passages that may be shown first. */
interface Lesson {
  set: string
  document: string
  rows: { signals: Signals; answers: boolean }[]
}

const [folder = '../shared/bench'] = process.argv.slice(2)
const lessons = await lessonsOf(folder)
const learned = rounded(learn(lessons))

print(
  'as found',
  lessons.map((lesson) => outcome(lesson, { ...nothing(), firstSum: 1 })),
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

async function lessonsOf(folder: string): Promise<Lesson[]> {
  const passages = await readFolder(documentsIn(folder), systemClock)
  const glossary = readGlossary(new URL('../../knowledge', import.meta.url).pathname)
  const index = buildLexical(passages)
  const candidatesFor = createCandidates({ passages, glossary, index, vectors: undefined })
  return readJudged(folder).map(({ set, question, document, holdsAnswer }) => ({
    set,
    document,
    rows: candidatesFor(question, 50).map(({ passage, signals }) => ({
      signals,
      answers: holdsAnswer(passage),
    })),
  }))
}

/**
 * Pairs of a passage that answers and one that does not are drawn apart, each by what it would gain in reciprocal rank
 * if they changed places (LambdaRank). A weight below zero would say that a good sign speaks against a passage: it is
 * set to zero.
 */
function learn(lessons: Lesson[]): Signals {
  const rounds = 300
  let weights = { ...nothing(), firstSum: 5 }
  for (let round = 0; round < rounds; round++) {
    const pull = nothing()
    for (const lesson of lessons) addPull(pull, lesson, weights)
    const step = 200 * (1 - round / rounds)
    weights = mapped((name) => Math.max(0, weights[name] * 0.999 + (step * pull[name]) / lessons.length))
  }
  return weights
}

function addPull(pull: Signals, { rows }: Lesson, weights: Signals): void {
  const scored = ranked(rows, weights)
  const right = scored.findIndex(({ answers }) => answers)
  const best = scored[right]
  if (!best) return
  for (const [rank, other] of scored.entries()) {
    if (other.answers) continue
    const gain = Math.abs(1 / (right + 1) - 1 / (rank + 1))
    const force = gain / (1 + Math.exp(best.score - other.score))
    for (const name of names) pull[name] += force * (best.signals[name] - other.signals[name])
  }
}

function ranked(rows: Lesson['rows'], weights: Signals) {
  const sum = (signals: Signals) => names.reduce((sum, name) => sum + weights[name] * signals[name], 0)
  return rows
    .map((row) => ({ ...row, score: sum(row.signals) }))
    .sort((one, other) => other.score - one.score)
}

interface Outcome {
  set: string
  /** One through the rank of the first passage that answers; 0 where it is not among the first ten. */
  reciprocal: number
}

function outcome({ set, rows }: Lesson, weights: Signals): Outcome {
  const rank = ranked(rows, weights).findIndex(({ answers }) => answers) + 1
  return { set, reciprocal: rank > 0 && rank <= 10 ? 1 / rank : 0 }
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
