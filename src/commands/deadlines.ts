import { writeFileSync } from 'node:fs'
import type { Command } from 'commander'
import { openStore } from '../assembly/store.ts'
import { calendarFile } from '../assistant/deadlines.ts'
import { readCalendar } from '../nudges/calendar.ts'
import { bySoonest, type Occasion, stateAt } from '../nudges/occasion.ts'
import { withConfirmed } from '../nudges/shelf.ts'
import { command, configOf, print, printJson, wantsJson } from './command.ts'

export function deadlines(): Command {
  return command('deadlines', 'the calendar: deadlines, grants, reporting, events, with source and status')
    .option('--ics <file>', 'write what is to come to a file for other calendars')
    .action(async ({ ics }: { ics?: string }, called: Command) => {
      const config = configOf(called)
      const files = readCalendar(config.knowledge)
      const store = await openStore(config)
      try {
        const now = config.clock.now()
        const drafts = await store.nudges.drafts()
        const confirmed = drafts.filter(({ state }) => state === 'confirmed').map(({ occasion }) => occasion)
        const all = withConfirmed(files, confirmed).sort(bySoonest(now))
        const ahead = all.filter((one) => stateAt(one, now).standing !== 'expired')
        if (ics !== undefined) writeFileSync(ics, calendarFile(ahead, 'nb', now))
        if (wantsJson(called)) printJson({ deadlines: all.map((one) => listed(one, now)) })
        else print(all.map((one) => line(one, now)).join('\n'))
      } finally {
        await store.close()
      }
    })
}

/** One entry of `deadlines --json`, as the README describes it. */
function listed(occasion: Occasion, now: number): object {
  const { standing, occurrence } = stateAt(occasion, now)
  return {
    id: occasion.id,
    kind: occasion.kind,
    title: occasion.title.nb,
    date: occurrence.date,
    ...(occurrence.time !== undefined && { time: occurrence.time }),
    status: standing,
    for: occasion.audience,
    source: occasion.source,
    checked: occasion.checked,
  }
}

function line(occasion: Occasion, now: number): string {
  const { standing, occurrence } = stateAt(occasion, now)
  const { date, time = '' } = occurrence
  return [`${date} ${time}`.trim(), standing, occasion.title.nb, occasion.source].join('  ')
}
