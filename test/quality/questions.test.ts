import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Row, rowSchema } from '../../src/knowledge/judge/judge.ts'

const knowledge = new URL('../../knowledge/', import.meta.url)

/** The rules are made by the first set; the second is judged only, so that it shows what the rules are worth. */
const sets = [
  { file: 'questions.jsonl', rows: rowsOf('questions.jsonl'), atLeast: 200 },
  { file: 'check.jsonl', rows: rowsOf('check.jsonl'), atLeast: 100 },
]

const kinds = [
  'fact',
  'figure',
  'list',
  'definition',
  'howto',
  'multi-source',
  'followup',
  'ambiguous',
  'unanswerable',
  'off-topic',
]

function rowsOf(file: string): Row[] {
  return readFileSync(new URL(file, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => rowSchema.parse(JSON.parse(line)))
}

function share(rows: Row[], rightly: (row: Row) => boolean): number {
  return rows.filter(rightly).length / rows.length
}

function isTurnedAway({ expect }: Row): boolean {
  return expect === 'refuse' || expect === 'decline'
}

/** The named documents as one text, without the line breaks that an editor may move. */
function textOf(sources: string[]): string {
  return sources.map((path) => readFileSync(new URL(path, knowledge), 'utf8').replace(/\s+/g, ' ')).join(' ')
}

describe.each(sets)(
  'the questions in $file that our own documents are measured with',
  ({ rows, atLeast }) => {
    it('are many enough that one of them does not sway the figure', () => {
      expect(rows.length).toBeGreaterThanOrEqual(atLeast)
    })

    it('are a third in nynorsk, a fifth in English, and a fifth not to be answered', () => {
      expect(share(rows, ({ lang }) => lang === 'nn')).toBeCloseTo(1 / 3, 1)
      expect(share(rows, ({ lang }) => lang === 'en')).toBeCloseTo(1 / 5, 1)
      expect(share(rows, isTurnedAway)).toBeCloseTo(1 / 5, 1)
    })

    it('are of every kind, and a good part of them follow up what was said', () => {
      expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(kinds))
      expect(share(rows, ({ kind }) => kind === 'followup')).toBeGreaterThanOrEqual(0.08)
    })

    it('follow up something where they claim to', () => {
      for (const { kind, history } of rows) expect(history !== undefined).toBe(kind === 'followup')
    })

    it.each(rows.filter((row) => !isTurnedAway(row)))(
      '$id: the documents still say what it asks for',
      (row) => {
        expect(row.source).not.toHaveLength(0)
        expect(row.evidence).not.toHaveLength(0)
        const text = textOf(row.source)
        for (const sentence of row.evidence) expect(text).toContain(sentence)
        for (const pattern of [...row.must_contain, ...row.answer_contain])
          expect(text).toMatch(new RegExp(pattern, 'i'))
      },
    )

    it('name no document where there is no answer', () => {
      for (const row of rows.filter(isTurnedAway)) expect(row.source).toHaveLength(0)
    })
  },
)

/** Written and judged after the others: the first to mend by, the second to see whether the mending holds. */
const afresh = ['asked.jsonl', 'asked-again.jsonl'].flatMap(rowsOf)

describe('the questions that were asked afresh', () => {
  it.each(afresh.filter((row) => !isTurnedAway(row)))('$id: the documents say what it asks for', (row) => {
    const text = textOf(row.source)
    for (const sentence of row.evidence) expect(text).toContain(sentence)
    for (const pattern of [...row.must_contain, ...row.answer_contain])
      expect(text).toMatch(new RegExp(pattern, 'i'))
  })
})

describe('the two sets of questions', () => {
  const both = sets.flatMap(({ rows }) => rows)

  it('share no name and no wording', () => {
    expect(new Set(both.map(({ id }) => id)).size).toBe(both.length)
    expect(new Set(both.map(({ question }) => question.toLowerCase())).size).toBe(both.length)
  })

  it('are one third to judge by and two thirds to learn from', () => {
    const judgedOnly = sets.filter(({ file }) => file === 'check.jsonl').flatMap(({ rows }) => rows)
    expect(judgedOnly.length / both.length).toBeCloseTo(1 / 3, 1)
  })
})
