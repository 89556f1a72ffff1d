import { createHash, randomBytes, randomInt } from 'node:crypto'

/** Without letters and digits that look alike, and without vowels that make words. */
const letters = 'BCDFGHJKMNPQRSTVWXZ23456789'
const codeLength = 10

/** A new invitation code, as it is given to a person: `KS-BCDFG-HJKMN`, of 47 bits. */
export function newCode(): string {
  const drawn = Array.from({ length: codeLength }, () => letters[randomInt(letters.length)]).join('')
  return `KS-${drawn.slice(0, 5)}-${drawn.slice(5)}`
}

/** The code that somebody wrote, with or without its hyphens, or among a few words; undefined when there is none. */
export function codeIn(text: string): string | undefined {
  const found = /\bks[\s-]*([a-z0-9]{5})[\s-]*([a-z0-9]{5})\b/i.exec(text)
  return found ? `KS-${found[1]}-${found[2]}`.toUpperCase() : undefined
}

/** What is kept of a code. */
export function hashOfCode(code: string): string {
  return createHash('sha256').update(code).digest('base64url')
}

/** The id of a member: random. */
export function newMemberId(): string {
  return randomBytes(9).toString('base64url')
}
