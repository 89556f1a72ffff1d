import type { Language } from '../domain/language.ts'
import type { CompetenceMap, MapArea } from './map.ts'
import type { Observation } from './observation.ts'
import { sheetWords } from './sheet-words.ts'
import { words } from './words.ts'

type Cell = string | number | null
type Row = Cell[]

/** One row for each figure, with all that must be known to read it; the figures of no area last. */
export function figureRows({ areas, elsewhere }: CompetenceMap, language: Language): Row[] {
  const texts = sheetWords[language]
  const rows = areas.flatMap((area) => area.observations.map((one) => rowOf(area, one, language)))
  return [texts.figures, ...rows, ...elsewhere.map((one) => rowOf(undefined, one, language))]
}

function rowOf(area: MapArea | undefined, one: Observation, language: Language): Row {
  const { yes, no } = sheetWords[language]
  const { unit, scale } = words[language]
  const unitName = one.unit === 'mean5' ? `${unit.mean5} (${scale[one.scale]})` : unit[one.unit]
  return [
    area?.id ?? '',
    area?.names[language] ?? '',
    one.year,
    one.month ?? null,
    one.about[language],
    one.label[language],
    one.value,
    unitName,
    one.n,
    one.baseKnown ? yes : no,
    one.axis,
    one.source,
  ]
}

/** Each survey with what must be known to read its figures, and each round of the pulses. */
export function sourceRows(map: CompetenceMap, language: Language): Row[] {
  const texts = sheetWords[language]
  const surveys = map.baselines.map(({ title, year, answers, note }): Row => [title, year, answers, note])
  const asked = map.areas
    .flatMap(({ observations }) => observations)
    .filter(({ month }) => month !== undefined)
  const rounds = [...Map.groupBy(asked, ({ survey }) => survey)].map(
    ([survey, figures]): Row => [
      survey,
      figures[0]?.year ?? null,
      Math.max(...figures.map(({ n }) => n)),
      texts.roundNote,
    ],
  )
  return [texts.sources, ...surveys, ...rounds]
}

/** The distance to very confident, where it can be told. */
export function gapRows({ areas }: CompetenceMap, language: Language): Row[] {
  const rows = areas.map(({ names, gap }): Row => {
    if (gap === null) return [names[language], null, null, null, null, null]
    const { year, distance, confidence, need } = gap
    return [names[language], year, distance, confidence.mean, confidence.n, need?.mean ?? null]
  })
  return [sheetWords[language].gaps, ...rows]
}

/** For a Norwegian spreadsheet: semicolons, a mark of UTF-8, decimal commas, and no text that would be run as a formula. */
export async function csvOf(map: CompetenceMap, language: Language): Promise<string> {
  const { stringify } = await import('csv-stringify/sync')
  const number = (value: number) => (language === 'en' ? String(value) : String(value).replace('.', ','))
  return stringify(figureRows(map, language), {
    bom: true,
    delimiter: ';',
    escape_formulas: true,
    cast: { number },
  })
}

/** A workbook: the figures, the gaps, the sources. Texts stand as texts in it, never as formulas. */
export async function xlsxOf(map: CompetenceMap, language: Language): Promise<Uint8Array> {
  const { default: writeXlsx } = await import('write-excel-file/node')
  const { sheets } = sheetWords[language]
  const sheet = (name: string, [head = [], ...rows]: Row[], widths: number[]) => ({
    sheet: name,
    stickyRowsCount: 1,
    columns: widths.map((width) => ({ width })),
    data: [head.map((value) => ({ value: String(value), fontWeight: 'bold' as const })), ...rows],
  })
  return writeXlsx([
    sheet(sheets.figures, figureRows(map, language), [28, 34, 6, 7, 50, 40, 8, 18, 6, 12, 34, 60]),
    sheet(sheets.gaps, gapRows(map, language), [40, 6, 20, 16, 12, 14]),
    sheet(sheets.sources, sourceRows(map, language), [50, 6, 8, 110]),
  ]).toBuffer()
}
