import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { answerCard } from '../../src/assistant/cards/answer.ts'
import { plainBody } from '../../src/domain/plain.ts'
import { createAsk, createCompose } from '../../src/knowledge/ask/ask.ts'
import { inThread } from '../../src/knowledge/ask/question.ts'
import { readFolder } from '../../src/knowledge/ingest/readfolder.ts'
import { judgeRow, type Row, rowSchema } from '../../src/knowledge/judge/judge.ts'
import { type Judged, scoresOf } from '../../src/knowledge/judge/score.ts'
import { buildLexical } from '../../src/knowledge/search/lexical.ts'
import { createSearch } from '../../src/knowledge/search/search.ts'
import { inAskersLanguage, originalsOf } from '../../src/knowledge/search/versions.ts'
import { readGlossary } from '../../src/knowledge/words/glossary.ts'
import { lexiconOf } from '../../src/knowledge/words/lexicon.ts'
import { shippedKnowledge, today } from '../support/asked.ts'

// What the answers over the shipped knowledge are worth, held in `floors.json`. A floor only rises.

const share = z.number().min(0).max(100)
const floorsSchema = z.object({
  /** By language: the evidence is among the first five passages, of the rows that name some. */
  found: z.record(z.string(), share),
  /** By language, of all rows. */
  right: z.record(z.string(), share),
  refused: share,
  followups: share,
  /** The one figure that only sinks. */
  wronglyRefusedAtMost: share,
  /** Of the questions that are judged only: counts, and never which ones. */
  check: z.object({ found: share, right: share, refused: share }),
  /** Of the questions that were asked when the rules stood. */
  afresh: z.object({ found: share, right: share, refused: share }),
  /** Of what nobody would ask a culture school's adviser: how much is declined as none of ours. */
  outside: share,
})

const floors = floorsSchema.parse(JSON.parse(readFileSync(new URL('floors.json', import.meta.url), 'utf8')))
let scores: ReturnType<typeof scoresOf>
let checked: ReturnType<typeof scoresOf>
let afresh: ReturnType<typeof scoresOf>
let outside: ReturnType<typeof scoresOf>

beforeAll(async () => {
  const judge = await judgeOver()
  scores = await scoresIn('questions.jsonl', judge)
  checked = await scoresIn('check.jsonl', judge)
  afresh = await scoresIn('asked-again.jsonl', judge)
  outside = await scoresIn('outside.jsonl', judge)
}, 120_000)

async function scoresIn(file: string, judge: (row: Row) => Promise<Judged>) {
  const rows = readFileSync(new URL(file, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => rowSchema.parse(JSON.parse(line)))
  const judged: Judged[] = []
  for (const row of rows) judged.push(await judge(row))
  return scoresOf(judged)
}

async function judgeOver(): Promise<(row: Row) => Promise<Judged>> {
  const clock = { now: () => today }
  const passages = await readFolder(shippedKnowledge, clock)
  const originals = originalsOf(passages)
  const glossary = readGlossary(shippedKnowledge)
  const index = buildLexical(originals)
  const search = inAskersLanguage(createSearch({ passages: originals, glossary, index }), passages)
  const ask = createAsk(createCompose({ search, lexicon: lexiconOf(index), glossary, clock }))
  return async (row) => {
    const history = row.history ?? []
    const answer = await ask({ text: row.question, history })
    const found = search.find(inThread(row.question, history), 5).map(({ passage }) => passage)
    return { row, verdict: judgeRow(row, { ...answer, text: plainBody(answerCard(answer)), found }) }
  }
}

function percent(part: number, whole: number): number {
  return (100 * part) / Math.max(1, whole)
}

describe('our own questions over the shipped knowledge', () => {
  it.each(Object.entries(floors.found))('have their evidence among the first five: %s, %i', (name, floor) => {
    const language = scores.languages.find((score) => score.name === name)
    expect(percent(language?.found ?? 0, language?.withEvidence ?? 0)).toBeGreaterThanOrEqual(floor)
  })

  it.each(Object.entries(floors.right))('are answered rightly: %s, %i', (name, floor) => {
    const language = scores.languages.find((score) => score.name === name)
    expect(percent(language?.right ?? 0, language?.rows ?? 0)).toBeGreaterThanOrEqual(floor)
  })

  it(`are turned away where there is no answer: ${floors.refused} %`, () => {
    expect(percent(scores.others.right, scores.others.rows)).toBeGreaterThanOrEqual(floors.refused)
  })

  it(`are hardly turned away where there is one: ${floors.wronglyRefusedAtMost} %`, () => {
    const { wronglyRefused, rows } = scores.answerable
    expect(percent(wronglyRefused, rows)).toBeLessThanOrEqual(floors.wronglyRefusedAtMost)
  })

  it(`are understood where they follow up what was said: ${floors.followups} %`, () => {
    const followups = scores.kinds.find(({ name }) => name === 'followup')
    expect(percent(followups?.right ?? 0, followups?.rows ?? 0)).toBeGreaterThanOrEqual(floors.followups)
  })
})

describe('the questions that are judged only', () => {
  it(`have their evidence among the first five: ${floors.check.found} %`, () => {
    const { found, withEvidence } = checked.answerable
    expect(percent(found, withEvidence)).toBeGreaterThanOrEqual(floors.check.found)
  })

  it(`are answered rightly: ${floors.check.right} %`, () => {
    const { right, rows } = checked.answerable
    expect(percent(right, rows)).toBeGreaterThanOrEqual(floors.check.right)
  })

  it(`are turned away where there is no answer: ${floors.check.refused} %`, () => {
    const { right, rows } = checked.others
    expect(percent(right, rows)).toBeGreaterThanOrEqual(floors.check.refused)
  })
})

describe('the questions that were asked when the rules stood', () => {
  it(`have their evidence among the first five: ${floors.afresh.found} %`, () => {
    const { found, withEvidence } = afresh.answerable
    expect(percent(found, withEvidence)).toBeGreaterThanOrEqual(floors.afresh.found)
  })

  it(`are answered rightly: ${floors.afresh.right} %`, () => {
    const { right, rows } = afresh.answerable
    expect(percent(right, rows)).toBeGreaterThanOrEqual(floors.afresh.right)
  })

  it(`are turned away where there is no answer: ${floors.afresh.refused} %`, () => {
    const { right, rows } = afresh.others
    expect(percent(right, rows)).toBeGreaterThanOrEqual(floors.afresh.refused)
  })
})

describe('questions that are none of ours', () => {
  it(`are declined: ${floors.outside} %`, () => {
    const { right, rows } = outside.others
    expect(percent(right, rows)).toBeGreaterThanOrEqual(floors.outside)
  })
})
