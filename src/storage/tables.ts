import type { Generated } from 'kysely'

/** The columns of every table, as Kysely needs them; the migrations say what they mean. */
export interface Tables {
  inbox: InboxTable
  outbox: OutboxTable
}

interface InboxTable {
  id: Generated<number>
  source: string
  event: string
  lane: string
  /** Wiped (null) when done. */
  body: string | null
  attempts: Generated<number>
  received_at: number
  due: number
  leased_until: number | null
  done_at: number | null
}

interface OutboxTable {
  id: Generated<number>
  key: string
  lane: string
  /** JSON of an `Address`. */
  address: string
  /** JSON of a `Card`; wiped (null) when sent or given up. */
  card: string | null
  state: 'waiting' | 'unknown' | 'sent' | 'failed'
  attempts: Generated<number>
  created_at: number
  due: number
  leased_until: number | null
  ended_at: number | null
  reason: string | null
}
