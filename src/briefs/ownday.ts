import type { Answers } from './answers.ts'

/** A date that the leader has entered in their own calendar. */
export interface OwnDay {
  /** As `2026-12-08`. */
  day: string
  title: string
}

/** What the meetings are called at which such papers are brought up, in three languages; beginnings of words. */
const meetings = [
  'kommunestyr',
  'formannskap',
  'hovedutval',
  'hovudutval',
  'utval',
  'budsjett',
  'council',
  'committee',
]
/** Shorter words are in every title. */
const shortestWord = 5

/**
 * The day of the meeting where the leader has not given it: the next of their own dates that is called what the meeting
 * is, or where they have not named it either, what such meetings are called. Undefined where there is none.
 */
export function meetingDay(
  { date, meeting }: Pick<Answers, 'date' | 'meeting'>,
  own: OwnDay[],
  today: string,
) {
  if (date !== undefined) return date
  const wanted = meeting === undefined ? meetings : wordsOf(meeting)
  const isMeant = ({ day, title }: OwnDay) =>
    day >= today && wordsOf(title).some((word) => wanted.some((one) => word.startsWith(one)))
  const days = own.filter(isMeant).map(({ day }) => day)
  return days.toSorted()[0]
}

function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/\p{L}+/gu) ?? []).filter((word) => word.length >= shortestWord)
}

/** The leader's own dates from today until the meeting, in order. */
export function daysUntil(meeting: string | undefined, own: OwnDay[], today: string): OwnDay[] {
  if (meeting === undefined) return []
  return own
    .filter(({ day }) => day >= today && day <= meeting)
    .toSorted((one, other) => one.day.localeCompare(other.day))
}
