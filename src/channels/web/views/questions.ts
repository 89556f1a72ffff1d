import { type Gap, keptForMs, type Outcome } from '../../../desk/asked.ts'
import { themesOf } from '../../../desk/themes.ts'
import { drawBars } from '../bars.ts'
import type { Here } from '../here.ts'
import type { Told } from './council.ts'
import { councilWords } from './council-words.ts'
import type { Office } from './office.ts'
import type { Cell } from './table.ts'

/** What was asked about, and what the sources did not answer: by theme, for as long as questions are kept. */
export async function tellQuestions({ language, at }: Here, { asked, areaName }: Office): Promise<Told> {
  const said = councilWords[language].questions
  const [from, until] = [at - keptForMs, at + 1]
  // A document may name an area that is none of ours any more: that is something else, and no word of a program.
  const known = <Touching extends { areas: string[] }>(one: Touching): Touching => ({
    ...one,
    areas: one.areas.filter((area) => areaName(area, language) !== undefined),
  })
  const outcomes = (await asked.outcomes(from, until)).map(known)
  const gaps = (await asked.gaps(from, until)).map(known)
  const nameOf = (area: string | undefined) => (area && areaName(area, language)) ?? said.other
  const rows = byTheme(outcomes).map(([area, all]): Cell[] => [nameOf(area), ...countsOf(all)])
  const bars = rows.map(([label, value]) => ({ label: String(label), value: Number(value) }))
  return {
    pictures:
      bars.length === 0 ? '' : drawBars({ kind: 'bars', title: said.bars, unit: said.unit, bars }, language),
    tables: [
      { name: 'themes', ...said.themes, rows },
      {
        name: 'gaps',
        ...said.gaps,
        rows: gapRows(gaps).map(([area, why, count]) => [nameOf(area), said.why[why], count]),
      },
    ],
  }
}

/** The themes with the most questions first. */
function byTheme(outcomes: Outcome[]): [string | undefined, Outcome[]][] {
  const spread = outcomes.flatMap((one) => areasOf(one).map((area) => ({ area, one })))
  const themes = Map.groupBy(spread, ({ area }) => area)
  return [...themes]
    .map(([area, all]): [string | undefined, Outcome[]] => [area, all.map(({ one }) => one)])
    .toSorted(([, one], [, other]) => other.length - one.length)
}

function areasOf({ areas }: Pick<Outcome, 'areas'>): (string | undefined)[] {
  return areas.length === 0 ? [undefined] : [...new Set(areas)]
}

function countsOf(all: Outcome[]): number[] {
  const answered = all.filter(({ outcome }) => outcome === 'answered').length
  const missing = all.filter(({ outcome }) => outcome === 'not-in-sources').length
  return [all.length, answered, missing, all.length - answered - missing]
}

function gapRows(gaps: Gap[]): [string | undefined, Gap['why'], number][] {
  return themesOf(gaps).flatMap(({ area }) => {
    const own = gaps.filter((gap) => areasOf(gap).includes(area))
    const reasons = Map.groupBy(own, ({ why }) => why)
    return [...reasons]
      .map(([why, all]): [string | undefined, Gap['why'], number] => [area, why, all.length])
      .toSorted(([, , one], [, , other]) => other - one)
  })
}
