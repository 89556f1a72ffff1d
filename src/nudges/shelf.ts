import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { faultName } from '../domain/errors.ts'
import type { Log } from '../domain/log.ts'
import { readCalendar } from './calendar.ts'
import type { Occasion } from './occasion.ts'
import type { NudgeStore } from './store.ts'

interface Parts {
  /** The knowledge folder. */
  folder: string
  nudges: Pick<NudgeStore, 'drafts'>
  log: Log
}

/** Every date that everybody may see: the files, with what advisers have confirmed in the place of the same id. */
export type Calendar = () => Promise<Occasion[]>

/**
 * The calendar as it is now: a changed file counts at once. A file that is wrong is logged, and what was read before
 * it was changed stays.
 */
export function openCalendar({ folder, nudges, log }: Parts): Calendar {
  let seen: string | undefined
  let files: Occasion[] = []
  const refresh = () => {
    const mark = markOf(join(folder, 'calendar'))
    if (mark === seen) return
    seen = mark
    try {
      files = readCalendar(folder)
    } catch (fault) {
      log.error('the calendar cannot be read; `taktstokk deadlines` says why', { reason: faultName(fault) })
    }
  }
  return async () => {
    refresh()
    const confirmed = (await nudges.drafts()).filter(({ state }) => state === 'confirmed')
    return withConfirmed(
      files,
      confirmed.map(({ occasion }) => occasion),
    )
  }
}

export function withConfirmed(files: Occasion[], confirmed: Occasion[]): Occasion[] {
  const replaced = new Set(confirmed.map(({ id }) => id))
  return [...files.filter(({ id }) => !replaced.has(id)), ...confirmed]
}

/** Changes when a file of the folder does. */
function markOf(folder: string): string {
  if (!existsSync(folder)) return ''
  return readdirSync(folder)
    .map((name) => {
      const { mtimeMs, size } = statSync(join(folder, name))
      return `${name} ${mtimeMs} ${size}`
    })
    .sort()
    .join('\n')
}
