import { describe, expect, it } from 'vitest'
import { resultsCard } from '../../src/assistant/cards/pulse.ts'
import { plainText } from '../../src/domain/plain.ts'
import { changeSince, type Held } from '../../src/pulse/change.ts'
import { type Answered, decideRelease } from '../../src/pulse/decide.ts'
import type { Question } from '../../src/pulse/question.ts'
import type { Round } from '../../src/pulse/store.ts'
import { answers, multi, participantsOf, pulseOf, scale, single } from '../support/pulses.ts'

interface Circumstances {
  question?: Question
  /** The number of the first who answers: the same numbers are the same people. */
  from?: number
  before?: Held & { participants: { member: string }[] }
}

/** A round as it was released when it closed. */
function held(id: string, given: Answered[], { question = single, from = 0, before }: Circumstances = {}) {
  const pulse = pulseOf(question)
  const participants = participantsOf(given, from)
  const release = decideRelease({
    round: id,
    pulse,
    answers: given,
    participants,
    earlier: before ? [before] : [],
  })
  const closes = Date.parse(`${id}T12:00:00Z`)
  const round: Round = { id, pulse, audience: 'all', opens: closes - 1, closes, state: 'closed', lost: 0 }
  return { round, release, participants }
}

function changeOf(now: Held, before: Held) {
  const [table] = now.release.released
  return table && changeSince(table, now, before)
}

const first = held('2026-03-24', answers('single', { yes: 20, nearly: 10, no: 10 }))

describe('what has moved since the round before', () => {
  it('is told in percentage points, of everybody who answered each time', () => {
    const now = held('2027-03-24', answers('single', { yes: 30, nearly: 10, no: 10 }), {
      from: 100,
      before: first,
    })
    expect(changeOf(now, first)).toEqual({
      unit: 'answers',
      cells: [
        { options: ['yes'], by: 10 },
        { options: ['nearly', 'no', 'unknown'], by: -10 },
      ],
    })
  })

  it('is told of a mean in points, to one decimal', () => {
    const low = held('2026-03-24', answers('scale', { 1: 8, 2: 8, 3: 8, 4: 8, 5: 8 }), { question: scale })
    const high = held('2027-03-24', answers('scale', { 1: 8, 2: 8, 3: 8, 4: 8, 5: 28 }), {
      question: scale,
      from: 100,
      before: low,
    })
    const mean = high.release.released.find(({ unit }) => unit === 'mean5')
    expect(mean && changeSince(mean, high, low)).toEqual({ unit: 'mean5', cells: [{ options: [], by: 0.7 }] })
  })

  it('is told of ticks, each by itself', () => {
    const then = held('2026-03-24', answers('multi', { a: 20, b: 20 }), { question: multi })
    const now = held('2027-03-24', answers('multi', { a: 30, b: 10 }), {
      question: multi,
      from: 100,
      before: then,
    })
    const change = changeOf(now, then)
    expect(typeof change === 'object' && change.cells).toContainEqual({ options: ['a'], by: 25 })
  })

  it('is not told where one has come and the others are the same', () => {
    const now = held('2027-03-24', answers('single', { yes: 21, nearly: 10, no: 10 }), { before: first })
    expect(now.release.released).toEqual([])
    expect(now.release.withheld[0]?.reason).toBe('too-like-before')
    expect(changeOf(now, first)).toBeUndefined()
  })

  it('is not told where the figures of the round before could not be shown', () => {
    const hidden = held('2026-03-24', answers('single', { yes: 40 }))
    const now = held('2027-03-24', answers('single', { yes: 30, nearly: 10, no: 10 }), {
      from: 100,
      before: hidden,
    })
    expect(changeOf(now, hidden)).toBe('hidden-before')
  })

  it('is not told where the question was asked in other words', () => {
    const other = { ...single, text: { ...single.text, nb: 'Noe annet?' } }
    const now = held('2027-03-24', answers('single', { yes: 30, nearly: 10, no: 10 }), {
      question: other,
      from: 100,
      before: first,
    })
    expect(changeOf(now, first)).toBe('asked-otherwise')
  })

  it.each([
    [
      'nb',
      'Siden runden som stengte 24. mars 2026: yes +10 prosentpoeng; nearly, no, unknown −10 prosentpoeng.',
    ],
    [
      'nn',
      'Sidan runden som stengde 24. mars 2026: yes +10 prosentpoeng; nearly, no, unknown −10 prosentpoeng.',
    ],
    [
      'en',
      'Since the round that closed on 24 March 2026: yes +10 percentage points; nearly, no, unknown −10 percentage points.',
    ],
  ] as const)('stands on the card of results in %s', (language, line) => {
    const now = held('2027-03-24', answers('single', { yes: 30, nearly: 10, no: 10 }), {
      from: 100,
      before: first,
    })
    expect(plainText(resultsCard(now.round, now.release, { language, before: first }))).toContain(line)
    expect(plainText(resultsCard(now.round, now.release, { language }))).not.toContain('2026')
  })
})
