import { describe, expect, it } from 'vitest'
import { judgeRow, type Reply, type Row, rowSchema } from '../../src/knowledge/judge/judge.ts'
import { scoresOf } from '../../src/knowledge/judge/score.ts'
import { passage } from '../support/passage.ts'

const survey = passage({
  path: 'surveys/2025.md',
  text: 'Lederundersøkelsen 2025\n135  svar\nAnonymt besvart',
})
const mapping = passage({ path: 'surveys/2009.md', text: 'Kartlegging 2009\n105 svar' })

const row = (fields: Partial<Row>): Row =>
  rowSchema.parse({ id: 'q1', lang: 'nb', kind: 'figure', question: 'hvor mange svarte?', ...fields })

const reply = (fields: Partial<Reply>): Reply => ({
  outcome: 'answered',
  text: 'Mange svarte [1].',
  citations: [{ n: 1, passage: survey, quote: '135 svar' }],
  found: [mapping, survey],
  ...fields,
})

describe('a question that the sources answer', () => {
  it('is right when the answer and its passages hold what they must', () => {
    expect(judgeRow(row({ must_contain: ['\\b135 svar'] }), reply({})).right).toBe(true)
    expect(judgeRow(row({ must_contain: ['\\b105\\b'] }), reply({})).right).toBe(false)
  })

  it('needs a citation', () => {
    const uncited = reply({ text: '135 svar', citations: [] })
    expect(judgeRow(row({ must_contain: ['135'] }), uncited).right).toBe(false)
  })

  it('is wrong when the answer itself says what it must not, whatever the passages say', () => {
    const careful = row({ must_not_contain: ['\\b135\\b'] })
    expect(judgeRow(careful, reply({})).right).toBe(true)
    expect(judgeRow(careful, reply({ text: '135 ledere svarte [1].' })).right).toBe(false)
  })

  it('reads three passages for a fact and five for a list', () => {
    const citations = [survey, survey, survey, mapping].map((cited, at) => ({
      n: at + 1,
      passage: cited,
      quote: '',
    }))
    const wanted = { must_contain: ['105 svar'] }
    expect(judgeRow(row({ ...wanted, kind: 'fact' }), reply({ citations })).right).toBe(false)
    expect(judgeRow(row({ ...wanted, kind: 'list' }), reply({ citations })).right).toBe(true)
  })

  it('is wrongly refused when it is turned away', () => {
    const refusal = reply({ outcome: 'not-in-sources', text: 'Det står ikke i kildene mine.' })
    expect(judgeRow(row({}), refusal)).toMatchObject({ right: false, wronglyRefused: true })
  })

  it('tells how far down the evidence was found', () => {
    expect(judgeRow(row({ evidence: ['135 svar  Anonymt'] }), reply({})).foundAt).toBe(2)
    expect(judgeRow(row({ evidence: ['135 svar', '77 svar'] }), reply({})).foundAt).toBeNull()
  })
})

describe('a question that shall not be answered', () => {
  it('is right when the sources are said not to hold it', () => {
    const unanswerable = row({ expect: 'refuse', kind: 'unanswerable' })
    expect(judgeRow(unanswerable, reply({ outcome: 'not-in-sources' })).right).toBe(true)
    expect(judgeRow(unanswerable, reply({ outcome: 'answered' })).right).toBe(false)
    expect(judgeRow(unanswerable, reply({ outcome: 'not-in-sources' })).wronglyRefused).toBe(false)
  })

  it('is declined without sources when it is not our field', () => {
    const weather = row({ expect: 'decline', kind: 'off-topic' })
    expect(judgeRow(weather, reply({ outcome: 'off-topic', citations: [] })).right).toBe(true)
    expect(judgeRow(weather, reply({ outcome: 'off-topic' })).right).toBe(false)
  })
})

it('an ambiguous question may be asked back, or answered from every source', () => {
  const ambiguous = row({ expect: 'clarify_or_both', source: ['2009.md', '2025.md'] })
  const both = [survey, mapping].map((cited, at) => ({ n: at + 1, passage: cited, quote: '' }))
  expect(judgeRow(ambiguous, reply({ outcome: 'ambiguous' })).right).toBe(true)
  expect(judgeRow(ambiguous, reply({ citations: both })).right).toBe(true)
  expect(judgeRow(ambiguous, reply({})).right).toBe(false)
})

it('follow-ups and ambiguous questions are reported aside, not in the sum', () => {
  const verdict = { right: true, foundAt: null, wronglyRefused: false }
  const kinds = ['figure', 'figure', 'followup', 'ambiguous']
  const scores = scoresOf(kinds.map((kind) => ({ row: row({ kind }), verdict })))
  expect(scores.answerable).toMatchObject({ rows: 2, right: 2 })
  expect(scores.kinds.find(({ name }) => name === 'followup')).toMatchObject({ rows: 1, aside: true })
})
