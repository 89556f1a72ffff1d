import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { createServer } from 'node:http'
import { listening } from './bot-framework.ts'

export interface Keys {
  /** Where the bot finds the keys. */
  openIdMetadataUrl: string
  /** A token as Teams signs it, unless told otherwise. Times are in seconds from now. */
  token(claims: Claims, signing?: Signing): string
}

interface Claims {
  aud: string
  serviceurl: string | undefined
  iss?: string
  nbf?: number
  exp?: number
}

interface Signing {
  /** Another key than the one that is published. */
  key?: KeyObject
  kid?: string
  algorithm?: 'RS256' | 'none'
}

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 })

/** The Bot Framework's key service on loopback: metadata, one published key, and tokens signed with it. */
export async function startKeys(): Promise<Keys> {
  const published = {
    ...publicKey.export({ format: 'jwk' }),
    kid: 'published',
    use: 'sig',
    endorsements: ['msteams'],
  }
  const server = createServer()
  const at = await listening(server)
  server.on('request', (request, response) => {
    const body = request.url === '/keys' ? { keys: [published] } : { jwks_uri: `${at}/keys` }
    response.setHeader('content-type', 'application/json').end(JSON.stringify(body))
  })
  return {
    openIdMetadataUrl: `${at}/openid`,
    token: (claims, signing = {}) => signed(claims, { key: privateKey, ...signing }),
  }
}

/** A key that nobody has published. */
export function strangersKey(): KeyObject {
  return generateKeyPairSync('rsa', { modulusLength: 2_048 }).privateKey
}

export function signed(
  { nbf = -60, exp = 3_600, ...claims }: Claims,
  { key, kid = 'published', algorithm = 'RS256' }: Signing & { key: KeyObject },
): string {
  const now = Math.floor(Date.now() / 1_000)
  const payload = { iss: 'https://api.botframework.com', ...claims, nbf: now + nbf, exp: now + exp }
  const content = `${encoded({ alg: algorithm, typ: 'JWT', kid })}.${encoded(payload)}`
  if (algorithm === 'none') return `${content}.AAAA`
  return `${content}.${sign('sha256', Buffer.from(content), key).toString('base64url')}`
}

function encoded(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url')
}
