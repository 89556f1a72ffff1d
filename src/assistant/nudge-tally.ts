import type { Step } from '../nudges/due.ts'
import type { Due, DutyReport } from './duty.ts'
import type { Message } from './nudge-messages.ts'

/** Counts what a round of reminders sends and holds back, for its report. */
export interface Tally {
  count(message: Message): void
  hold(step: Step): void
  report(): DutyReport
}

const whys: Record<Message['kind'], string> = {
  reminder: 'a step on the way to the date is due',
  digest: 'reminders of the week, in one message',
  moved: 'the date was moved',
  result: 'asked how an application went',
}

export function createTally(): Tally {
  const due = new Map<string, Due>()
  const held = new Map<string, number>()
  let sent = 0
  return {
    count: ({ kind, steps: [{ occasion }] }) => {
      const name = `${kind} ${occasion.id}`
      const so = due.get(name) ?? { kind, subject: occasion.id, recipients: 0, why: whys[kind] }
      due.set(name, { ...so, recipients: so.recipients + 1 })
      sent += 1
    },
    hold: ({ occasion }) => held.set(occasion.id, (held.get(occasion.id) ?? 0) + 1),
    report: () => ({
      due: [...due.values()],
      sent,
      held: [...held].map(([id, members]) => ({
        kind: 'week-is-full',
        reason: `${id}: ${members} have had all that a week holds`,
      })),
    }),
  }
}
