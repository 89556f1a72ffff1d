import { writeFileSync } from 'node:fs'
import type { Command } from 'commander'
import { calendarFile } from '../assistant/in-calendar.ts'
import { readCalendar } from '../nudges/calendar.ts'
import { bySoonest, type Occasion, stateAt } from '../nudges/occasion.ts'
import { withConfirmed } from '../nudges/shelf.ts'
import { command, print, printJson, wantsJson } from './command.ts'
import { withHouse } from './house.ts'

export function deadlines(): Command {
  return command('deadlines', 'the calendar: deadlines, grants, reporting, events, with source and status')
    .option('--ics <file>', 'write what is to come to a file for other calendars')
    .action(({ ics }: { ics?: string }, called: Command) =>
      withHouse(called, async ({ config, store }) => {
        const files = readCalendar(config.knowledge)
        const now = config.clock.now()
        const drafts = await store.nudges.drafts()
        const confirmed = drafts.filter(({ state }) => state === 'confirmed').map(({ occasion }) => occasion)
        const all = withConfirmed(files, confirmed).sort(bySoonest(now))
        const ahead = all.filter((one) => stateAt(one, now).standing !== 'expired')
        if (ics !== undefined) writeFileSync(ics, calendarFile(ahead, 'nb', now))
        if (wantsJson(called)) printJson({ deadlines: all.map((one) => listed(one, now)) })
        // What is over stands below what is to come: it is there to be looked up.
        else print([...new Set([...ahead, ...all])].map((one) => line(one, now)).join('\n'))
      }),
    )
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
