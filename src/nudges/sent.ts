import { daysAfter } from '../domain/workdays.ts'
import type { Step } from './due.ts'
import type { NudgeStore } from './store.ts'

/** What has been sent of the dates that are still to come. */
export interface Sent {
  has(member: string, step: Step): boolean
  /** Whether a member was ever reminded of it. */
  hasAny(member: string, occasion: string): boolean
  add(member: string, step: Step): void
  /** It may be wrong: it is read again before the next round. */
  forget(): void
}

/** A moved date is told to whoever was reminded of the old one, which may have passed meanwhile. */
const lookBackDays = 30

/**
 * Reads what was sent once a day and keeps count from there: this is looked at each minute for every member. The
 * store has the last word, as another process may send too.
 */
export function createSent(nudges: Pick<NudgeStore, 'nudgedSince'>): (today: string) => Promise<Sent> {
  let known: { today: string; steps: Set<string>; occasions: Set<string> } | undefined
  return async (today) => {
    if (known?.today !== today) {
      const rows = await nudges.nudgedSince(daysAfter(today, -lookBackDays))
      known = {
        today,
        steps: new Set(rows.map((row) => nameOf(row.member, row))),
        occasions: new Set(rows.map(({ member, occasion }) => `${member} ${occasion}`)),
      }
    }
    const { steps, occasions } = known
    const rowOf = ({ occasion, occurrence, name }: Step) => ({
      occasion: occasion.id,
      occurrence: occurrence.date,
      step: name,
    })
    return {
      has: (member, step) => steps.has(nameOf(member, rowOf(step))),
      hasAny: (member, occasion) => occasions.has(`${member} ${occasion}`),
      add: (member, step) => {
        steps.add(nameOf(member, rowOf(step)))
        occasions.add(`${member} ${step.occasion.id}`)
      },
      forget: () => {
        known = undefined
      },
    }
  }
}

function nameOf(
  member: string,
  { occasion, occurrence, step }: { occasion: string; occurrence: string; step: string },
): string {
  return `${member} ${occasion} ${occurrence} ${step}`
}
