import type { Generated } from 'kysely'

/** The columns of every table, as Kysely needs them; the migrations say what they mean. */
export interface Tables {
  inbox: InboxTable
  outbox: OutboxTable
  document: DocumentTable
  passage: PassageTable
  generation: GenerationTable
  generation_document: { generation: number; document: number }
  current_generation: { only: 1; number: number }
  model_use: { day: string; spender: string; answers: number }
  vector: { passage: number; model: string; numbers: Uint8Array }
  current_vectors: { only: 1; model: string }
}

interface InboxTable {
  id: Generated<number>
  source: string
  event: string
  /** Wiped (empty) when done. */
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
  /** Wiped (empty) when sent or given up, as the address is. */
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

interface DocumentTable {
  id: Generated<number>
  path: string
  hash: string
  /** JSON of an `About`. */
  about: string
}

interface PassageTable {
  id: Generated<number>
  document: number
  ordinal: number
  /** JSON of a `Passage` without what stands in the other columns. */
  content: string
}

interface GenerationTable {
  number: Generated<number>
  /** The folder that it was made from. */
  folder: string
}
