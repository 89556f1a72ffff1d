import type { Generated } from 'kysely'

/** The tables of the pulses; migration 0006 says what they mean. */
export interface PulseTables {
  pulse_round: {
    id: string
    /** JSON of a `Pulse`. */
    pulse: string
    audience: string
    opens: number
    closes: number
    state: 'open' | 'closed'
    lost: Generated<number>
    /** JSON of a `Closed`; null while the round is open. */
    closed: string | null
  }
  pulse_asked: { round: string; member: string; reminded: Generated<number> }
  /** `pulse` is the id of the pulse. */
  pulse_occasion: { pulse: string; member: string; day: number; round: string }
  pulse_receipt: { round: string; member: string; region: string | null; size: string | null }
  pulse_answer: { round: string; pseudonym: string; body: Uint8Array }
}
