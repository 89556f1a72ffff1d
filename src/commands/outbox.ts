import type { Command } from 'commander'
import { openStore } from '../assembly/store.ts'
import { command, configOf, print, printJson, wantsJson } from './command.ts'

export function outbox(): Command {
  return command('outbox', 'what waits, was sent, failed or is unknown: counts only').action(
    async (_options, called: Command) => {
      const config = configOf(called)
      const store = await openStore(config)
      try {
        const counts = await store.outbox.counts(config.clock.now())
        if (wantsJson(called)) return printJson(counts)
        const { oldestWaitingMs, ...states } = counts
        for (const [state, count] of Object.entries(states)) print(`${state.padEnd(8)} ${count}`)
        print(`The oldest has waited ${Math.round(oldestWaitingMs / 1000)} s.`)
      } finally {
        await store.close()
      }
    },
  )
}
