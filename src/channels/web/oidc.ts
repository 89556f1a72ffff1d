import type { Configuration } from 'openid-client'
import { Expected } from '../../domain/errors.ts'
import type { LoginProvider } from './provider-login.ts'

export interface OidcSettings {
  issuer: string
  clientId: string
  clientSecret: string
}

class NoSubject extends Expected {
  readonly code = 'LOGIN_WITHOUT_SUBJECT'

  constructor() {
    super('The login provider did not say who it is.', 'Give the client the scope openid at the provider.')
  }
}

/**
 * Logs people in by OpenID Connect, with the authorization code flow and PKCE. Asks for `openid` alone: no name, no
 * e-mail address. The provider is asked for its addresses with the first login, and again when that failed.
 */
export function oidcProvider(settings: OidcSettings, publicUrl: string): LoginProvider {
  let found: Promise<Configuration> | undefined
  const configuration = () => {
    found ??= discover(settings).catch((fault) => {
      found = undefined
      throw fault
    })
    return found
  }
  const comesBackTo = new URL('/login/return', publicUrl).href
  return {
    begin: async () => {
      const oidc = await import('openid-client')
      const [state, nonce, verifier] = [oidc.randomState(), oidc.randomNonce(), oidc.randomPKCECodeVerifier()]
      const address = oidc.buildAuthorizationUrl(await configuration(), {
        redirect_uri: comesBackTo,
        scope: 'openid',
        state,
        nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      })
      return { address, errand: { state, nonce, verifier } }
    },
    finish: async (address, { state, nonce, verifier }) => {
      const oidc = await import('openid-client')
      // A proxy in front may change the host that we see; the provider was told the outside one.
      const outside = new URL(`${comesBackTo}${address.search}`)
      const tokens = await oidc.authorizationCodeGrant(await configuration(), outside, {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      })
      const claims = tokens.claims()
      if (claims === undefined) throw new NoSubject()
      return { issuer: claims.iss, subject: claims.sub }
    },
  }
}

async function discover({ issuer, clientId, clientSecret }: OidcSettings): Promise<Configuration> {
  const oidc = await import('openid-client')
  const address = new URL(issuer)
  const isHere =
    address.protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(address.hostname)
  return oidc.discovery(address, clientId, clientSecret, undefined, {
    // Only a provider on this very machine, as tests have one, may do without encryption.
    ...(isHere && { execute: [oidc.allowInsecureRequests] }),
  })
}
