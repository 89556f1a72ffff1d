/** How sure a leader feels in each area, from 1 (very unsure) to 5 (very confident). Only the leader sees it. */
export interface SelfCheck {
  /** In Norway, as `2026-11-21`. */
  day: string
  /** By the id of the area; areas that were left open are missing. */
  values: Record<string, Step>
}

export const steps = [1, 2, 3, 4, 5] as const
export type Step = (typeof steps)[number]

export interface SelfCheckStore {
  /** Keeps a member's check; one that was made on the same day gives way to it. */
  keep(member: string, check: SelfCheck): Promise<void>
  /** All of a member's, oldest first. */
  of(member: string): Promise<SelfCheck[]>
  /** Removes all that a member has kept. */
  forget(member: string): Promise<void>
}

/** What was chosen, where it can be meant; anything else is left out. */
export function readSteps(areas: string[], values: Record<string, string[]>): Record<string, Step> {
  const read = areas.flatMap((area) => {
    const step = steps.find((one) => String(one) === values[area]?.[0])
    return step === undefined ? [] : [[area, step] as const]
  })
  return Object.fromEntries(read)
}

/** The areas that a leader feels least sure in, the lowest first: up to three, none above the middle. */
export function leastSure({ values }: SelfCheck): string[] {
  return Object.entries(values)
    .filter(([, step]) => step <= 2)
    .toSorted(([, one], [, other]) => one - other)
    .slice(0, 3)
    .map(([area]) => area)
}
