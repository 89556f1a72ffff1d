import type { Released } from '../competence/released.ts'
import type { Config } from '../config.ts'
import type { Store } from './store.ts'

interface Parts {
  config: Config
  store: Store
}

/** What the pulses have released, oldest round first. */
export async function releasedFrom(_parts: Parts): Promise<Released[]> {
  return []
}
