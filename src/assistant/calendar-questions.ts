import { osloClock } from '../domain/workdays.ts'
import { bySoonest, type Occasion, stateAt } from '../nudges/occasion.ts'
import { monthIn } from '../nudges/written.ts'

/** What somebody wants to know of the calendar. */
export type CalendarQuestion =
  | { kind: 'month'; month: string }
  | { kind: 'grants' }
  | { kind: 'urgent' }
  | { kind: 'these'; occasions: [Occasion, ...Occasion[]] }

const aboutDeadlines = /\b(frist|frister|fristen|fristene|fristar|fristane|deadlines?)\b/iu
const asksWhen = /\b(når|kva tid|når tid|hvilken dato|kva dato|when|what date)\b/iu
const asksWhetherOver =
  /\b(ute|utløpt|gått ut|passert|over|passed|expired|rekker|rekk|fortsatt|framleis|fremdeles|still)\b/iu
const asksWhatToApplyFor =
  /^(hva|kva|hvilke|kva for|what|which)\b.{0,40}\b(kan (vi|jeg|eg|kulturskolen|kulturskulen) (søke|søkje) på|can (we|i) apply for)(?!\p{L})/iu
const asksWhatIsUrgent = /^(hva|kva|what)\b.{0,12}\b(haster|hastar|urgent)\b/iu

/**
 * The question of the calendar that a text is, when the calendar has the answer; undefined for everything else, which
 * the documents answer. A date is meant only when it is called by a name of its own, beside a word for when or deadline.
 */
export function calendarQuestion(
  text: string,
  { calendar, now }: { calendar: Occasion[]; now: number },
): CalendarQuestion | undefined {
  const asked = text.trim().toLowerCase()
  if (asksWhatIsUrgent.test(asked)) return { kind: 'urgent' }
  if (asksWhatToApplyFor.test(asked)) return { kind: 'grants' }
  const month = monthIn(asked)
  if (month && aboutDeadlines.test(asked) && !/\b(19|20)\d\d\b/.test(asked.replace(String(month.year), '')))
    return { kind: 'month', month: monthAhead(month, osloClock(now).date) }
  const isAsked = asksWhen.test(asked) || (aboutDeadlines.test(asked) && asksWhetherOver.test(asked))
  const [first, ...others] = isAsked ? named(asked, calendar, now) : []
  if (first === undefined) return undefined
  // "Når var …" asks for history; the documents tell it with what happened.
  const isDeadline = first.kind !== 'event' && first.kind !== 'reporting'
  return isDeadline && !aboutDeadlines.test(asked)
    ? undefined
    : { kind: 'these', occasions: [first, ...others] }
}

/** The month of this year, or of the next when it is over. */
function monthAhead({ month, year }: { month: number; year?: number }, today: string): string {
  const [thisYear = '', thisMonth = ''] = today.split('-')
  const meant = year ?? (month < Number(thisMonth) ? Number(thisYear) + 1 : Number(thisYear))
  return `${meant}-${String(month).padStart(2, '0')}`
}

/** Those that are called by the longest name in the text: what is to come, else what is over. */
function named(asked: string, calendar: Occasion[], now: number): Occasion[] {
  const found = calendar
    .map((occasion) => ({ occasion, length: longestName(asked, occasion) }))
    .filter(({ length }) => length > 0)
    .sort((one, other) => other.length - one.length || rank(one.occasion, now) - rank(other.occasion, now))
  const [best] = found
  if (best === undefined) return []
  return found
    .filter(
      ({ length, occasion }) => length === best.length && rank(occasion, now) === rank(best.occasion, now),
    )
    .map(({ occasion }) => occasion)
    .sort(bySoonest(now))
}

function rank(occasion: Occasion, now: number): number {
  return stateAt(occasion, now).standing === 'expired' ? 1 : 0
}

function longestName(asked: string, { words }: Occasion): number {
  return Math.max(0, ...words.filter((word) => holds(asked, word)).map(({ length }) => length))
}

function holds(asked: string, word: string): boolean {
  const at = asked.indexOf(word)
  if (at < 0) return false
  const isLetter = (letter: string | undefined) => letter !== undefined && /[\p{L}\d]/u.test(letter)
  return !isLetter(asked[at - 1]) && !isLetter(asked[at + word.length])
}
