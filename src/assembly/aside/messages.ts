import type { Config } from '../../config.ts'
import type { Log } from '../../domain/log.ts'
import type { Instant } from '../../domain/time.ts'
import type { Question } from '../../knowledge/answer.ts'
import type { Composed } from '../../knowledge/ask/answering.ts'
import type { IngestReport } from '../../knowledge/ingest/ingest.ts'
import type { Found } from '../../knowledge/search/search.ts'
import type { Generation } from '../shelf.ts'

/** What the thread is started with. */
export interface Start {
  /** Everything but the clock, which is no data. */
  settings: Omit<Config, 'clock'>
  now: Instant
  /** What is answered from now, where there is something. */
  known: Generation | undefined
  asPublished: boolean
}

/** What is asked of the thread. */
export type Request =
  | { kind: 'compose'; question: Question }
  | { kind: 'search' | 'find'; query: string; top: number }

/** What it is told: a request, with the time of the house; or to end. */
export type Told = { kind: 'request'; id: number; now: Instant; request: Request } | { kind: 'close' }

export type Reply = { composed: Composed } | { found: Found[] } | { fault: string }

/** What it says. */
export type Said =
  | { kind: 'progress'; done: number; total: number }
  | { kind: 'log'; level: keyof Log; what: string; fields: Parameters<Log['info']>[1] }
  /** It can be asked. */
  | { kind: 'open'; generation: number; report: IngestReport }
  /** Nothing has changed: it ends. */
  | { kind: 'known' }
  /** It cannot be opened: it ends. */
  | { kind: 'unusable'; code: string; message: string; remedy: string }
  | { kind: 'reply'; id: number; reply: Reply }
