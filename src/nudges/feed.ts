import { createHash, randomBytes } from 'node:crypto'

/** The address of a member's calendar: a secret of 144 bits, and what is kept of it. */
export function newFeed(): { secret: string; hash: string } {
  const secret = randomBytes(18).toString('base64url')
  return { secret, hash: hashOfFeed(secret) }
}

export function hashOfFeed(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url')
}
