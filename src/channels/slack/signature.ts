import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Instant } from '../../domain/time.ts'

/** How far from now a request may be dated, back or ahead. Slack's own advice, held both ways. */
const toleranceMs = 5 * 60_000

export interface Claim {
  /** The header `X-Slack-Request-Timestamp`: seconds since 1970. Empty when it is missing. */
  timestamp: string
  /** The header `X-Slack-Signature`. Empty when it is missing. */
  signature: string
}

/** Whether Slack signed exactly these bytes, within five minutes of `now`. Never throws. */
export function isSigned(
  body: Uint8Array,
  claim: Claim,
  { secret, now }: { secret: string; now: Instant },
): boolean {
  const { timestamp, signature } = claim
  // Digits only: `Infinity`, `1e12` and blanks are numbers too, and no time that Slack writes.
  if (!/^\d{1,12}$/.test(timestamp) || !/^v0=[0-9a-f]{64}$/.test(signature)) return false
  if (Math.abs(now - Number(timestamp) * 1000) > toleranceMs) return false
  const expected = createHmac('sha256', secret).update(`v0:${timestamp}:`).update(body).digest()
  return timingSafeEqual(expected, Buffer.from(signature.slice('v0='.length), 'hex'))
}
