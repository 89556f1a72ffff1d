import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readBaselines } from '../../src/competence/baseline.ts'
import { temporaryFolder } from '../support/store.ts'

const areas = [
  { id: 'economy', names: { nb: 'Økonomi', nn: 'Økonomi', en: 'Economy' }, topics: ['budsjett'] },
]

const figure = { axis: '2009.a4', label: 'Økonomi', area: 'economy', value: 33, source: 'Kartlegging, 2009' }
const question = {
  id: '2009',
  about: 'Behov',
  unit: 'hits',
  n: 105,
  baseKnown: true,
  total: 33,
  figures: [figure],
}
const survey = {
  year: 2009,
  title: 'Kartlegging',
  answers: 105,
  note: 'Treff.',
  questions: [question],
  named: [],
}

function folderWith(...surveys: { year: number }[]): string {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'competence'))
  for (const one of surveys)
    writeFileSync(join(folder, 'competence', `baseline-${one.year}.json`), JSON.stringify(one))
  return folder
}

describe('an old survey', () => {
  it('gives figures that carry their year, unit, base and source', () => {
    expect(readBaselines(folderWith(survey), areas)[0]?.figures).toEqual([
      { ...figure, about: 'Behov', year: 2009, unit: 'hits', n: 105, baseKnown: true, topics: [] },
    ])
  })

  it('stands beside the others, oldest first', () => {
    const years = readBaselines(folderWith({ ...survey, year: 2025 }, survey), areas).map(({ year }) => year)
    expect(years).toEqual([2009, 2025])
  })

  it('is refused when its figures do not add up to what the editor wrote down', () => {
    const wrong = { ...survey, questions: [{ ...question, total: 34 }] }
    expect(() => readBaselines(folderWith(wrong), areas)).toThrow(
      'baseline-2009.json: questions, entry 1 (2009), total: is 34, but the figures add up to 33.',
    )
  })

  it('is refused when it measures an area that is not on the map', () => {
    const wrong = { ...survey, questions: [{ ...question, figures: [{ ...figure, area: 'money' }] }] }
    expect(() => readBaselines(folderWith(wrong), areas)).toThrow(/entry 1.*area: is no area of the taxonomy/)
  })

  it('is refused when a figure has no source', () => {
    const wrong = { ...survey, questions: [{ ...question, figures: [{ ...figure, source: ' ' }] }] }
    expect(() => readBaselines(folderWith(wrong), areas)).toThrow(/source: must not be empty/)
  })

  it('is refused when it counts in a unit of its own', () => {
    const wrong = { ...survey, questions: [{ ...question, unit: 'leaders' }] }
    expect(() => readBaselines(folderWith(wrong), areas)).toThrow(/unit: must be one of hits, ticks/)
  })
})
