/** Milliseconds since 1970, on the wall clock. */
export type Instant = number

/** The time of day as people know it. Time-outs are measured on the monotonic clock instead. */
export interface Clock {
  now(): Instant
}

export const systemClock: Clock = { now: () => Date.now() }

/** A clock that starts at `start` and runs on from there: what `TAKTSTOKK_NOW` asks for. */
export function clockFrom(start: Instant): Clock {
  const begun = performance.now()
  return { now: () => start + Math.floor(performance.now() - begun) }
}

const osloDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', dateStyle: 'short' })

/** The calendar date in Norway, as `2026-11-21`. */
export function dateInOslo(at: Instant): string {
  return osloDay.format(at)
}

const osloTime = new Intl.DateTimeFormat('nb-NO', {
  timeZone: 'Europe/Oslo',
  hour: '2-digit',
  minute: '2-digit',
})

/** The time of day in Norway, as `09.30`. */
export function timeInOslo(at: Instant): string {
  return osloTime.format(at).replace(':', '.')
}

/** The calendar month in Norway, as `2026-11`. */
export function monthInOslo(at: Instant): string {
  return dateInOslo(at).slice(0, 7)
}
