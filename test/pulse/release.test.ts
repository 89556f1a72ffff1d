import { describe, expect, it } from 'vitest'
import { type Answered, decideRelease } from '../../src/pulse/decide.ts'
import type { Question } from '../../src/pulse/question.ts'
import { answers, multi, participantsOf, pulseOf, scale, single, words } from '../support/pulses.ts'

function closed(question: Question, answered: Answered[]) {
  const participants = participantsOf(answered)
  return decideRelease({
    round: 'r1',
    pulse: pulseOf(question),
    answers: answered,
    participants,
    earlier: [],
  })
}

/** What is shown of everybody, by the options of each cell. */
function shown(question: Question, answered: Answered[], group = 'all') {
  const tables = closed(question, answered).released.filter(
    ({ group: { name }, unit }) => name === group && unit !== 'mean5',
  )
  return Object.fromEntries(
    tables.flatMap(({ cells }) => cells.map(({ options, value }) => [options.join('+'), value])),
  )
}

function reasons(question: Question, answered: Answered[]) {
  return closed(question, answered).withheld.map(({ group, reason }) => `${group.name}: ${reason}`)
}

describe('what is shown of a round', () => {
  it('is nothing when four have answered', () => {
    expect(closed(single, answers('single', { yes: 4 }))).toMatchObject({
      answers: 4,
      released: [],
      withheld: [{ question: 'single', reason: 'too-few' }],
    })
  })

  it('is every option when each has five', () => {
    expect(shown(single, answers('single', { yes: 5, nearly: 6, no: 7, unknown: 8 }))).toEqual({
      yes: 5,
      nearly: 6,
      no: 7,
      unknown: 8,
    })
  })

  it('takes six for a question about health or staff', () => {
    const sensitive = { ...single, sensitive: true }
    expect(shown(single, answers('single', { yes: 5, nearly: 6, no: 7, unknown: 8 }))).toHaveProperty(
      'yes',
      5,
    )
    expect(shown(sensitive, answers('single', { yes: 5, nearly: 6, no: 7, unknown: 8 }))).toEqual({
      no: 7,
      unknown: 8,
      'yes+nearly': 11,
    })
  })

  it('hides a small option together with the smallest that is large enough, so that nothing follows by subtraction', () => {
    expect(shown(single, answers('single', { yes: 20, nearly: 9, no: 6, unknown: 2 }))).toEqual({
      yes: 20,
      nearly: 9,
      'no+unknown': 8,
    })
  })

  it('does not put only small options together: 12 for three of them would say that each is 4', () => {
    const five = {
      ...single,
      options: [...single.options, { id: 'other', text: { nb: 'x', nn: 'x', en: 'x' } }],
    }
    const table = shown(five, answers('single', { yes: 4, nearly: 4, no: 4, unknown: 6, other: 20 }))
    expect(table).toEqual({ other: 20, 'yes+nearly+no+unknown': 18 })
  })

  it('is nothing when all have answered the same, or nearly all', () => {
    expect(shown(single, answers('single', { yes: 40 }))).toEqual({})
    expect(shown(single, answers('single', { yes: 40, no: 3 }))).toEqual({})
    expect(reasons(single, answers('single', { yes: 40 }))).toEqual(['all: could-reveal'])
  })

  it('sums a scale up to low, middle and high, then to high and the rest', () => {
    expect(shown(scale, answers('scale', { 1: 3, 2: 4, 3: 8, 4: 9, 5: 2 }))).toEqual({
      '1+2': 7,
      3: 8,
      '4+5': 11,
    })
    expect(shown(scale, answers('scale', { 1: 3, 2: 4, 3: 2, 4: 9, 5: 2 }))).toEqual({
      '1+2+3': 9,
      '4+5': 11,
    })
  })

  it('gives a mean only while every step may have been taken by five', () => {
    const means = (counts: Record<string, number>) =>
      closed(scale, answers('scale', counts))
        .released.filter(({ unit }) => unit === 'mean5')
        .map(({ cells }) => cells[0]?.value)
    expect(means({ 1: 3, 2: 4, 3: 8, 4: 9, 5: 2 })).toEqual([3.1])
    expect(means({ 4: 6, 5: 24 })).toEqual([])
    expect(means({ 5: 30 })).toEqual([])
  })

  it('counts those who left a question open in no table', () => {
    const table = closed(single, [
      ...answers('single', { yes: 6, no: 7, nearly: 5, unknown: 5 }),
      ...answers('single', { '': 3 }),
    ])
    expect(table.answers).toBe(26)
    expect(table.released[0]?.n).toBe(23)
  })

  it('shows ticks only where five have ticked and five have not', () => {
    const ticked = answers('multi', { 'a+b': 6, a: 8, c: 5, 'a+d': 2 })
    expect(shown(multi, ticked)).toEqual({ a: 16, b: 6, c: 5 })
    expect(closed(multi, ticked).withheld[0]).toMatchObject({ reason: 'could-reveal', options: ['d'] })
    expect(shown(multi, answers('multi', { a: 20, 'a+b': 4 }))).toEqual({})
  })

  it('keeps one more back when nearly everybody has used all their choices, since the rest is then few', () => {
    const full = answers('multi', { 'a+b': 12, 'a+c': 7, 'b+d': 3, 'b+c': 6 })
    expect(shown(multi, full)).toEqual({ a: 19, b: 21 })
  })

  it('holds no figure of a text', () => {
    expect(closed(words, answers('words', { 'Jeg heter Kari': 30 }))).toMatchObject({
      released: [],
      withheld: [],
    })
  })
})

describe('what is shown of the regions', () => {
  const agder = answers('single', { yes: 9, no: 8 }, { region: 'Agder' })
  const viken = answers('single', { yes: 10, no: 6 }, { region: 'Viken' })

  it('is a table each when each may stand', () => {
    const both = [...agder, ...viken]
    const two = { ...single, options: single.options.filter(({ id }) => id === 'yes' || id === 'no') }
    expect(shown(two, both, 'region:Agder')).toEqual({ yes: 9, no: 8 })
    expect(shown(two, both, 'region:Viken')).toEqual({ yes: 10, no: 6 })
  })

  it('puts a region that is too small together with others, and never leaves it alone to be worked out', () => {
    const two = { ...single, options: single.options.filter(({ id }) => id === 'yes' || id === 'no') }
    const small = answers('single', { yes: 1, no: 1 }, { region: 'Finnmark' })
    const large = answers('single', { yes: 30, no: 30 }, { region: 'Trøndelag' })
    const three = [...large, ...agder, ...small]
    expect(shown(two, three, 'region:Finnmark')).toEqual({})
    expect(shown(two, three, 'region:Agder')).toEqual({})
    expect(shown(two, three, 'region:rest')).toEqual({ yes: 10, no: 9 })
    expect(shown(two, three, 'region:Trøndelag')).toEqual({ yes: 30, no: 30 })
  })

  it('is nothing where only one part of the country could be shown', () => {
    const two = { ...single, options: single.options.filter(({ id }) => id === 'yes' || id === 'no') }
    const alone = [...agder, ...answers('single', { yes: 2 }, { region: 'Finnmark' })]
    expect(shown(two, alone)).toEqual({ yes: 11, no: 8 })
    expect(reasons(two, alone)).toEqual(['region: could-reveal'])
  })
})
