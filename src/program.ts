import { existsSync } from 'node:fs'
import { Command, CommanderError } from 'commander'
import { ask } from './commands/ask.ts'
import { backup, restore } from './commands/backup.ts'
import { brief } from './commands/brief.ts'
import { chat } from './commands/chat.ts'
import { copyToPostgres } from './commands/copy-to-postgres.ts'
import { deadlines } from './commands/deadlines.ts'
import { doctor } from './commands/doctor.ts'
import { evaluate } from './commands/eval.ts'
import { ingest } from './commands/ingest.ts'
import { manifest } from './commands/manifest.ts'
import { map } from './commands/map.ts'
import { outbox } from './commands/outbox.ts'
import { people } from './commands/people.ts'
import { privacy } from './commands/privacy.ts'
import { pulse } from './commands/pulse.ts'
import { search } from './commands/search.ts'
import { start } from './commands/start.ts'
import { tick } from './commands/tick.ts'
import { BadSettings } from './config.ts'
import { Expected } from './domain/errors.ts'

/** Exit codes: 0 done, 1 the work failed, 2 bad use. */
export async function main(): Promise<number> {
  if (existsSync('.env')) process.loadEnvFile('.env')
  const program = new Command('taktstokk')
    .description('The assistant of the leaders of Norwegian culture schools.')
    .exitOverride()
    .option('--data <dir>', 'where the store is kept (TAKTSTOKK_DATA, ./data)')
    .option('--knowledge <dir>', 'the folder that is answered from (TAKTSTOKK_KNOWLEDGE, ./knowledge)')
    .option('--now <iso>', 'set the clock (TAKTSTOKK_NOW)')
  for (const each of [
    start,
    chat,
    ingest,
    ask,
    search,
    evaluate,
    map,
    people,
    pulse,
    deadlines,
    tick,
    brief,
    outbox,
    privacy,
    backup,
    restore,
    copyToPostgres,
    doctor,
    manifest,
  ])
    program.addCommand(each())
  try {
    await program.parseAsync()
    return Number(process.exitCode ?? 0)
  } catch (fault) {
    return complain(fault)
  }
}

function complain(fault: unknown): number {
  if (fault instanceof CommanderError) return fault.exitCode === 0 ? 0 : 2
  if (fault instanceof Expected) {
    process.stderr.write(`${fault.message}\n${fault.remedy}\n`)
    return fault instanceof BadSettings ? 2 : 1
  }
  process.stderr.write(`${fault instanceof Error ? fault.stack : String(fault)}\n`)
  return 1
}

// Whoever reads only the first lines of a list has closed the pipe: nobody is there to be told of it.
process.stdout.on('error', (fault) => {
  if ('code' in fault && fault.code === 'EPIPE') process.exit(0)
  throw fault
})
