import { fieldSignNames } from '../../src/knowledge/ask/fieldcertainty.ts'
import { ourSignNames } from '../../src/knowledge/ask/oursense.ts'
import { learnWeights, sumOf } from './logistic.ts'
import { type RefusalLesson, refusalLessons, type Shows } from './refusal-lessons.ts'

// `node test/bench/learn-refusal.ts [questions...]`: learns from our own questions over the shipped knowledge when an answer is
// better not given (`src/knowledge/ask/fieldcertainty.ts`) and when a question is none of ours (`oursense.ts`). Each that has an
// answer is shown once more with the passages taken away that hold it: then the documents are about the thing and do not say
// it. Prints the weights, and how many are turned away rightly and wrongly: of those learned from, and crosswise (learned on
// nine tenths, judged on the tenth left out, ten times).

interface Subject {
  title: string
  names: readonly string[]
  signsOf: (lesson: RefusalLesson) => number[]
  /** How much a lesson counts; 0 where it shows nothing of the subject. */
  importanceOf: (lesson: RefusalLesson) => number
  holds: (shows: Shows) => boolean
  /** So many of a hundred that have an answer may be turned away for it. */
  wronglyTurnedAway: number
}

const importance = { answered: 1, takenAway: 0.1, unanswerable: 4, offTopic: 0 }
const ourImportance = { answered: 1, takenAway: 0, unanswerable: 1, offTopic: 1.5 }

const subjects: Subject[] = [
  {
    title: 'whether the documents say it',
    names: fieldSignNames,
    signsOf: ({ said }) => said,
    importanceOf: ({ shows, isFound }) => (shows === 'answered' && !isFound ? 0 : importance[shows]),
    holds: (shows) => shows === 'answered',
    wronglyTurnedAway: 0.03,
  },
  {
    title: 'whether it is of the field',
    names: ourSignNames,
    signsOf: ({ ours }) => ours,
    importanceOf: ({ shows }) => ourImportance[shows],
    holds: (shows) => shows !== 'offTopic',
    wronglyTurnedAway: 0.015,
  },
]

const folds = 10
const restraint = 2

const own = ['questions.jsonl', 'asked.jsonl', 'outside.jsonl'].map(
  (name) => new URL(`../quality/${name}`, import.meta.url).pathname,
)
const files = process.argv.slice(2)
const lessons = await refusalLessons(files.length > 0 ? files : own)
for (const subject of subjects) teach(subject)

function teach(subject: Subject): void {
  const of = lessons.filter((lesson) => subject.importanceOf(lesson) > 0)
  const learned = learn(subject, of)
  const sums = of.map((lesson) => sumOf(subject.signsOf(lesson), learned))
  console.log(`\n${subject.title}`)
  report('learned', { subject, of, sums })
  report('crosswise', { subject, of, sums: crosswise(subject, of) })
  for (const [at, name] of subject.names.entries())
    console.log(`  ${name}: ${(learned[at] ?? 0).toFixed(2)},`)
  console.log(`  enough: ${(thresholdOf({ subject, of, sums }) - (learned.at(-1) ?? 0)).toFixed(2)}`)
}

function learn({ signsOf, importanceOf, holds }: Subject, from: RefusalLesson[]): number[] {
  return learnWeights(
    from.map((lesson) => ({
      signs: signsOf(lesson),
      holds: holds(lesson.shows),
      importance: importanceOf(lesson),
    })),
    restraint,
  )
}

/** A question and the same without its answer are left out together. */
function crosswise(subject: Subject, of: RefusalLesson[]): number[] {
  const ids = [...new Set(of.map(({ id }) => id))]
  const foldOf = new Map(ids.map((id, at) => [id, at % folds]))
  const learnedWithout = Array.from({ length: folds }, (_, fold) =>
    learn(
      subject,
      of.filter(({ id }) => foldOf.get(id) !== fold),
    ),
  )
  return of.map((lesson) => sumOf(subject.signsOf(lesson), learnedWithout[foldOf.get(lesson.id) ?? 0] ?? []))
}

interface Judged {
  subject: Subject
  of: RefusalLesson[]
  sums: number[]
}

function thresholdOf({ subject, of, sums }: Judged): number {
  const sorted = sums.filter((_, at) => of[at]?.shows === 'answered').sort((one, other) => one - other)
  return sorted[Math.floor(subject.wronglyTurnedAway * sorted.length)] ?? 0
}

function report(title: string, judged: Judged): void {
  const threshold = thresholdOf(judged)
  const shares = [...new Set(judged.of.map(({ shows }) => shows))].map((shows) => {
    const own = judged.sums.filter((_, at) => judged.of[at]?.shows === shows)
    return `${shows} ${((100 * own.filter((sum) => sum < threshold).length) / own.length).toFixed(1)} %`
  })
  console.log(`${title}: turned away of ${shares.join(', ')}`)
}
