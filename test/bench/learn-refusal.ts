import { readFileSync } from 'node:fs'
import { systemClock } from '../../src/domain/time.ts'
import { createReadConcepts } from '../../src/knowledge/ask/concepts.ts'
import { signsOf } from '../../src/knowledge/ask/evidence.ts'
import { needOf } from '../../src/knowledge/ask/expected.ts'
import { fieldSignNames, fieldSignsOf } from '../../src/knowledge/ask/fieldcertainty.ts'
import { lookedThrough, partFound } from '../../src/knowledge/ask/parting.ts'
import { inThread } from '../../src/knowledge/ask/question.ts'
import { rankUnits } from '../../src/knowledge/ask/rank.ts'
import type { Passage } from '../../src/knowledge/document.ts'
import { readFolder } from '../../src/knowledge/ingest/readfolder.ts'
import { isAnswerable, type Row, rowSchema } from '../../src/knowledge/judge/judge.ts'
import { buildLexical } from '../../src/knowledge/search/lexical.ts'
import { createSearch, type Found } from '../../src/knowledge/search/search.ts'
import { inAskersLanguage, originalsOf } from '../../src/knowledge/search/versions.ts'
import { readGlossary } from '../../src/knowledge/words/glossary.ts'
import { languageOf } from '../../src/knowledge/words/language.ts'
import { lexiconOf } from '../../src/knowledge/words/lexicon.ts'
import { shipped } from './judged.ts'
import { learnWeights, sumOf } from './logistic.ts'

// `node test/bench/learn-refusal.ts [questions]`: learns when an answer is better not given (`src/knowledge/ask/fieldcertainty.ts`),
// from our own questions over the shipped knowledge. Each that has an answer is shown once more with the passages taken away
// that hold it: then the documents are about the thing and do not say it. Prints the weights, and how many are turned away
// rightly and wrongly: of those learned from, and crosswise (learned on four fifths, judged on the fifth left out, five times).

/** What a lesson shows, and how much it counts. */
const importance = { answered: 1, takenAway: 0.1, unanswerable: 4, offTopic: 0.1 }
type Shows = keyof typeof importance

interface Lesson {
  shows: Shows
  signs: number[]
}

/** So many of a hundred that have an answer may be turned away. */
const wronglyTurnedAway = 0.05
const folds = 5
const restraint = 0.5

const [file = new URL('../quality/questions.jsonl', import.meta.url).pathname] = process.argv.slice(2)
const lessons = await lessonsOf(file)
const learned = learn(lessons)
const sums = lessons.map(({ signs }) => sumOf(signs, learned))
report('learned', sums)
report('crosswise', crosswise())
for (const [at, name] of fieldSignNames.entries()) console.log(`  ${name}: ${(learned[at] ?? 0).toFixed(2)},`)
console.log(`  enough: ${(thresholdOf(sums) - (learned.at(-1) ?? 0)).toFixed(2)}`)

async function lessonsOf(file: string): Promise<Lesson[]> {
  const passages = await readFolder(shipped, systemClock)
  const originals = originalsOf(passages)
  const glossary = readGlossary(shipped)
  const index = buildLexical(originals)
  const search = inAskersLanguage(createSearch({ passages: originals, glossary, index }), passages)
  const readConcepts = createReadConcepts(glossary, lexiconOf(index))

  const lesson = (row: Row, shows: Shows, keeps: (passage: Passage) => boolean): Lesson => {
    const question = inThread(row.question, row.history ?? [])
    const language = languageOf(row.question)
    const concepts = readConcepts(question, language)
    const left = search.find(question, lookedThrough + 20).filter(({ passage }: Found) => keeps(passage))
    const { telling, gaps } = partFound(left.slice(0, lookedThrough))
    const signs = signsOf({
      question,
      language,
      ofOurs: true,
      followsUp: question !== row.question,
      concepts,
      found: telling,
      ranked: rankUnits(question, concepts, telling),
      missing: rankUnits(question, concepts, gaps),
    })
    const field = fieldSignsOf(signs, needOf(question) !== undefined)
    return { shows, signs: [...fieldSignNames.map((name) => field[name]), 1] }
  }
  return readRows(file).flatMap((row) => {
    if (!isAnswerable(row))
      return row.expect === 'clarify_or_both'
        ? []
        : [lesson(row, row.expect === 'decline' ? 'offTopic' : 'unanswerable', () => true)]
    return [
      lesson(row, 'answered', () => true),
      lesson(row, 'takenAway', (passage) => !holdsAnswer(row, passage)),
    ]
  })
}

function readRows(file: string): Row[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => rowSchema.parse(JSON.parse(line)))
}

function holdsAnswer({ must_contain, answer_contain, evidence }: Row, passage: Passage): boolean {
  const text = joined(passage.text)
  return (
    [...must_contain, ...answer_contain].some((pattern) => new RegExp(pattern, 'i').test(text)) ||
    evidence.some((sentence) => text.includes(joined(sentence)))
  )
}

function joined(text: string): string {
  return text.replace(/\s+/g, ' ')
}

function learn(from: Lesson[]): number[] {
  return learnWeights(
    from.map(({ shows, signs }) => ({ signs, holds: shows === 'answered', importance: importance[shows] })),
    restraint,
  )
}

function crosswise(): number[] {
  const learnedWithout = Array.from({ length: folds }, (_, fold) =>
    learn(lessons.filter((_, at) => at % folds !== fold)),
  )
  return lessons.map(({ signs }, at) => sumOf(signs, learnedWithout[at % folds] ?? []))
}

function thresholdOf(sums: number[]): number {
  const sorted = sums.filter((_, at) => lessons[at]?.shows === 'answered').sort((one, other) => one - other)
  return sorted[Math.floor(wronglyTurnedAway * sorted.length)] ?? 0
}

function report(title: string, sums: number[]): void {
  const threshold = thresholdOf(sums)
  const shares = Object.keys(importance).map((shows) => {
    const own = sums.filter((_, at) => lessons[at]?.shows === shows)
    return `${shows} ${((100 * own.filter((sum) => sum < threshold).length) / own.length).toFixed(1)} %`
  })
  console.log(`${title}: turned away of ${shares.join(', ')}`)
}
