import { describe, expect, it } from 'vitest'
import { inputOf, type Question, readAnswer } from '../../src/pulse/question.ts'

const inThree = (text: string) => ({ nb: text, nn: text, en: text })
const options = ['a', 'b', 'c', 'd'].map((id) => ({ id, text: inThree(id.toUpperCase()) }))

function question(changes: Partial<Question>): Question {
  return {
    id: 'q',
    kind: 'single',
    text: inThree('Spørsmål'),
    options,
    most: 1,
    longest: 20,
    sensitive: false,
    ...changes,
  }
}

describe('a question', () => {
  it.each([
    ['one of several', question({}), { kind: 'choice', options: [{ value: 'a', label: 'A' }] }],
    ['several', question({ kind: 'multi', most: 2 }), { kind: 'choices', most: 2 }],
    ['text', question({ kind: 'text' }), { kind: 'text', maxLength: 20 }],
  ])('of %s becomes an input that may be left open', (_, asked, input) => {
    const shown = inputOf(asked, 'nb')
    expect(shown).toMatchObject({ id: 'q', label: 'Spørsmål', optional: true, kind: input.kind })
  })

  it('shows what was chosen before', () => {
    expect(inputOf(question({}), 'nb', ['b'])).toMatchObject({ chosen: 'b' })
    expect(inputOf(question({ kind: 'multi', most: 2 }), 'nb', ['b', 'c'])).toMatchObject({
      chosen: ['b', 'c'],
    })
    expect(inputOf(question({ kind: 'text' }), 'nb', ['før'])).toMatchObject({ written: 'før' })
  })
})

describe('an answer', () => {
  it('is what was chosen', () => {
    expect(readAnswer(question({}), ['b'])).toEqual(['b'])
    expect(readAnswer(question({ kind: 'multi', most: 2 }), ['b', 'b', 'c'])).toEqual(['b', 'c'])
  })

  it('may be left open', () => {
    expect(readAnswer(question({}), [])).toEqual([])
    expect(readAnswer(question({ kind: 'text' }), ['  '])).toEqual([])
  })

  it('is refused with an option that is not there', () => {
    expect(() => readAnswer(question({}), ['x'])).toThrow('unknown-option')
    expect(() => readAnswer(question({}), ['__proto__'])).toThrow('unknown-option')
  })

  it('is refused with more than may be chosen', () => {
    expect(() => readAnswer(question({}), ['a', 'b'])).toThrow('too-many, at most 1')
    expect(() => readAnswer(question({ kind: 'multi', most: 2 }), ['a', 'b', 'c'])).toThrow(
      'too-many, at most 2',
    )
  })

  it('is refused when the text is longer than there is room for', () => {
    expect(() => readAnswer(question({ kind: 'text' }), ['x'.repeat(21)])).toThrow('too-long, at most 20')
  })

  it('loses what cannot be seen', () => {
    expect(readAnswer(question({ kind: 'text' }), ['a\u0000\u001bb'])).toEqual(['a b'])
  })
})
