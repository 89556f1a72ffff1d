import type { Gap } from '../../../desk/asked.ts'

/** A table: its name, and its columns. */
interface Titled {
  title: string
  head: string[]
  note?: string
}

/** What the pages of the council say. */
export interface CouncilWords {
  /** Where a number is too small to be shown. */
  fewer(floor: number): string
  questions: {
    bars: string
    unit: string
    themes: Titled
    gaps: Titled
    /** What touches no area of ours. */
    other: string
    why: Record<Gap['why'], string>
  }
  tickets: { table: Titled; usually(hours: number): string }
  pulses: {
    plan: Titled
    rounds: Titled
    results: Titled
    withheld: Titled
    everybody: string
    newLeaders: string
    /** What groups are told apart by. */
    by: { region: string; size: string }
    open: string
    closed: string
    notYet: string
    none: string
  }
  map: { trends: string; figures: Titled; gaps: Titled; surveys: string; noArea: string }
  dates: { table: Titled; everybody: string }
  documents: {
    bars: string
    unit: string
    all: Titled
    unused: Titled
    overdue(day: string): string
    none: string
  }
  members: {
    bars: string
    unit: string
    roles: Titled
    regions: Titled
    sizes: Titled
    tenures: Titled
    unsaid: string
    together: string
    none(floor: number): string
  }
  delivery: {
    now: Titled
    ended: Titled
    states: Record<'waiting' | 'sending' | 'unknown' | 'sent' | 'failed', string>
    oldest(minutes: number): string
    reason(code: string): string
  }
  quality: {
    bars: string
    unit: string
    table: Titled
    about(file: string, day: string): string
    none: string
    answerable: string
    others: string
  }
}
