import { setTimeout } from 'node:timers/promises'
import { type Duty, nothingDue } from '../assistant/duty.ts'
import { draftKeptForMs } from '../briefs/drafts.ts'
import { keptForMs } from '../desk/asked.ts'
import { faultName } from '../domain/errors.ts'
import { alone, leaseMs } from '../jobs/lease.ts'
import { letterKeptForMs } from '../jobs/mailbox.ts'
import { competenceDuties } from './competence.ts'
import { dateDuties } from './dates.ts'
import { firstYearDuties } from './firstyear.ts'
import type { House } from './house.ts'
import { pulsesDue } from './pulses.ts'
import { sourceDuties } from './sources.ts'

/** What the clock makes necessary, in the order in which it is done. */
export function duties(house: House): Duty[] {
  return [
    sweepFiles(house),
    sweepQuestions(house),
    sweepWorkspaces(house),
    ...firstYearDuties(house),
    ...dateDuties(house),
    pulsesDue(house),
    ...competenceDuties(house),
  ]
}

/** What waits for others: the web is slow, and holds up none of the above. */
export function slowDuties(house: House): Duty[] {
  return sourceDuties(house)
}

function sweepFiles({ store: { files } }: House): Duty {
  return {
    name: 'files',
    run: async (now, { dryRun }) => {
      if (!dryRun) await files.sweep(now)
      return nothingDue
    },
  }
}

/** Threads that are over, and answers that can be shared no more. */
function sweepWorkspaces({ store: { threads, shareable } }: House): Duty {
  return {
    name: 'workspaces',
    run: async (now, { dryRun }) => {
      if (!dryRun) await Promise.all([threads.sweep(now), shareable.sweep(now)])
      return nothingDue
    },
  }
}

/** Questions and settled tickets are kept for 90 days, what waits on the page for 60. */
function sweepQuestions({ store: { asked, tickets, mailbox, drafts, sessions } }: House): Duty {
  return {
    name: 'questions',
    run: async (now, { dryRun }) => {
      if (!dryRun) {
        await Promise.all([asked.sweep(now - keptForMs), tickets.sweep(now - keptForMs)])
        await mailbox.sweep(now - letterKeptForMs)
        await drafts.sweep(now - draftKeptForMs)
        await sessions.sweep(now)
      }
      return nothingDue
    },
  }
}

const everyMs = 60_000
/** Less than the 10 s in which a process that was told to end has ended: what is not done is due again at the next start. */
const patienceMs = 8_000

interface Running {
  /** Called when something was put in the outbox. */
  onOutgoing: () => void
}

/**
 * Does what is due each minute, one round after the other, in one process at a time, until stopped. A duty that fails
 * is logged and tried again in the next round; it holds up none of the others.
 */
export function runDuties(house: House, running: Running): { stop(): Promise<void> } {
  const both = [
    runEachMinute('duties', duties(house), { house, ...running }),
    runEachMinute('slow duties', slowDuties(house), { house, ...running }),
  ]
  return { stop: async () => void (await Promise.all(both.map(({ stop }) => stop()))) }
}

function runEachMinute(
  name: string,
  all: Duty[],
  { house: { config, store, log }, onOutgoing }: Running & { house: House },
): { stop(): Promise<void> } {
  let round: Promise<void> = Promise.resolve()
  const runAll = async () => {
    for (const duty of all) {
      try {
        const { sent, due, held } = await duty.run(config.clock.now(), { dryRun: false })
        if (due.length + held.length > 0)
          log.info('duty done', { duty: duty.name, due: due.length, sent, held: held.length })
        if (sent > 0) onOutgoing()
      } catch (fault) {
        log.error('a duty failed', { duty: duty.name, reason: faultName(fault) })
      }
    }
  }
  let again: NodeJS.Timeout | undefined
  const runUnlessElsewhere = async () => {
    try {
      const done = await alone(name, runAll, store.leases)
      // Whoever has them in hand may have died with them.
      if (!done) again = globalThis.setTimeout(next, leaseMs)
    } catch (fault) {
      log.error('duties not begun', { reason: faultName(fault) })
    }
  }
  const next = () => {
    round = round.then(runUnlessElsewhere)
  }
  next()
  const timer = setInterval(next, everyMs)
  return {
    stop: async () => {
      clearInterval(timer)
      clearTimeout(again)
      await Promise.race([round, setTimeout(patienceMs, undefined, { ref: false })])
    },
  }
}
