import type { Column } from '../competence/picture.ts'
import { numberOf } from '../competence/words.ts'
import type { Language } from '../domain/language.ts'
import { grey, hue, ink, line, linesOf, sizes, wide } from './look.ts'
import type { Part } from './part.ts'

const rowHigh = 48
const barHigh = 10
const headHigh = 36
const between = 12
/** To the right of the longest bar, for its figures. */
const forValue = 66

/** A line for each area, and in it a bar in each way of counting, with an axis of its own. */
export function overviewOf(columns: Column[], language: Language): Part {
  const columnWide = (wide - between * (columns.length - 1)) / Math.max(1, columns.length)
  const marks = columns.flatMap((column, at) =>
    cellsOf(column, at * (columnWide + between), { columnWide, language }),
  )
  const names = (columns[0]?.cells ?? []).map(({ area }, at) => ({
    name: area,
    top: headHigh + at * rowHigh,
  }))
  const heads = columns.map(({ heading }, at) => ({
    name: linesOf(heading, { px: columnWide, size: sizes.small }),
    left: at * (columnWide + between),
  }))
  const inPx = { type: 'quantitative', scale: null, axis: null } as const
  return {
    width: wide,
    height: headHigh + names.length * rowHigh,
    layer: [
      {
        data: { values: heads },
        mark: {
          type: 'text',
          align: 'left',
          baseline: 'top',
          color: grey,
          fontSize: sizes.small,
          lineHeight: 15,
        },
        encoding: { text: { field: 'name' }, x: { field: 'left', ...inPx }, y: { value: 0 } },
      },
      {
        data: { values: names },
        mark: { type: 'rule', color: line },
        encoding: { x: { value: 0 }, x2: { value: wide }, y: { field: 'top', ...inPx } },
      },
      {
        data: { values: names },
        mark: { type: 'text', align: 'left', baseline: 'top', dy: 7, color: ink, fontSize: sizes.label },
        encoding: { text: { field: 'name' }, x: { value: 0 }, y: { field: 'top', ...inPx } },
      },
      {
        data: { values: marks },
        mark: { type: 'bar', orient: 'horizontal', height: barHigh, color: hue },
        encoding: {
          x: { field: 'left', ...inPx },
          x2: { field: 'right' },
          y: { field: 'middle', ...inPx },
        },
      },
      {
        data: { values: marks },
        mark: { type: 'text', align: 'left', dx: 5, color: ink, fontSize: sizes.small },
        encoding: {
          text: { field: 'shown' },
          x: { field: 'right', ...inPx },
          y: { field: 'middle', ...inPx },
        },
      },
    ],
  }
}

interface Placing {
  columnWide: number
  language: Language
}

function cellsOf({ cells, axis }: Column, left: number, { columnWide, language }: Placing) {
  const longest = axis.unit === 'mean5' ? 5 : Math.max(1, ...axis.figures.map(({ value }) => value))
  const pxPerUnit = (columnWide - forValue) / longest
  return cells.map(({ figures }, at) => ({
    left,
    right: left + (figures[0]?.value ?? 0) * pxPerUnit,
    middle: headHigh + at * rowHigh + 34,
    shown: figures.map((figure) => numberOf(language, figure)).join(' · ') || '–',
  }))
}
