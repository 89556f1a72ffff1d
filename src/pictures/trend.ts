import { type OneAxis, whenOf } from '../competence/observation.ts'
import { numberOf } from '../competence/words.ts'
import type { Language } from '../domain/language.ts'
import { grey, hue, ink, line, sizes, wide } from './look.ts'
import type { Part } from './part.ts'

const high = 220
/** Below, for the month and the number of answers. */
const forWhen = 40

/** One line over time, each point with its figure and, below, when it was and how many answered. */
export function trendOf({ figures, unit }: OneAxis, language: Language): Part {
  const values = figures.map((figure) => ({
    when: [whenOf(figure), `n = ${figure.n}`],
    order: whenOf(figure),
    value: figure.value,
    shown: numberOf(language, figure),
  }))
  return {
    width: wide,
    height: high + forWhen,
    data: { values },
    encoding: {
      x: {
        field: 'order',
        type: 'ordinal',
        title: null,
        scale: { padding: 0.4 },
        axis: null,
      },
      y: {
        field: 'value',
        type: 'quantitative',
        title: null,
        scale: { domain: unit === 'mean5' ? [1, 5] : [0, 100], range: [high, 0] },
        axis: {
          tickCount: 4,
          gridColor: line,
          domain: false,
          ticks: false,
          labelAlign: 'left',
          labelBaseline: 'bottom',
          labelPadding: 0,
          labelOffset: -3,
        },
      },
    },
    layer: [
      { mark: { type: 'line', color: hue, strokeWidth: 2.5 } },
      { mark: { type: 'point', color: hue, filled: true, size: 80, opacity: 1 } },
      {
        mark: { type: 'text', dy: -16, color: ink, fontSize: sizes.value, fontWeight: 'bold' },
        encoding: { text: { field: 'shown' } },
      },
      {
        mark: { type: 'text', baseline: 'top', dy: 8, color: grey, fontSize: sizes.small, lineHeight: 15 },
        encoding: { text: { field: 'when' }, y: { value: high } },
      },
    ],
  }
}
