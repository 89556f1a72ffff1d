import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  randomBytes,
} from 'node:crypto'

/** Where the key of each open round lies: outside the store, and in no backup of it. */
export interface KeyStore {
  /** Undefined when there is none, or no longer. */
  key(name: string): Promise<Uint8Array | undefined>
  /** Makes a key where there is none. On disk when this returns. */
  make(name: string): Promise<Uint8Array>
  /** Overwrites the key and removes it. */
  destroy(name: string): Promise<void>
  /** What there are keys of: the ids of rounds, say. */
  names(): Promise<string[]>
}

/** The two uses of a round's key: neither tells anything of the other. */
function derived(key: Uint8Array, use: 'seal' | 'name'): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', key, '', `taktstokk pulse ${use}`, 32))
}

/** What an answer is kept under: only who has the key can tell whose it is. */
export function pseudonymOf(member: string, key: Uint8Array): string {
  return createHmac('sha256', derived(key, 'name')).update(member).digest('base64url')
}

const nonceLength = 12
const tagLength = 16

/** What can be hidden and read with one key. */
export interface Seal {
  /** Encrypts what was answered, filled up to `length` bytes: how long it is says nothing of what stands in it. */
  sealed(content: unknown, length: number): Uint8Array
  /** What was sealed; undefined when it was sealed under another key, or has been changed. */
  opened(body: Uint8Array): unknown
}

/** For whoever seals much under one key: what is made of the key is made once. */
export function sealUnder(key: Uint8Array): Seal {
  const secret = createSecretKey(derived(key, 'seal'))
  return {
    sealed: (content, length) => {
      const bytes = Buffer.from(JSON.stringify(content))
      if (bytes.length > length)
        throw new RangeError(`An answer of ${bytes.length} bytes does not fit into ${length}`)
      const nonce = randomBytes(nonceLength)
      const cipher = createCipheriv('aes-256-gcm', secret, nonce)
      const filled = Buffer.concat([bytes, Buffer.alloc(length - bytes.length, ' ')])
      return new Uint8Array(
        Buffer.concat([nonce, cipher.update(filled), cipher.final(), cipher.getAuthTag()]),
      )
    },
    opened: (body) => {
      try {
        const end = body.length - tagLength
        const decipher = createDecipheriv('aes-256-gcm', secret, body.subarray(0, nonceLength))
        decipher.setAuthTag(body.subarray(end))
        return JSON.parse(
          Buffer.concat([decipher.update(body.subarray(nonceLength, end)), decipher.final()]).toString(),
        )
      } catch {
        return undefined
      }
    },
  }
}

/** One thing sealed, as `Seal` says. */
export function sealed(content: unknown, key: Uint8Array, length: number): Uint8Array {
  return sealUnder(key).sealed(content, length)
}

export function opened(body: Uint8Array, key: Uint8Array): unknown {
  return sealUnder(key).opened(body)
}
