import { AsyncLocalStorage } from 'node:async_hooks'

/** Something to be kept of what came in. */
export type Effect = () => Promise<void>

const handling = new AsyncLocalStorage<Effect[]>()

/** What `work` gives, and what it wants to be kept when what came in is marked done. */
export async function withEffects<T>(work: () => Promise<T>): Promise<{ given: T; effects: Effect[] }> {
  const effects: Effect[] = []
  const given = await handling.run(effects, work)
  return { given, effects }
}

/**
 * Keeps something in the one transaction that wipes what came in and puts the reply in the outbox: all of it is there
 * afterwards, or nothing. Where nothing from the inbox is being handled (the page, the terminal), at once.
 * What throws there is tried again with the whole handling.
 */
export async function atTheEnd(effect: Effect): Promise<void> {
  const effects = handling.getStore()
  if (effects) effects.push(effect)
  else await effect()
}
