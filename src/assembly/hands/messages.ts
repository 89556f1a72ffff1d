import type { Config } from '../../config.ts'
import type { Card } from '../../domain/card.ts'
import type { Log } from '../../domain/log.ts'
import type { Instant } from '../../domain/time.ts'
import type { Reply, Request } from '../aside/messages.ts'

/** What the thread is started with. */
export interface Start {
  /** Everything but the clock, which is no data. */
  settings: Omit<Config, 'clock'>
  /** Where its clock starts; undefined: the machine's. */
  now: Instant | undefined
}

/** What it is told. */
export type Told =
  /** Something was put in the inbox. */
  | { kind: 'arrived' }
  /** What the documents say to what it asked. */
  | { kind: 'reply'; id: number; reply: Reply }
  /** To end what it has in hand, and then itself. */
  | { kind: 'stop' }

/** What it says. */
export type Said =
  | { kind: 'log'; level: keyof Log; what: string; fields: Parameters<Log['info']>[1] }
  /** Asks what the documents say. */
  | { kind: 'asks'; id: number; request: Request }
  /** What answers a press, for whoever waits for it. */
  | { kind: 'answered'; event: string; card: Card | undefined }
