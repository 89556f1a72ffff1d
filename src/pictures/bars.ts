import type { Observation, OneAxis } from '../competence/observation.ts'
import { numberOf } from '../competence/words.ts'
import type { Language } from '../domain/language.ts'
import { hue, ink, linesOf, sizes, wide } from './look.ts'
import type { Part } from './part.ts'

const barHigh = 14
const lineHigh = 18
const between = 14
/** To the right of the longest bar, for its figure. */
const forValue = 60

/** Each name stands over its bar, so that the longest name and the longest bar both have the whole width. */
export function barsOf({ figures, unit }: OneAxis, language: Language): Part {
  const rows = placed(figures, language)
  const last = rows.at(-1)
  return {
    width: wide,
    height: last === undefined ? 0 : last.bottom,
    data: { values: rows },
    encoding: {
      y: { field: 'middle', type: 'quantitative', scale: null },
      x: { field: 'value', type: 'quantitative', axis: null, scale: scaleFor(figures, unit) },
    },
    layer: [
      {
        mark: { type: 'bar', orient: 'horizontal', height: barHigh, color: hue },
        encoding: { x2: { datum: 0 } },
      },
      {
        mark: { type: 'text', align: 'left', dx: 6, color: ink, fontSize: sizes.value, fontWeight: 'bold' },
        encoding: { text: { field: 'shown' } },
      },
      {
        mark: {
          type: 'text',
          align: 'left',
          baseline: 'top',
          color: ink,
          fontSize: sizes.label,
          lineHeight: lineHigh,
        },
        encoding: {
          text: { field: 'name' },
          x: { value: 0 },
          y: { field: 'top', type: 'quantitative', scale: null },
        },
      },
    ],
  }
}

function scaleFor(figures: readonly Observation[], unit: OneAxis['unit']) {
  const longest = unit === 'mean5' ? 5 : Math.max(1, ...figures.map(({ value }) => value))
  return { domain: [0, longest], range: [0, wide - forValue] }
}

interface Row {
  name: string[]
  value: number
  shown: string
  /** In px from above. */
  top: number
  middle: number
  bottom: number
}

function placed(figures: readonly Observation[], language: Language): Row[] {
  let top = 0
  return figures.map((figure) => {
    const name = linesOf(figure.label[language], { px: wide, size: sizes.label })
    const below = top + name.length * lineHigh
    const row = {
      name,
      value: figure.value,
      shown: numberOf(language, figure),
      top,
      middle: below + barHigh / 2,
      bottom: below + barHigh,
    }
    top = row.bottom + between
    return row
  })
}
