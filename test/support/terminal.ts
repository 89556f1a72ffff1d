import { setTimeout } from 'node:timers/promises'
import { chat } from '../../src/channels/terminal/chat.ts'
import { budgetAnswer, welcome } from './page.ts'

// The conversation in a terminal of its own, with an assistant that always answers about the budget.
// It takes DEMO_SLOW_MS to think.

const thinkingMs = Number(process.env.DEMO_SLOW_MS ?? 0)

await chat({
  listen: async (event) => {
    if (event.kind === 'arrived') return welcome
    await setTimeout(thinkingMs, undefined, { ref: false })
    if (event.kind === 'said' && event.text === 'feil') throw new Error('a fault')
    return { ...budgetAnswer, headline: event.kind === 'pressed' ? `Valgt: ${event.ref}` : '' }
  },
  input: process.stdin,
  output: process.stdout,
  person: 'leader',
})
