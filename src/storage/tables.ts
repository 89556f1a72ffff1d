import type { Generated } from 'kysely'
import type { TicketState } from '../desk/ticket.ts'
import type { ChannelName } from '../domain/channel.ts'
import type { Role } from '../people/member.ts'
import type { BriefTables } from './tables-briefs.ts'
import type { CompetenceTables } from './tables-competence.ts'
import type { FirstYearTables } from './tables-firstyear.ts'
import type { NudgeTables } from './tables-nudges.ts'
import type { ProcessTables } from './tables-processes.ts'
import type { PulseTables } from './tables-pulses.ts'

/** The columns of every table, as Kysely needs them; the migrations say what they mean. */
export interface Tables
  extends BriefTables,
    CompetenceTables,
    FirstYearTables,
    NudgeTables,
    ProcessTables,
    PulseTables {
  inbox: InboxTable
  outbox: OutboxTable
  document: DocumentTable
  passage: PassageTable
  generation: GenerationTable
  generation_document: { generation: number; document: number }
  current_generation: { only: 1; number: number }
  model_use: { day: string; spender: string; answers: number }
  question_use: { hour: number; asker: string; questions: number }
  vector: { passage: number; model: string; numbers: Uint8Array }
  current_vectors: { only: 1; model: string }
  member: MemberTable
  member_place: MemberPlaceTable
  invitation: { code: string; gives: string; expires: number; used: Generated<number> }
  made_file: MadeFileTable
  workspace: { channel: ChannelName; id: string; token: string; installed_at: number }
  followed_thread: { channel: ChannelName; workspace: string; thread: string; person: string; until: number }
  shareable_card: { id: string; card: string; until: number }
  wrong_code: { place: string; at: number }
  asked: AskedTable
  letter: { id: string; key: string; person: string; card: string | null; at: number }
  sent_message: { message: string; ref: string; expires: number }
  ticket: TicketTable
  web_session: { hash: string; channel: ChannelName; workspace: string; person: string; ends: number }
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
  /** The workspace that it goes to; wiped with the rest. */
  room: string
  /** JSON of a `Card`; wiped (null) when sent or given up. */
  card: string | null
  state: 'waiting' | 'unknown' | 'sent' | 'failed'
  attempts: Generated<number>
  created_at: number
  due: number
  leased_until: number | null
  ended_at: number | null
  reason: string | null
  /** Not sent from then on; null where it is always of use. */
  expires: number | null
}

interface MemberTable {
  id: string
  role: Role
  /** JSON of a `Profile`. */
  profile: string
  /** JSON of `Settings`. */
  settings: string
  since: string
}

interface MemberPlaceTable {
  channel: ChannelName
  workspace: string
  person: string
  member: string
  /** JSON of an `Address` in private; null until the member was met there, or when the assistant was taken away. */
  address: string | null
  met_at: number
}

interface MadeFileTable {
  id: string
  owner: string
  name: string
  media_type: string
  alt: string
  bytes: Uint8Array
  expires: number
}

interface AskedTable {
  id: string
  asker: string
  conversation: string
  at: number
  outcome: string
  /** JSON of an `Asked` without what stands in the other columns. */
  content: string
  verdict: string | null
  complaint: string | null
}

interface TicketTable {
  id: string
  asker: string
  state: TicketState
  /** The id of a member. */
  adviser: string | null
  /** JSON of a `Ticket` without what stands in the other columns. */
  content: string
  answer: string | null
  opened: number
  answered: number | null
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
