import type { Command } from 'commander'
import { openAssistant } from '../main.ts'
import { command, configOf } from './command.ts'

export function start(): Command {
  return command('start', 'serve the page and every messenger that has its settings')
    .option('--port <port>', 'the port of the HTTP server (PORT, 3978)')
    .action(async (_options, called: Command) => {
      await openAssistant(configOf(called))
    })
}
