import type { Command } from 'commander'
import { command, print, printJson, wantsJson } from './command.ts'
import { withHouse } from './house.ts'

export function outbox(): Command {
  return command('outbox', 'what waits, was sent, failed or is unknown: counts only').action(
    (_options, called: Command) =>
      withHouse(called, async ({ store, config }) => {
        const counts = await store.outbox.counts(config.clock.now())
        if (wantsJson(called)) return printJson(counts)
        const { oldestWaitingMs, ...states } = counts
        for (const [state, count] of Object.entries(states)) print(`${state.padEnd(8)} ${count}`)
        print(`The oldest has waited ${Math.round(oldestWaitingMs / 1000)} s.`)
      }),
  )
}
