import { staffed } from '../assistant/desk.ts'
import type { Feature } from '../assistant/feature.ts'
import { createAssistant } from '../assistant/handle.ts'
import type { Address, Listener } from '../domain/channel.ts'
import { features } from './features.ts'
import type { House } from './house.ts'
import type { Questions } from './knowledge.ts'
import { guestsBy } from './secret.ts'

export interface Assistant {
  listen: Listener
  features: Feature[]
  guestAt(place: Address): string
}

/** The assistant of a house, whatever it is talked to through. */
export function assistantOf(house: House & Questions): Assistant {
  const { store, config, secret, log } = house
  const all = features(house)
  const guestAt = guestsBy(secret)
  const listen = createAssistant({
    ...house,
    ...store,
    guestAt,
    staffed: () => staffed(store),
    features: all,
    clock: config.clock,
    log,
  })
  return { listen, features: all, guestAt }
}
