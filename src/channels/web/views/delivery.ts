import { html } from 'hono/html'
import { dateInOslo } from '../../../domain/time.ts'
import { drawBars } from '../bars.ts'
import type { Here } from '../here.ts'
import type { Told } from './council.ts'
import { councilWords } from './council-words.ts'
import type { Office } from './office.ts'

const thirtyDaysMs = 30 * 24 * 3_600_000
const aMinuteMs = 60_000

/** What waits, was sent and did not arrive: counted, without content or recipient. */
export async function tellDelivery({ language, at }: Here, { outbox }: Office): Promise<Told> {
  const said = councilWords[language].delivery
  const counts = await outbox.counts(at)
  const ended = await outbox.ended(at - thirtyDaysMs)
  const states = ['waiting', 'sending', 'unknown', 'sent', 'failed'] as const
  const rows = states.map((state) => ({ label: said.states[state], value: counts[state] }))
  const oldest = Math.round(counts.oldestWaitingMs / aMinuteMs)
  const bars = drawBars(
    { kind: 'bars', title: said.now.title, unit: said.now.head[1]?.toLowerCase() ?? '', bars: rows },
    language,
  )
  return {
    pictures: html`${bars}${oldest > 0 ? html`<p>${said.oldest(oldest)}</p>` : ''}`,
    tables: [
      {
        name: 'ended',
        ...said.ended,
        rows: ended.map(({ state, reason, count, last }) => [
          said.states[state],
          reason === null ? '' : said.reason(reason),
          count,
          dateInOslo(last),
        ]),
      },
      { name: 'now', ...said.now, rows: rows.map(({ label, value }) => [label, value]) },
    ],
  }
}
