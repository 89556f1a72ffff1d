import type { Command } from 'commander'
import { duties, slowDuties } from '../assembly/duties.ts'
import { type DutyReport, together } from '../assistant/duty.ts'
import { command, print, printJson, wantsJson } from './command.ts'
import { withHouse } from './house.ts'

export function tick(): Command {
  return command('tick', 'do all that is due now, once')
    .option('--dry-run', 'say what would be sent, to how many and why, and send nothing')
    .action(({ dryRun = false }: { dryRun?: boolean }, called: Command) =>
      withHouse(called, async (house) => {
        const now = house.config.clock.now()
        const reports: DutyReport[] = []
        for (const duty of [...duties(house), ...slowDuties(house)])
          reports.push(await duty.run(now, { dryRun }))
        const report = { now: new Date(now).toISOString(), ...together(reports) }
        if (wantsJson(called)) printJson(report)
        else print(told(report))
      }),
    )
}

function told({ due, sent, held }: DutyReport): string {
  const lines = [
    ...due.map(({ kind, subject, recipients, why }) => `${kind} ${subject}: to ${recipients}. ${why}`),
    ...held.map(({ kind, reason }) => `held back, ${kind}: ${reason}`),
    `${due.length} due, ${sent} put in the outbox, ${held.length} held back.`,
  ]
  return lines.join('\n')
}
