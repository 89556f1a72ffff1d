import type { Feature } from '../assistant/feature.ts'
import type { Entrance } from '../channels/web/login.ts'
import { oidcProvider } from '../channels/web/oidc.ts'
import type { ViewParts } from '../channels/web/views/views.ts'
import type { Config } from '../config.ts'
import type { Log } from '../domain/log.ts'
import type { House } from './house.ts'
import type { Store } from './store.ts'

/** How people are let in on the page, as the settings say; undefined where nobody is. */
export function entranceFor(config: Config, store: Store, log: Log): Entrance | undefined {
  if (config.webLogin === 'local') return { kind: 'local', ...store }
  if (config.webLogin === 'off' || config.oidc === undefined) return undefined
  const provider = oidcProvider(config.oidc, config.publicUrl)
  return { kind: 'oidc', provider, sessions: store.sessions, log }
}

/** What the pages beside the conversation are made of. */
export function pageParts(_house: House, features: Feature[]): ViewParts {
  return { features }
}
