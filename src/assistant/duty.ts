import type { Instant } from '../domain/time.ts'

/** What the clock makes necessary: opening and closing pulses, reminding, tidying up. */
export interface Duty {
  name: string
  /**
   * Does all that is due at `now`, each thing once however often it is called: what goes out is put in the outbox
   * under a key of its own. With `dryRun` nothing is changed or sent.
   */
  run(now: Instant, options: { dryRun: boolean }): Promise<DutyReport>
}

export interface DutyReport {
  due: Due[]
  /** How many messages were put in the outbox. */
  sent: number
  held: { kind: string; reason: string }[]
}

export interface Due {
  kind: string
  /** The id of what it is about: a deadline, a round. */
  subject: string
  recipients: number
  /** In words, for whoever runs the installation. */
  why: string
}

export const nothingDue: DutyReport = { due: [], sent: 0, held: [] }

/** All that several duties reported, as one. */
export function together(reports: DutyReport[]): DutyReport {
  return {
    due: reports.flatMap(({ due }) => due),
    sent: reports.reduce((sum, { sent }) => sum + sent, 0),
    held: reports.flatMap(({ held }) => held),
  }
}
