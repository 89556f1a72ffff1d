import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Command } from 'commander'
import type { Knowledge } from '../assembly/knowledge.ts'
import { openSession } from '../assembly/session.ts'
import { answerCard } from '../assistant/cards/answer.ts'
import { Expected, reasonOf } from '../domain/errors.ts'
import { plainBody } from '../domain/plain.ts'
import { inThread } from '../knowledge/ask/question.ts'
import type { Passage } from '../knowledge/document.ts'
import { judgeRow, type Row, rowSchema, type Verdict } from '../knowledge/judge/judge.ts'
import { keepLast } from '../knowledge/judge/last.ts'
import { type Score, scoresOf } from '../knowledge/judge/score.ts'
import { round } from './ask.ts'
import { command, configOf, print, printJson, wantsJson } from './command.ts'
import { compareWithLast } from './evalruns.ts'

class UnreadableQuestions extends Expected {
  readonly code = 'UNREADABLE_QUESTIONS'

  constructor(file: string, why: string) {
    super(
      `The question file ${file} cannot be read: ${why}.`,
      'Each line is a JSON object with id, lang, kind and question.',
    )
  }
}

export function evaluate(): Command {
  return command('eval', 'ask every question of a file and judge the answers')
    .argument('[file]', 'JSON lines', 'test/quality/questions.jsonl')
    .option('--worst', 'show ten answers that are not right, with what was found')
    .action(async (file: string, { worst }: { worst?: boolean }, called: Command) => {
      const rows = readRows(file)
      const config = configOf(called)
      const knowledge = await openSession(config)
      try {
        const judged = []
        for (const row of rows) judged.push(await judge(row, knowledge))
        keepLast(config.data, { file: basename(file), at: config.clock.now(), ...scoresOf(judged) })
        if (wantsJson(called)) for (const { line } of judged) printJson(line)
        else
          print(
            [table(judged), changes(config.data, file, judged), ...(worst ? worstOf(judged) : [])].join(
              '\n\n',
            ),
          )
      } finally {
        await knowledge.close()
      }
    })
}

function readRows(file: string): Row[] {
  try {
    return readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => rowSchema.parse(JSON.parse(line)))
  } catch (fault) {
    throw new UnreadableQuestions(file, reasonOf(fault))
  }
}

interface Judgement {
  row: Row
  verdict: Verdict
  line: object
  /** As people read it. */
  answer: string
  found: Passage[]
}

async function judge(row: Row, { ask, search }: Knowledge): Promise<Judgement> {
  const begun = performance.now()
  const answer = await ask({ text: row.question, ...(row.history && { history: row.history }) })
  const ms = round(performance.now() - begun)
  const { outcome, citations } = answer
  const searched = await search.find(inThread(row.question, row.history ?? []), 5)
  const found = searched.map(({ passage }) => passage)
  const text = plainBody(answerCard(answer))
  const verdict = judgeRow(row, { outcome, citations, text, found })
  const { id, lang, kind } = row
  return { row, verdict, answer: text, found, line: { id, lang, kind, outcome, ...verdict, ms } }
}

function table(judged: Judgement[]): string {
  const { kinds, languages, documents, answerable, others } = scoresOf(judged)
  const wrong = judged
    .filter(({ verdict }) => !verdict.right)
    .map(({ row }) => `  ${row.id}  ${row.question}`)
  return [
    line(['', 'questions', 'right', 'found in 5', 'wrongly refused']),
    ...[...kinds, ...languages, answerable, others].map(scoreLine),
    '',
    ...documents.map(scoreLine),
    '',
    'followup and ambiguous are shown beside the others and not part of the sums.',
    ...(wrong.length > 0 ? ['', `Not right (${wrong.length}):`, ...wrong] : []),
  ].join('\n')
}

function changes(data: string, file: string, judged: Judgement[]): string {
  const run = Object.fromEntries(judged.map(({ row, verdict }) => [row.id, verdict.right]))
  const change = compareWithLast(data, file, run)
  if (change === undefined) return 'Nothing to compare with yet: this run is kept for the next one.'
  const { mended, broken } = change
  const named = (ids: string[]) => (ids.length > 0 ? ` (${ids.join(', ')})` : '')
  return `Since the last run: ${mended.length} mended${named(mended)}, ${broken.length} broken${named(broken)}.`
}

const worstShown = 10
const readCharacters = 160

/** Wrongly refused first, then those whose evidence was not found. */
function worstOf(judged: Judgement[]): string[] {
  const badness = ({ verdict: { wronglyRefused, foundAt } }: Judgement) =>
    (wronglyRefused ? 2 : 0) + (foundAt === null ? 1 : 0)
  return judged
    .filter(({ verdict }) => !verdict.right)
    .sort((one, other) => badness(other) - badness(one))
    .slice(0, worstShown)
    .map(({ row, answer, found }) =>
      [
        `${row.id}  ${row.question}`,
        ...answer.split('\n').map((said) => `  | ${said}`),
        ...found.map(
          ({ about, text }) => `  > ${about.path}: ${text.replace(/\s+/g, ' ').slice(0, readCharacters)}`,
        ),
      ].join('\n'),
    )
}

function scoreLine({ name, rows, right, withEvidence, found, wronglyRefused, aside }: Score): string {
  return line([
    aside ? `(${name})` : name,
    String(rows),
    share(right, rows),
    withEvidence > 0 ? share(found, withEvidence) : '',
    wronglyRefused > 0 ? String(wronglyRefused) : '',
  ])
}

function share(part: number, whole: number): string {
  return whole === 0 ? '' : `${part} (${Math.round((100 * part) / whole)} %)`
}

function line([name = '', ...figures]: string[]): string {
  return [name.padEnd(44), ...figures.map((figure) => figure.padStart(16))].join('').trimEnd()
}
