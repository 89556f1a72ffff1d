import type { Card } from '../domain/card.ts'
import type { ChannelName } from '../domain/channel.ts'
import type { Instant } from '../domain/time.ts'

/** A Slack workspace, say, that somebody installed the assistant in. */
export interface Workspace {
  channel: ChannelName
  id: string
}

/** Keeps the tokens of the workspaces that installed the assistant by themselves. On disk they are encrypted. */
export interface WorkspaceStore {
  /** Installed, or installed again: the newest token counts. */
  installed(workspace: Workspace, token: string, at: Instant): Promise<void>
  /** Undefined where it is not installed, or where the key of this installation is not the one it was kept under. */
  tokenOf(workspace: Workspace): Promise<string | undefined>
  /** Taken away again at `at`; an installation that came after that stays. */
  removed(workspace: Workspace, at: Instant): Promise<void>
  /** How many there are. */
  count(channel: ChannelName): Promise<number>
}

export interface Thread {
  channel: ChannelName
  workspace: string
  /** Opaque outside the channel. */
  thread: string
}

/** Keeps which threads of a channel the assistant was called into: what is said there later may be meant for it. */
export interface ThreadStore {
  /** Follows a thread until `until`, for whoever called. */
  follow(thread: Thread, person: string, until: Instant): Promise<void>
  /** Who called the assistant into the thread; undefined when nobody did, or too long ago. */
  followedFor(thread: Thread, at: Instant): Promise<string | undefined>
  /** Forgets what is over. */
  sweep(at: Instant): Promise<void>
}

/** Keeps answers that one person saw, as long as that person may show them to others. */
export interface ShareableStore {
  keep(id: string, card: Card, until: Instant): Promise<void>
  card(id: string, at: Instant): Promise<Card | undefined>
  sweep(at: Instant): Promise<void>
}
