import type { Hono } from 'hono'
import type { Replies } from '../channels/teams/replies.ts'
import type { Config } from '../config.ts'
import type { Channel, Front, Listener } from '../domain/channel.ts'
import type { Log } from '../domain/log.ts'
import type { FileStore } from '../files/files.ts'
import type { InboxStore, Outgoing, Waiting } from '../jobs/inbox.ts'
import type { SentMessages } from '../jobs/sent.ts'
import type { ShareableStore, ThreadStore, WorkspaceStore } from '../jobs/workspaces.ts'

/** A messenger that this installation has settings for, where it is answered and written to. */
export interface Messenger {
  channel: Channel
  /** Answers what the inbox holds from this messenger. Throws what `listen` throws. */
  handle(arrival: Waiting, listen: Listener): Promise<Outgoing[]>
}

/** The same messenger where it comes in. */
export interface Door {
  name: Channel['name']
  routes: Hono
  /** Takes nothing more. */
  stop?(): Promise<void>
}

interface DoorParts {
  inbox: InboxStore
  sent: SentMessages
  workspaces: WorkspaceStore
  threads: ThreadStore
  replies: Replies
  log: Log
}

interface Parts extends DoorParts {
  files: FileStore
  shareable: ShareableStore
  front: Front
}

/** Opens a door for each that has its settings. */
export async function openDoors(config: Config, parts: DoorParts): Promise<Door[]> {
  const opened = await Promise.all([openSlackDoor(config, parts), teamsOf(config, parts)])
  return opened.filter((door) => door !== undefined)
}

async function openSlackDoor(
  { slack, publicUrl, clock }: Config,
  parts: DoorParts,
): Promise<Door | undefined> {
  if (!slack) return undefined
  const { slackDoor } = await import('../channels/slack/door.ts')
  const door = slackDoor({ ...slack, ...parts, publicUrl, clock })
  void door.connect()
  return { name: 'slack', ...door }
}

/** Connects what has its settings. The messengers' libraries are heavy, so only those in use are loaded. */
export async function connectMessengers(config: Config, parts: Parts): Promise<Messenger[]> {
  const connected = await Promise.all([connectSlack(config, parts), teamsOf(config, parts)])
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
  return messenger
}

/** Its door needs the platform's library as well: for the tokens that it checks. */
async function teamsOf(
  { teams, clock }: Config,
  parts: Pick<DoorParts, 'inbox' | 'sent' | 'replies' | 'log'>,
): Promise<(Messenger & Door) | undefined> {
  if (!teams) return undefined
  const { createTeams } = await import('../channels/teams/teams.ts')
  const connected = createTeams({ ...teams, ...parts, clock })
  return connected && { name: 'teams', ...connected }
}
