import type { Hono } from 'hono'
import type { Channel } from '../../domain/channel.ts'
import { reasonOf } from '../../domain/errors.ts'
import type { Log } from '../../domain/log.ts'
import type { Clock } from '../../domain/time.ts'
import type { InboxStore } from '../../jobs/inbox.ts'
import type { SentMessages } from '../../jobs/sent.ts'
import { localGate, tokenGate } from './authentic.ts'
import { teamsRoutes } from './edge.ts'
import { createHandle, type Handle } from './handle.ts'
import { createReplies, type Replies } from './replies.ts'
import { lazySdk } from './sdk.ts'
import { createSend } from './send.ts'
import { serviceAddresses } from './service-address.ts'
import { createTurn } from './turn.ts'

interface Settings {
  appId: string | undefined
  appPassword: string | undefined
  appType: 'MultiTenant' | 'SingleTenant' | 'UserAssignedMSI'
  tenantId: string | undefined
  /** Without an app id: lets everybody in, so only where the server listens on loopback. */
  local: boolean
  serviceHosts: readonly string[]
  /** Where the platform publishes the keys that it signs with; Microsoft's when not given. */
  openIdMetadataUrl?: string | undefined
  inbox: Pick<InboxStore, 'accept'>
  /** What sent messages were about, so that they can be judged. */
  sent: SentMessages
  /** Where what answers a press is given to whoever waits for it; kept here where not given. */
  replies?: Replies
  clock: Clock
  log: Log
}

export interface Teams {
  channel: Channel
  routes: Hono
  /** Answers what the inbox holds from Teams. */
  handle: Handle
}

/**
 * Microsoft Teams: chats between two, groups and channels. Undefined without an app id, unless `local`: the library lets everybody in
 * when it knows no app id, so then there must be no route at all.
 */
export function createTeams({
  inbox,
  sent,
  replies = createReplies(),
  clock,
  log,
  ...settings
}: Settings): Teams | undefined {
  const authenticated = settings.appId !== undefined
  if (!authenticated && !settings.local) return undefined
  const credentials = { ...settings, openIdMetadataUrl: settings.openIdMetadataUrl }
  const tenant = authenticated && settings.appType !== 'MultiTenant' ? settings.tenantId : undefined
  const allowed = serviceAddresses({ ...settings, authenticated })
  const sdk = lazySdk()
  // So that the first message does not wait for the libraries.
  sdk().catch((fault) => log.error("Microsoft's libraries cannot be loaded", { reason: reasonOf(fault) }))
  const turn = createTurn(sdk, credentials, allowed)
  const gate = authenticated ? tokenGate(sdk, credentials, log) : localGate
  return {
    channel: { name: 'teams', send: createSend(turn, { sent, local: settings.local, clock, log }) },
    routes: teamsRoutes({ gate, allowed, tenant, inbox, sent, replies, local: settings.local, clock, log }),
    handle: createHandle({ sdk, turn, replies, log }),
  }
}
