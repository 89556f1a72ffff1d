import type { Incoming } from '../domain/channel.ts'
import { type Clock, dateInOslo } from '../domain/time.ts'
import type { Mark, Marks } from '../onboarding/progress.ts'
import type { FirstYearStore } from '../onboarding/store.ts'
import type { Visitor } from './feature.ts'

/** Where what is ticked is kept: with the member, for this browser, or nowhere. */
export type Keeping = 'member' | 'browser' | 'nowhere'

interface Parts {
  firstYear: Pick<FirstYearStore, 'marks' | 'mark' | 'newcomer' | 'tell'>
  clock: Clock
}

/** Whose progress it is. A browser has a key of its own; a stranger in a messenger has none, and nothing is kept. */
export function ownerOf({ from }: Incoming, { member, asker }: Visitor): string | undefined {
  if (member) return member.id
  return from.channel === 'web' || from.channel === 'terminal' ? asker : undefined
}

/** How far somebody has come, and where that is kept. */
export async function progressOf(
  { firstYear }: Pick<Parts, 'firstYear'>,
  event: Incoming,
  visitor: Visitor,
): Promise<{ marks: Marks; kept: Keeping }> {
  const owner = ownerOf(event, visitor)
  if (owner === undefined) return { marks: new Map(), kept: 'nowhere' }
  return { marks: await firstYear.marks(owner), kept: visitor.member ? 'member' : 'browser' }
}

/** Marks a step; false where there is nowhere to keep it. A browser counts as used, or it would never be forgotten. */
export async function keepMark(
  { firstYear, clock }: Parts,
  event: Incoming,
  { visitor, step, mark }: { visitor: Visitor; step: string; mark: Mark | undefined },
): Promise<boolean> {
  const owner = ownerOf(event, visitor)
  if (owner === undefined) return false
  const on = dateInOslo(clock.now())
  await firstYear.mark(owner, step, { mark, on })
  if (visitor.member === undefined) await firstYear.tell(owner, await firstYear.newcomer(owner), on)
  return true
}
