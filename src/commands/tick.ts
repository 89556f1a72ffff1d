import type { Command } from 'commander'
import { duties } from '../assembly/duties.ts'
import { secretOf } from '../assembly/secret.ts'
import { openStore } from '../assembly/store.ts'
import { type DutyReport, together } from '../assistant/duty.ts'
import { createLog } from '../observe/log.ts'
import { command, configOf, print, printJson, wantsJson } from './command.ts'

export function tick(): Command {
  return command('tick', 'do all that is due now, once')
    .option('--dry-run', 'say what would be sent, to how many and why, and send nothing')
    .action(async ({ dryRun = false }: { dryRun?: boolean }, called: Command) => {
      const config = configOf(called)
      const store = await openStore(config)
      try {
        const now = config.clock.now()
        const reports: DutyReport[] = []
        for (const duty of duties({ config, store, secret: await secretOf(config), log: createLog('warn') }))
          reports.push(await duty.run(now, { dryRun }))
        const report = { now: new Date(now).toISOString(), ...together(reports) }
        if (wantsJson(called)) printJson(report)
        else print(told(report))
      } finally {
        await store.close()
      }
    })
}

function told({ due, sent, held }: DutyReport): string {
  const lines = [
    ...due.map(({ kind, subject, recipients, why }) => `${kind} ${subject}: to ${recipients}. ${why}`),
    ...held.map(({ kind, reason }) => `held back, ${kind}: ${reason}`),
    `${due.length} due, ${sent} put in the outbox, ${held.length} held back.`,
  ]
  return lines.join('\n')
}
