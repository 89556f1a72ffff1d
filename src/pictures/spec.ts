import type { TopLevelSpec } from 'vega-lite'
import type { Picture } from '../competence/picture.ts'
import { unreachable } from '../domain/errors.ts'
import { barsOf } from './bars.ts'
import { grey, ink, linesOf, margin, paper, sizes, wide } from './look.ts'
import { overviewOf } from './overview.ts'
import type { Part } from './part.ts'
import { trendOf } from './trend.ts'

/** The picture for Vega-Lite: title, what is counted, the figures, the source. */
export function specOf(picture: Picture): TopLevelSpec {
  const { title, about, source } = picture
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    background: paper,
    padding: margin,
    title: {
      text: linesOf(title, { px: wide, size: sizes.title }),
      subtitle: linesOf(about, { px: wide, size: sizes.small }),
      anchor: 'start',
      offset: 14,
    },
    bounds: 'flush',
    spacing: 18,
    vconcat: [...partsOf(picture), sourceLine(source)],
    config: {
      font: 'Inter, system-ui, sans-serif',
      view: { stroke: null },
      title: {
        fontSize: sizes.title,
        color: ink,
        subtitleFontSize: sizes.small,
        subtitleColor: grey,
        subtitlePadding: 6,
        lineHeight: 22,
        subtitleLineHeight: 16,
      },
      axis: { labelLimit: 0, titleLimit: 0, labelFontSize: sizes.small, labelColor: grey },
    },
  }
}

function partsOf(picture: Picture): Part[] {
  switch (picture.kind) {
    case 'bars':
      return [barsOf(picture.axis, picture.language)]
    case 'trend':
      return [trendOf(picture.axis, picture.language)]
    case 'overview':
      return [overviewOf(picture.columns, picture.language)]
    default:
      return unreachable(picture)
  }
}

function sourceLine(source: string): Part {
  const lines = linesOf(source, { px: wide, size: sizes.small })
  return {
    width: wide,
    height: lines.length * 16,
    data: { values: [{}] },
    mark: {
      type: 'text',
      text: lines,
      align: 'left',
      baseline: 'top',
      x: 0,
      y: 0,
      color: grey,
      fontSize: sizes.small,
      lineHeight: 16,
    },
  }
}
