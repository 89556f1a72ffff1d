import type { Generated } from 'kysely'
import type { Interest, Reason } from '../nudges/choose.ts'
import type { Kind } from '../nudges/occasion.ts'
import type { TextDraft } from '../nudges/sources/store.ts'
import type { Draft } from '../nudges/store.ts'

/** The tables of dates and reminders; migrations 0008 and 0022 say what they mean. */
export interface NudgeTables {
  own_date: { member: string; id: string; last_day: string; occasion: string }
  choice: {
    member: string
    occasion: string
    interest: Interest | null
    reason: Reason | null
    put_off_until: string | null
  }
  stopped: { member: string; kind: Kind }
  nudge: {
    member: string
    occasion: string
    kind: Kind
    occurrence: string
    step: string
    week: string
    counts: number
    at: number
  }
  known_date: { occasion: string; date: string }
  moved_date: { number: Generated<number>; occasion: string; from_date: string; to_date: string; at: number }
  nudge_run: { only: 1; at: number }
  date_draft: {
    id: string
    source: string
    state: Draft['state']
    occasion: string
    at: number
    /** JSON of what the source says now; null where that is what is kept. */
    proposed: string | null
    said: string | null
  }
  text_draft: {
    id: string
    source: string
    address: string
    title: string
    text: string
    state: TextDraft['state']
    at: number
    said: string
  }
  source_look: {
    address: string
    due: number
    seen: number | null
    failing_since: number | null
    fault: string | null
  }
  source_mark: { address: string; mark: string; at: number }
  calendar_feed: { hash: string; member: string }
  ticked_off: { member: string; item: string; month: string }
}
