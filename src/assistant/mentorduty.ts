import { dateInOslo } from '../domain/time.ts'
import { nextAllowed } from '../domain/workdays.ts'
import { checkInsDue, sides } from '../onboarding/mentor.ts'
import { checkInCard } from './cards/mentor.ts'
import { type Duty, nothingDue } from './duty.ts'
import type { Pairing } from './mentorpairs.ts'
import { sendTo } from './sendto.ts'

/** Asks both how it goes after two, six and twelve weeks, within their own hours. */
export function mentorDuty({ fellowship, people, outbox }: Pairing): Duty {
  return {
    name: 'mentor',
    run: async (now, { dryRun }) => {
      const report = { ...nothingDue, due: [...nothingDue.due] }
      for (const pair of await fellowship.pairs()) {
        const number = checkInsDue(pair, dateInOslo(now)).at(-1)
        if (number === undefined || number <= (pair.asked ?? 0)) continue
        const members = await Promise.all(sides.map((side) => people.member(pair[side])))
        if (members.some((member) => member && nextAllowed(now, member.settings) !== now)) continue
        report.due.push({
          kind: 'mentor-check-in',
          subject: pair.id,
          recipients: 2,
          why: `Check-in ${number} of 3 of two who were introduced ${pair.introduced}.`,
        })
        if (dryRun) continue
        for (const side of sides)
          await sendTo({ people, outbox }, pair[side], {
            key: `mentor-check-in:${pair.id}:${number}:${side}`,
            at: now,
            card: (language) => checkInCard(pair, number, language),
          })
        await fellowship.keep({ ...pair, asked: number })
        report.sent += 2
      }
      return report
    },
  }
}
