import type { Audience, Kind } from './occasion.ts'

/** What a member says of a date. It steers what they are reminded of, and is shown to nobody else. */
export const interests = ['considering', 'applying', 'applied', 'got', 'not-for-us'] as const
export type Interest = (typeof interests)[number]

/** Why a date is not for somebody: from a list, so that nothing private can be written. */
export const reasons = [
  'too-small',
  'no-time',
  'not-our-field',
  'no-own-share',
  'turned-down',
  'other',
] as const
export type Reason = (typeof reasons)[number]

/** What is known of whom a date may concern. */
export interface Profile {
  role: string
  size?: string
  region?: string
}

/** Whether a date concerns somebody; what is not known of them counts as not fitting. */
export function isFor({ roles, sizes, regions }: Audience, { role, size, region }: Profile): boolean {
  const fits = (wanted: string[] | undefined, known: string | undefined) =>
    wanted === undefined || (known !== undefined && wanted.some((one) => same(one, known)))
  return fits(roles, role) && fits(sizes, size) && fits(regions, region)
}

function same(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase()
}

/** What a member has said of one date. */
export interface Choice {
  occasion: string
  interest?: Interest
  reason?: Reason
  /** Not before this day. */
  putOffUntil?: string
}

/** Whoever has applied, got it, or does not want it needs no reminder of the date. */
export function isRemindedWith(interest: Interest | undefined): boolean {
  return interest === undefined || interest === 'considering' || interest === 'applying'
}

/** What follows from a grant concerns whoever got it; all else concerns everybody whom it is for. */
export function isEntitled({ of }: { of?: string }, choices: Choice[]): boolean {
  return of === undefined || choices.some(({ occasion, interest }) => occasion === of && interest === 'got')
}

/** A change of the date concerns whoever follows it: has said so, or was reminded of it. */
export function follows(interest: Interest | undefined, wasReminded: boolean): boolean {
  return interest === 'not-for-us' ? false : interest !== undefined || wasReminded
}

/** How many reminders a member gets in a week at most, beside those of their own dates: more would be nagging. */
export const mostAWeek = 3

/** Own dates, and what somebody put off to a day, are asked for: they come whatever the week has held. */
export function countsInTheWeek(kind: Kind, step: string): boolean {
  return kind !== 'own' && !step.startsWith('snoozed') && !step.startsWith('change')
}
