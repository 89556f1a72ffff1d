import type { Command } from 'commander'
import { openSession } from '../assembly/session.ts'
import { chat as converse } from '../channels/terminal/chat.ts'
import { command, configOf } from './command.ts'

export function chat(): Command {
  return command('chat', 'the assistant in the terminal')
    .option('--as <id>', 'as which leader', 'leader')
    .action(async ({ as }: { as: string }, called: Command) => {
      const config = configOf(called)
      const { listen, log, close } = await openSession(config)
      try {
        await converse({
          listen,
          log,
          clock: config.clock,
          input: process.stdin,
          output: process.stdout,
          person: as,
        })
      } finally {
        await close()
      }
    })
}
