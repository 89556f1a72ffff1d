import { z } from 'zod'
import { reasonOf } from '../../domain/errors.ts'
import type { Log } from '../../domain/log.ts'
import { type Credentials, configuration, type Sdk } from './sdk.ts'

/** Whether a request comes from whom it says. `posted` is the body as parsed, of any shape. */
export type Gate = (posted: unknown, headers: Headers) => Promise<boolean>

/** The platform's keys may be out of reach, and Teams waits 15 s at most. */
const patienceMs = 3_000

const platform = 'msteams'
const claimsShape = z.object({ iss: z.literal('https://api.botframework.com') })

/** What the token must fit in the body; the shape of all the rest is judged once the sender is known. */
const nothing = { channelId: platform, serviceUrl: '' }
const boundShape = z
  .object({ channelId: z.string().catch(nothing.channelId), serviceUrl: z.string().catch('') })
  .catch(nothing)

/**
 * Lets in what carries the Bot Framework's own token for this bot and for the service address in the body.
 * Issuer, audience, time, signature and address are checked by Microsoft's library; its side doors for
 * emulators, skills and other platforms are kept shut by looking at issuer and platform first.
 */
export function tokenGate(sdk: () => Promise<Sdk>, credentials: Credentials, log: Log): Gate {
  const authentication = async () => {
    const { ConfigurationBotFrameworkAuthentication } = await sdk()
    return new ConfigurationBotFrameworkAuthentication(configuration(credentials))
  }
  return async (posted, headers) => {
    const token = bearer(headers.get('authorization'))
    const { channelId, serviceUrl } = boundShape.parse(posted)
    if (token === undefined || channelId !== platform) return false
    if (!claimsShape.safeParse(claimsOf(token)).success) return false
    try {
      const check = (await authentication()).authenticateRequest(asActivity(serviceUrl), `Bearer ${token}`)
      await within(patienceMs, check)
      return true
    } catch (fault) {
      log.warn('a Teams token was refused', { reason: reasonOf(fault) })
      return false
    }
  }
}

/**
 * Lets in what comes from this machine, for local clients without tokens: the server listens on loopback
 * only. A browser says which page it speaks for, so no page on the web gets in through its reader's browser.
 */
export const localGate: Gate = async (_posted, headers) => !headers.has('origin')

function bearer(header: string | null): string | undefined {
  return /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(header ?? '')?.[1]
}

function claimsOf(token: string): unknown {
  try {
    return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())
  } catch {
    return undefined
  }
}

/** The check reads no more than the platform and the service address; the library's type wants the rest. */
function asActivity(serviceUrl: string) {
  const nobody = { id: '', name: '' }
  return {
    channelId: platform,
    serviceUrl,
    type: '',
    text: '',
    label: '',
    callerId: '',
    valueType: '',
    localTimezone: '',
    listenFor: [],
    from: nobody,
    recipient: nobody,
    conversation: { ...nobody, isGroup: false, conversationType: '' },
  }
}

async function within<T>(limitMs: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${limitMs} ms`)), limitMs)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}
