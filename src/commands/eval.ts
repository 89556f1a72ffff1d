import { readFileSync } from 'node:fs'
import type { Command } from 'commander'
import type { Knowledge } from '../assembly/knowledge.ts'
import { openSession } from '../assembly/session.ts'
import { answerCard } from '../assistant/cards/answer.ts'
import { Expected, reasonOf } from '../domain/errors.ts'
import { plainBody } from '../domain/plain.ts'
import { judgeRow, type Row, rowSchema, type Verdict } from '../knowledge/judge.ts'
import { inThread } from '../knowledge/question.ts'
import { type Score, scoresOf } from '../knowledge/score.ts'
import { round } from './ask.ts'
import { command, configOf, print, printJson, wantsJson } from './command.ts'

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
    .action(async (file: string, _options, called: Command) => {
      const rows = readRows(file)
      const knowledge = await openSession(configOf(called))
      try {
        const judged = []
        for (const row of rows) judged.push(await judge(row, knowledge))
        if (wantsJson(called)) for (const { line } of judged) printJson(line)
        else print(table(judged))
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
}

async function judge(row: Row, { ask, search }: Knowledge): Promise<Judgement> {
  const begun = performance.now()
  const answer = await ask({ text: row.question, ...(row.history && { history: row.history }) })
  const ms = round(performance.now() - begun)
  const { outcome, citations } = answer
  const found = search.find(inThread(row.question, row.history ?? []), 5).map(({ passage }) => passage)
  const verdict = judgeRow(row, { outcome, citations, text: plainBody(answerCard(answer)), found })
  const { id, lang, kind } = row
  return { row, verdict, line: { id, lang, kind, outcome, ...verdict, ms } }
}

function table(judged: Judgement[]): string {
  const { kinds, languages, answerable, others } = scoresOf(judged)
  const wrong = judged
    .filter(({ verdict }) => !verdict.right)
    .map(({ row }) => `  ${row.id}  ${row.question}`)
  return [
    line(['', 'questions', 'right', 'found in 5', 'wrongly refused']),
    ...[...kinds, ...languages, answerable, others].map(scoreLine),
    '',
    'followup and ambiguous are shown beside the others and not part of the sums.',
    ...(wrong.length > 0 ? ['', `Not right (${wrong.length}):`, ...wrong] : []),
  ].join('\n')
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
  return [name.padEnd(16), ...figures.map((figure) => figure.padStart(16))].join('').trimEnd()
}
