import { faultName } from '../domain/errors.ts'
import type { Log } from '../domain/log.ts'
import type { Instant } from '../domain/time.ts'
import { osloClock } from '../domain/workdays.ts'
import { hashOf, takeDates } from '../nudges/sources/dates.ts'
import { SourceFailed } from '../nudges/sources/fault.ts'
import type { Found, Looking, ReadSource, Source } from '../nudges/sources/source.ts'
import type { SourceStore } from '../nudges/sources/store.ts'
import { takeTexts } from '../nudges/sources/texts.ts'
import type { NudgeStore } from '../nudges/store.ts'
import { type Duty, type DutyReport, nothingDue, together } from './duty.ts'
import { type Telling, tellOfFailing, tellOfFindings } from './found-telling.ts'

export interface LookingParts extends Telling {
  list: Source[]
  read: ReadSource
  nudges: Pick<NudgeStore, 'drafts' | 'keepDraft'>
  sources: SourceStore
  transaction<T>(work: () => Promise<T>): Promise<T>
  log: Log
}

const hourMs = 3_600_000
const everyMs = 6 * hourMs
const againMs = hourMs
/** Longer than a look may take; then another process may do it. */
const leaseMs = hourMs / 2
/** So much may wait of one source: nobody reads hundreds. */
const mostWaiting = 30

/** Looks at the sources, keeps what they say as drafts, and tells the advisers. A source that fails loses nothing. */
export function lookingAtSources(parts: LookingParts): Duty {
  return {
    name: 'sources',
    run: async (now, { dryRun }) => {
      const reports: DutyReport[] = []
      for (const source of dryRun ? [] : parts.list) reports.push(await look(parts, source, now))
      return together(reports)
    },
  }
}

async function look(parts: LookingParts, source: Source, now: Instant): Promise<DutyReport> {
  const { sources, log, transaction } = parts
  const from = source.address
  if (!(await sources.beginLook(from, now, now + leaseMs))) return nothingDue
  try {
    const found = await parts.read(source, await lookingAt(parts, from, now))
    const { texts, dates, passedOver } = found
    log.info('source looked at', { source: hashOf(from), texts: texts.length, dates: dates.length })
    for (const [why, count] of passedOver) log.warn('passed over', { source: hashOf(from), why, count })
    return await transaction(() => keep(parts, found, { from, now }))
  } catch (thrown) {
    const fault = thrown instanceof SourceFailed ? thrown.fault : faultName(thrown)
    log.warn('source failed', { source: hashOf(from), reason: fault })
    return noteFailing(parts, { from, now, fault })
  }
}

async function lookingAt({ sources }: LookingParts, address: string, now: Instant): Promise<Looking> {
  const waiting = (await sources.textDrafts()).filter(
    ({ from, state }) => from === address && state === 'draft',
  )
  return {
    markOf: sources.sourceMark,
    now,
    today: osloClock(now).date,
    room: Math.max(0, mostWaiting - waiting.length),
  }
}

interface Look {
  from: string
  now: Instant
}

/** All that was found, what to remember of it, and the message to the advisers: together or not at all. */
async function keep(
  parts: LookingParts,
  { texts, dates, marks }: Found,
  { from, now }: Look,
): Promise<DutyReport> {
  const { nudges, sources } = parts
  const known = (await nudges.drafts()).filter((draft) => draft.from === from)
  const newDates = takeDates(dates, known, { from, now, today: osloClock(now).date })
  for (const draft of newDates) await nudges.keepDraft(draft)
  const knownTexts = (await sources.textDrafts()).filter((draft) => draft.from === from)
  const newTexts = takeTexts(texts, knownTexts, { from, now })
  for (const draft of newTexts) await sources.keepText(draft)
  for (const [address, mark] of marks) await sources.markSource(address, mark, now)
  await sources.endLook({ address: from, due: now + everyMs, seen: now })
  // Looked at by the time that they came: what was refused before is kept, and waits for nobody.
  const waiting = [...newDates, ...newTexts].filter(({ at, state }) => at === now && state !== 'refused')
  const isUrgent = newDates.some(({ at, proposed, state }) => at === now && (proposed || state === 'held'))
  return waiting.length > 0 ? tellOfFindings(parts, { from, now, isUrgent }) : nothingDue
}

async function noteFailing(
  parts: LookingParts,
  { from, now, fault }: Look & { fault: string },
): Promise<DutyReport> {
  const before = (await parts.sources.looks()).find(({ address }) => address === from)
  const failingSince = before?.failingSince ?? now
  const seen = before?.seen === undefined ? {} : { seen: before.seen }
  const look = { address: from, due: now + againMs, ...seen, failingSince, fault }
  await parts.sources.endLook(look)
  await tellOfFailing(parts, look, now)
  return { ...nothingDue, held: [{ kind: 'source', reason: `${new URL(from).host}: ${fault}` }] }
}
