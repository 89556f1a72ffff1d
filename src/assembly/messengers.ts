import type { Hono } from 'hono'
import type { Config } from '../config.ts'
import type { Channel, Front, Listener } from '../domain/channel.ts'
import type { Log } from '../domain/log.ts'
import type { FileStore } from '../files/files.ts'
import type { InboxStore, Outgoing, Waiting } from '../jobs/inbox.ts'
import type { SentMessages } from '../jobs/sent.ts'
import type { ShareableStore, ThreadStore, WorkspaceStore } from '../jobs/workspaces.ts'

/** A messenger that this installation has settings for. */
export interface Messenger {
  channel: Channel
  routes: Hono
  /** Answers what the inbox holds from this messenger. Throws what `listen` throws. */
  handle(arrival: Waiting, listen: Listener): Promise<Outgoing[]>
  /** Takes nothing more. */
  stop?(): Promise<void>
}

interface Parts {
  inbox: InboxStore
  files: FileStore
  sent: SentMessages
  workspaces: WorkspaceStore
  threads: ThreadStore
  shareable: ShareableStore
  front: Front
  log: Log
}

/** Connects what has its settings. The messengers' libraries are heavy, so only those in use are loaded. */
export async function connectMessengers(config: Config, parts: Parts): Promise<Messenger[]> {
  const connected = await Promise.all([connectSlack(config, parts), connectTeams(config, parts)])
  return connected.filter((messenger) => messenger !== undefined)
}

async function connectSlack(
  { slack, publicUrl, clock }: Config,
  parts: Parts,
): Promise<Messenger | undefined> {
  if (!slack) return undefined
  const { createSlack } = await import('../channels/slack/slack.ts')
  const messenger = createSlack({ ...slack, ...parts, publicUrl, clock })
  void messenger.checkToken()
  void messenger.connect()
  return messenger
}

async function connectTeams({ teams, clock }: Config, parts: Parts): Promise<Messenger | undefined> {
  if (!teams) return undefined
  const { createTeams } = await import('../channels/teams/teams.ts')
  return createTeams({ ...teams, ...parts, clock })
}
