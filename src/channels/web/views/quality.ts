import { html } from 'hono/html'
import { longDate } from '../../../assistant/texts/dates.ts'
import { dateInOslo } from '../../../domain/time.ts'
import type { LastEval } from '../../../knowledge/judge/last.ts'
import { drawBars } from '../bars.ts'
import type { Here } from '../here.ts'
import type { Told } from './council.ts'
import { councilWords } from './council-words.ts'
import type { Office } from './office.ts'

/** How the last trial with judged questions went. */
export async function tellQuality({ language }: Here, { lastEval }: Office): Promise<Told> {
  const said = councilWords[language].quality
  const last = lastEval()
  if (last === undefined) return { pictures: html`<p>${said.none}</p>`, tables: [] }
  const day = longDate(language, dateInOslo(last.at))
  const sums = [
    { ...last.answerable, name: said.answerable },
    { ...last.others, name: said.others },
  ].filter(({ rows }) => rows > 0)
  const bars = sums.map(({ name, rows, right }) => ({ label: name, value: Math.round((100 * right) / rows) }))
  return {
    pictures: html`<p>${said.about(last.file, day)}</p>
      ${drawBars({ kind: 'bars', title: said.bars, unit: said.unit, bars }, language)}`,
    tables: [{ name: 'quality', ...said.table, rows: rowsOf(last, sums) }],
  }
}

function rowsOf({ kinds, languages }: LastEval, sums: LastEval['kinds']) {
  return [...sums, ...kinds, ...languages].map(
    ({ name, rows, right, found, withEvidence, wronglyRefused }) => [
      name,
      rows,
      right,
      withEvidence > 0 ? found : null,
      wronglyRefused,
    ],
  )
}
