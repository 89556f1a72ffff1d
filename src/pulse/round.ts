import type { Instant } from '../domain/time.ts'
import { atOslo, daysAfter, daysBetween, nextWorkday, osloClock } from '../domain/workdays.ts'
import { type AnswerParts, answersOf } from './answer.ts'
import { decideRelease } from './decide.ts'
import { TooFewToAsk } from './errors.ts'
import type { Whose } from './group.ts'
import type { Pulse } from './pulse.ts'
import { floor } from './release.ts'
import { scrubbed } from './scrub.ts'
import { shuffled } from './shuffle.ts'
import type { Closed, Round, Text } from './store.ts'

/** Somebody who may be asked. */
export interface Recipient extends Whose {
  id: string
  /** The first day in the role, as `2026-08-01`. */
  startDate?: string | undefined
}

export const newLeaders = 'new-leaders'
const opensAt = '09:00'
const closesAt = '16:00'
const daysInFirstYear = 365

/** Who of these belongs to an audience on this day. */
export function isAsked(audience: string, { region, size, startDate }: Recipient, today: string): boolean {
  if (audience === 'all') return true
  if (audience === newLeaders) {
    const days = startDate === undefined ? -1 : daysBetween(startDate, today)
    return days >= 0 && days <= daysInFirstYear
  }
  return audience === `region:${region}` || audience === `size:${size}`
}

/** When a pulse is held in a year: from its day, or the first working day after it, until its last day. */
export function windowIn(year: number, { opens, closes }: Pulse): { opens: Instant; closes: Instant } {
  const day = nextWorkday(`${year}-${opens}`)
  return { opens: atOslo(day, opensAt), closes: atOslo(`${year}-${closes}`, closesAt) }
}

/** A round that begins now, whatever the calendar says, and lasts as long as the pulse does in its year. */
export function roundFrom(now: Instant, pulse: Pulse, audience: string): Omit<Round, 'state' | 'lost'> {
  const { date } = osloClock(now)
  const year = date.slice(0, 4)
  const days = daysBetween(`${year}-${pulse.opens}`, `${year}-${pulse.closes}`)
  const closes = atOslo(daysAfter(date, days), closesAt)
  return { id: roundId(pulse, date, audience), pulse, audience, opens: now, closes }
}

/** `pulse-03-economy.2027-03-10`, and the audience where it is not everybody. */
export function roundId({ id }: Pick<Pulse, 'id'>, when: string, audience: string): string {
  const whom = audience === 'all' ? '' : `.${audience.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')}`
  return `${id}.${when}${whom}`
}

/** Opens a round for these. False when there is one. Throws `TooFewToAsk`. */
export async function openRound(
  round: Omit<Round, 'state' | 'lost'>,
  members: string[],
  { pulses, keys }: AnswerParts,
): Promise<boolean> {
  if (members.length < floor) throw new TooFewToAsk(members.length, floor)
  await keys.make(round.id)
  return pulses.open(round, members)
}

/**
 * Closes a round: decides what may be shown, freezes that, tells it in the same transaction, and leaves nothing that
 * ties an answer to anybody. What a stop in the middle leaves undone is done by `tidyAfter`. Undefined when it was
 * closed before.
 */
export async function closeRound(
  round: Round,
  parts: AnswerParts,
  tell: (closed: Closed) => Promise<void> = async () => {},
): Promise<Closed | undefined> {
  const closed = await parts.pulses.transaction(async () => {
    const frozen = await freeze(round, parts)
    if (frozen) await tell(frozen)
    return frozen
  })
  await parts.keys.destroy(round.id)
  await parts.pulses.scour()
  return closed
}

/** In one transaction: no answer may come between counting and closing. */
async function freeze(round: Round, parts: AnswerParts): Promise<Closed | undefined> {
  const { pulses } = parts
  const { answers, lost } = await answersOf(round.id, parts)
  if (lost > 0) await pulses.lose(round.id, lost)
  const participants = await pulses.participants(round.id)
  const earlier = await earlierThan(round, parts)
  const mixed = shuffled(answers)
  const release = decideRelease({
    round: round.id,
    pulse: round.pulse,
    answers: mixed,
    participants,
    earlier,
  })
  const closed = { release, texts: mixed.length < floor ? [] : textsOf(round.pulse, mixed) }
  return (await pulses.close(round.id, closed)) ? closed : undefined
}

/** Removes the keys of rounds that are closed, and what is left of their answers: for after a stop in the middle. */
export async function tidyAfter({ pulses, keys }: AnswerParts): Promise<void> {
  for (const id of await keys.names()) {
    if ((await pulses.round(id))?.state !== 'closed') continue
    await keys.destroy(id)
    await pulses.scour()
  }
}

async function earlierThan({ id, pulse }: Round, { pulses }: AnswerParts) {
  const others = (await pulses.rounds()).filter((other) => other.pulse.id === pulse.id && other.id !== id)
  const read = others.map(async (other) => {
    const closed = await pulses.closed(other.id)
    return closed ? [{ release: closed.release, participants: await pulses.participants(other.id) }] : []
  })
  return (await Promise.all(read)).flat()
}

/** Each question by itself, so that nobody sees which two texts are one person's. */
function textsOf({ questions }: Pulse, answers: { values: Record<string, string[]> }[]): Text[] {
  return questions
    .filter(({ kind }) => kind === 'text')
    .flatMap(({ id }) =>
      shuffled(answers.flatMap(({ values }) => values[id] ?? [])).map((text) => ({
        question: id,
        text: scrubbed(text),
      })),
    )
}
