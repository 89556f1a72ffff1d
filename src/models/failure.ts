import { z } from 'zod'

/** What a failed call tells, as far as it tells it. */
const failure = z.object({
  name: z.string().optional().catch(undefined),
  status: z.number().optional().catch(undefined),
  headers: z.instanceof(Headers).optional().catch(undefined),
  cause: z.unknown().optional(),
})

export type Fault = 'limited' | 'not-allowed' | 'unavailable' | 'unreadable'

/** What kind of fault stopped a call to a model's server. Its own words are not looked at: some quote the key. */
export function faultOf(thrown: unknown): Fault {
  const { name, status } = read(thrown)
  if (status === 429) return 'limited'
  if (status !== undefined && status >= 400 && status < 500) return 'not-allowed'
  // A reply that is no JSON, or none of a model.
  if (name === 'SyntaxError' || name === 'TypeError') return 'unreadable'
  return 'unavailable'
}

export function statusOf(thrown: unknown): number | undefined {
  return read(thrown).status
}

/** The deadline, and replies that would be no better the next time. */
const lasting = /^(?:AbortError|TimeoutError|SyntaxError|TypeError|RangeError)$/

/**
 * What LangChain calls before it tries again: it throws what would not pass, and what asks for a longer pause.
 * LangChain by itself gives up on a 429 that does not say how long to wait.
 */
export function endUnlessPassing(longestPauseMs: number): (thrown: unknown) => void {
  return (thrown) => {
    const { status, headers, name } = read(thrown)
    const pauseMs = pauseIn(headers)
    const passing = status === undefined ? !lasting.test(name ?? '') : status === 429 || status >= 500
    if (!passing || !(pauseMs <= longestPauseMs)) throw thrown
  }
}

/** How long the server asks to be left alone, in milliseconds; NaN where it names a date. */
export function pauseAskedFor(thrown: unknown): number {
  return pauseIn(read(thrown).headers)
}

function pauseIn(headers: Headers | undefined): number {
  return Number(headers?.get('retry-after') ?? 0) * 1_000
}

interface Told {
  name?: string | undefined
  status?: number | undefined
  headers?: Headers | undefined
}

/** An agent's fault holds the call's own as its cause. */
function read(thrown: unknown): Told {
  const { data } = failure.safeParse(thrown)
  if (data === undefined) return {}
  return data.status === undefined && data.cause instanceof Error ? read(data.cause) : data
}
