import type { Pen } from '../briefs/pen.ts'
import type { Config } from '../config.ts'
import type { Log } from '../domain/log.ts'
import type { Finder } from '../knowledge/search/finder.ts'
import type { Store } from './store.ts'

/** What features and duties are built of. */
export interface House {
  config: Config
  store: Store
  /** Over the documents; undefined where a command needs none. */
  search?: Finder | undefined
  /** Writes the parts of briefs; undefined without a model. */
  pen?: Pen | undefined
  /** The key of this installation. */
  secret: string
  log: Log
}
