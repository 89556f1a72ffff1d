import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'

/*
 * Tokens on disk: AES-256-GCM under the key of this installation. `about` names what the token belongs to: a sealed
 * text that was moved to another row does not open.
 */

const ivBytes = 12
const tagBytes = 16

export function seal(secret: string, text: string, about: string): string {
  const iv = randomBytes(ivBytes)
  const cipher = createCipheriv('aes-256-gcm', keyOf(secret), iv).setAAD(Buffer.from(about))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url')
}

/** Undefined when it was sealed under another key, belongs to something else, or was changed. */
export function unseal(secret: string, sealed: string, about: string): string | undefined {
  const bytes = Buffer.from(sealed, 'base64url')
  if (bytes.length < ivBytes + tagBytes) return undefined
  try {
    const decipher = createDecipheriv('aes-256-gcm', keyOf(secret), bytes.subarray(0, ivBytes))
      .setAAD(Buffer.from(about))
      .setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes))
    return decipher.update(bytes.subarray(ivBytes + tagBytes), undefined, 'utf8') + decipher.final('utf8')
  } catch {
    return undefined
  }
}

/** The same secret signs and hashes elsewhere; this use has a key of its own. */
function keyOf(secret: string): Buffer {
  return createHash('sha256').update(`taktstokk tokens ${secret}`).digest()
}
