import { join } from 'node:path'
import { z } from 'zod'
import { readDataFile } from '../domain/data-file.ts'
import { eachOnce, inThreeLanguages } from '../domain/entries.ts'
import { type Instant, monthInOslo } from '../domain/time.ts'

const kit = z.strictObject({
  /** From 1. A month without a kit has no meeting: July. */
  month: z.int('must be a number').min(1, 'must be 1 to 12').max(12, 'must be 1 to 12'),
  /** What the group talks about, as a question. */
  theme: inThreeLanguages,
  source: inThreeLanguages,
})

/** What a peer group talks about in one month of the year, from a source. */
export type MeetingKit = z.infer<typeof kit>

const schema = z.strictObject({ kits: z.array(kit).superRefine(eachOnce(({ month }) => [`month ${month}`])) })

/** Reads `peers/meetings.json` of the knowledge folder. Throws `DataFileFault`. */
export function readMeetingKits(folder: string): MeetingKit[] {
  return readDataFile(join(folder, 'peers', 'meetings.json'), schema).kits
}

/** The kit of the month; undefined where the month has none. */
export function kitOf(kits: MeetingKit[], at: Instant): MeetingKit | undefined {
  return kits.find(({ month }) => month === Number(monthInOslo(at).slice(5)))
}
