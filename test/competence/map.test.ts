import { describe, expect, it } from 'vitest'
import { readAreas } from '../../src/competence/area.ts'
import { readBaselines } from '../../src/competence/baseline.ts'
import { baselineObservations, mapOf } from '../../src/competence/map.ts'
import { onOneAxis } from '../../src/competence/observation.ts'
import type { Released } from '../../src/competence/released.ts'
import { released, stepsOf } from '../support/released.ts'

const areas = readAreas('knowledge')
const baselines = readBaselines('knowledge', areas)

function mapWith(...figures: Released[]) {
  return mapOf({ areas, baselines, released: figures, resources: [] })
}

function areaOf(id: string, ...figures: Released[]) {
  return mapWith(...figures).areas.find((area) => area.id === id)
}

function valuesOf(year: number, start: string): number[] {
  const survey = baselines.find((one) => one.year === year)
  const all = survey ? baselineObservations(survey) : []
  return all.filter(({ axis }) => axis.startsWith(start)).map(({ value }) => value)
}

describe('the old surveys', () => {
  it('stand with exactly the figures that were published', () => {
    expect(valuesOf(2009, '2009.a')).toEqual([103, 79, 66, 33, 18, 15])
    expect(valuesOf(2025, '2025.q1')).toEqual([11, 26, 24, 18, 56])
    expect(valuesOf(2025, '2025.q9')).toEqual([51, 68, 74, 48, 69, 41, 5])
  })

  it('give each figure to one area or to none, so that none counts twice', () => {
    const { areas: drawn, elsewhere } = mapWith()
    const axes = [...drawn.flatMap(({ observations }) => observations), ...elsewhere].map(({ axis }) => axis)
    expect(axes).toHaveLength(18)
    expect(new Set(axes).size).toBe(18)
  })

  it('do not pretend to know who answered question 9', () => {
    const ticks = areaOf('collaboration')?.observations[0]
    expect(ticks).toMatchObject({ value: 69, unit: 'ticks', n: 135, baseKnown: false })
  })

  it('leave an area that no survey has measured empty', () => {
    expect(areaOf('diversity-leadership')).toMatchObject({ observations: [], gap: null, trends: [] })
  })
})

describe('one axis', () => {
  it('refuses treff beside kryss', () => {
    const mixed = baselines.flatMap(baselineObservations)
    expect(() => onOneAxis(mixed)).toThrow('These figures do not count the same: hits, ticks.')
  })

  it('refuses a mean of needs beside a mean of confidence: high is bad in one and good in the other', () => {
    const both = areaOf(
      'economy',
      confident(3),
      released({ kind: 'need5', question: 'need', ...stepsOf(0, 0, 0, 9, 0) }),
    )
    const pulses = both?.observations.filter(({ unit }) => unit === 'mean5') ?? []
    expect(pulses).toHaveLength(2)
    expect(() => onOneAxis(pulses)).toThrow('mean5 confidence5, mean5 need5')
  })
})

function confident(step: 1 | 2 | 3 | 4 | 5, closed = '2026-03-24'): Released {
  const counts: [number, number, number, number, number] = [0, 0, 0, 0, 0]
  counts[step - 1] = 10
  return released({ kind: 'confidence5', closed, ...stepsOf(...counts) })
}

describe('a trend', () => {
  it('follows the same question from year to year', () => {
    const trends = areaOf('economy', confident(3), confident(4, '2027-03-24'))?.trends
    expect(trends?.map(({ points }) => points.figures.map(({ year, value }) => [year, value]))).toEqual([
      [
        [2026, 3],
        [2027, 4],
      ],
    ])
  })

  it('is not drawn from 2009 to 2025, nor from 2025 to a pulse', () => {
    const drawn = mapWith(confident(3)).areas.flatMap(({ trends }) => trends)
    expect(drawn).toEqual([])
  })

  it('is not drawn from all leaders to new leaders', () => {
    const fresh = { ...confident(4, '2027-03-24'), audience: 'new-leaders' }
    expect(areaOf('economy', confident(3), fresh)?.trends).toEqual([])
  })
})

describe('a gap', () => {
  it('is the distance from what leaders are confident of to very confident', () => {
    expect(areaOf('economy', confident(3))?.gap).toEqual({
      year: 2026,
      unit: 'mean5',
      distance: 2,
      confidence: { mean: 3, n: 10, axes: ['2026-03.pulse-03-economy.overview'] },
      need: null,
    })
  })

  it('is not made of treff or kryss', () => {
    expect(mapWith().areas.every(({ gap }) => gap === null)).toBe(true)
  })

  it('is not made where the mean is withheld', () => {
    const hidden = released({ ...stepsOf(0, 0, 0, 9, 0), mean: undefined, partly: true })
    expect(areaOf('economy', hidden)?.gap).toBeNull()
  })

  it('is not made of one region alone', () => {
    expect(areaOf('economy', { ...confident(3), group: 'region:Vestland' })?.gap).toBeNull()
  })
})

describe('a choice of several', () => {
  it('is a share of those who answered, in the area of each choice', () => {
    const label = { nb: 'Økonomi', nn: 'Økonomi', en: 'Economy' }
    const cells = [{ option: 'economy', label, area: 'economy', value: 12 }]
    const seen = areaOf('economy', released({ kind: 'multi', area: undefined, n: 30, cells }))?.observations
    expect(seen?.at(-1)).toMatchObject({ unit: 'share', value: 40, n: 30, baseKnown: true })
  })
})

describe('the resources of an area', () => {
  it('put what is current and about the area before what is old or touches it', () => {
    const of = (path: string, status: string, ...own: string[]) => ({ path, title: path, areas: own, status })
    const resources = [
      of('old', 'historic', 'economy'),
      of('touches', 'current', 'political-work', 'economy'),
      of('about', 'current', 'economy'),
      of('other', 'current', 'collaboration'),
    ]
    const economy = mapOf({ areas, baselines, released: [], resources }).areas.find(
      ({ id }) => id === 'economy',
    )
    expect(economy?.resources.map(({ path }) => path)).toEqual(['about', 'touches', 'old'])
  })
})
