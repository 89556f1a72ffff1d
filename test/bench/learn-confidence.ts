import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { systemClock } from '../../src/domain/time.ts'
import { createReadConcepts } from '../../src/knowledge/ask/concepts.ts'
import { signsOf } from '../../src/knowledge/ask/evidence.ts'
import { rankUnits } from '../../src/knowledge/ask/rank.ts'
import { signNames } from '../../src/knowledge/ask/signs.ts'
import { readFolder } from '../../src/knowledge/ingest/readfolder.ts'
import { buildLexical } from '../../src/knowledge/search/lexical.ts'
import { createSearch } from '../../src/knowledge/search/search.ts'
import { readGlossary } from '../../src/knowledge/words/glossary.ts'
import { languageOf } from '../../src/knowledge/words/language.ts'
import { lexiconOf } from '../../src/knowledge/words/lexicon.ts'
import { learnWeights, sumOf } from './logistic.ts'

// `node test/bench/learn-confidence.ts <folder>`: learns what each sign that the documents answer counts for
// (`src/knowledge/ask/certainty.ts`), from questions of the benchmark that have an answer there and some that have none.
// Prints the weights, and how many are turned away rightly and wrongly: of those learned from, and crosswise (learned on
// four fifths, judged on the fifth left out, five times).

interface Lesson {
  set: string
  /** The last one is 1: what it counts for is what must be overcome. */
  signs: number[]
  answers: boolean
}

/** So many of a hundred questions that have an answer may be turned away. */
const wronglyTurnedAway = 0.03
/** How much the sets count beside each other, however many questions they have. */
const importance: Record<string, number> = {
  std: 1,
  weak: 0.8,
  nn: 0.8,
  typo: 1.2,
  keyword: 0.3,
  unanswerable: 1.6,
}
const folds = 5
/** Holds the weights of signs that say the same from running away from each other. */
const restraint = 3

const [folder = '../shared/bench'] = process.argv.slice(2)
const lessons = await lessonsOf(folder)
const learned = learn(lessons)
report(
  'learned',
  lessons,
  lessons.map(({ signs }) => sumOf(signs, learned)),
)
report('crosswise', lessons, crosswise())
for (const [at, name] of signNames.entries()) console.log(`  ${name}: ${(learned[at] ?? 0).toFixed(2)},`)
console.log(
  `  enough: ${(
    thresholdOf(
      lessons,
      lessons.map(({ signs }) => sumOf(signs, learned)),
    ) - (learned.at(-1) ?? 0)
  ).toFixed(2)}`,
)

async function lessonsOf(folder: string): Promise<Lesson[]> {
  const passages = await readFolder(documentsIn(folder), systemClock)
  const glossary = readGlossary(new URL('../../knowledge', import.meta.url).pathname)
  const index = buildLexical(passages)
  const search = createSearch({ passages, glossary, index })
  const readConcepts = createReadConcepts(glossary, lexiconOf(index))
  return readAsked(folder)
    .filter(({ set }) => set in importance)
    .map(({ set, question }) => {
      const language = languageOf(question)
      const concepts = readConcepts(question, language)
      const found = search.find(question, 8)
      const ranked = rankUnits(question, concepts, found)
      const signs = signsOf({
        question,
        language,
        ofOurs: false,
        followsUp: false,
        concepts,
        found,
        ranked,
        missing: [],
      })
      return { set, signs: [...signNames.map((name) => signs[name]), 1], answers: set !== 'unanswerable' }
    })
}

function documentsIn(folder: string): string {
  const name = readdirSync(folder).find((entry) => entry.startsWith('docs'))
  if (name === undefined) throw new Error(`${folder} has no folder "docs…" with documents`)
  return join(folder, name)
}

/** All questions of `queries.jsonl`, also those that no document answers. */
function readAsked(folder: string): { set: string; question: string }[] {
  const asked = z.object({ set: z.string(), question: z.string() })
  const lines = readFileSync(join(folder, 'queries.jsonl'), 'utf8').trim().split('\n')
  return lines.map((line) => asked.parse(JSON.parse(line)))
}

/** Each lesson weighed by its set. */
function learn(from: Lesson[]): number[] {
  const counts = Map.groupBy(from, ({ set }) => set)
  return learnWeights(
    from.map(({ set, signs, answers }) => ({
      signs,
      holds: answers,
      importance: ((importance[set] ?? 0) * from.length) / 8 / (counts.get(set)?.length ?? 1),
    })),
    restraint,
  )
}

function crosswise(): number[] {
  const learnedWithout = Array.from({ length: folds }, (_, fold) =>
    learn(lessons.filter((_, at) => at % folds !== fold)),
  )
  return lessons.map(({ signs }, at) => sumOf(signs, learnedWithout[at % folds] ?? []))
}

function thresholdOf(of: Lesson[], sums: number[]): number {
  const sorted = sums.filter((_, at) => of[at]?.set === 'std').sort((one, other) => one - other)
  return sorted[Math.floor(wronglyTurnedAway * sorted.length)] ?? 0
}

function report(title: string, of: Lesson[], sums: number[]): void {
  const threshold = thresholdOf(of, sums)
  const shares = Object.keys(importance).map((set) => {
    const own = sums.filter((_, at) => of[at]?.set === set)
    return `${set} ${((100 * own.filter((sum) => sum < threshold).length) / own.length).toFixed(1)} %`
  })
  console.log(`${title}: turned away of ${shares.join(', ')}`)
}
