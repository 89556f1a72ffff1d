import type { Config } from '../config.ts'
import { inTurn } from '../jobs/lease.ts'
import type { Store } from './store.ts'

/**
 * Runs what brings the index up to date, or the vectors: where several processes share the store, one after the other,
 * so that those who start at once find it done. In a store of one's own nobody has to wait for what a dead process held.
 */
export function indexInTurn<T>(
  { databaseUrl }: Pick<Config, 'databaseUrl'>,
  { leases }: Pick<Store, 'leases'>,
  { name, work }: { name: 'index' | 'vectors'; work: () => Promise<T> },
): Promise<T> {
  return databaseUrl === undefined ? work() : inTurn(name, work, leases)
}
