/**
 * A fault that a person can do something about. Everything else is a bug and keeps its stack.
 * `message` says what happened, with the values; `remedy` says what to do.
 */
export abstract class Expected extends Error {
  /** Stable and upper-case, for scripts and for log lines. */
  abstract readonly code: string
  readonly remedy: string

  constructor(message: string, remedy: string, options?: ErrorOptions) {
    super(message, options)
    this.name = new.target.name
    this.remedy = remedy
  }
}

/** The text of whatever was thrown. */
export function reasonOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown)
}

/**
 * What a log line may say of a fault while somebody is answered: its message could quote what was asked, so
 * only its code or kind, and where in our own files it arose.
 */
export function faultName(thrown: unknown): string {
  if (thrown instanceof Expected) return thrown.code
  if (!(thrown instanceof Error)) return typeof thrown
  const place = /\/src\/([\w./-]+\.ts:\d+)/.exec(thrown.stack ?? '')?.[1]
  return place === undefined ? thrown.name : `${thrown.name} at ${place}`
}

/** Ends a switch over a union: a new member does not compile until it is handled. */
export function unreachable(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`)
}
