import { webApi } from '@slack/bolt'
import { SendFailed } from '../../domain/channel.ts'
import type { WorkspaceStore } from '../../jobs/workspaces.ts'
import { quiet } from './quiet.ts'

export interface Clients {
  /** The token for a workspace: its own, else the one in the settings. Undefined where there is neither. */
  tokenOf(workspace: string): Promise<string | undefined>
  /** Throws `SendFailed` as refused where the assistant is not installed, or no longer. */
  of(workspace: string): Promise<webApi.WebClient>
}

interface Options {
  workspaces: WorkspaceStore
  /** The bot token in the settings. */
  botToken: string | undefined
  clientOptions: webApi.WebClientOptions
}

/** Far more than there are workspaces in use at once. */
const mostClients = 1_000

/** A client for each workspace, with the token that is good there. */
export function createClients({ workspaces, botToken, clientOptions }: Options): Clients {
  const made = new Map<string, webApi.WebClient>()
  const tokenOf = async (id: string) => (await workspaces.tokenOf({ channel: 'slack', id })) ?? botToken
  return {
    tokenOf,
    of: async (workspace) => {
      const token = await tokenOf(workspace)
      if (token === undefined) throw new SendFailed('refused', 'not_installed')
      const known = made.get(token)
      if (known) return known
      if (made.size >= mostClients) made.clear()
      const client = new webApi.WebClient(token, clientOptions)
      made.set(token, client)
      return client
    },
  }
}

/** How Slack's own library asks Slack. `timeoutMs`: 10 s where not given. */
export function clientOptionsFor({
  apiUrl,
  timeoutMs = 10_000,
}: {
  apiUrl: string | undefined
  timeoutMs?: number | undefined
}): webApi.WebClientOptions {
  return {
    ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }),
    timeout: timeoutMs,
    // The outbox tries again, and only when it knows that nothing was sent: Slack's client would post twice.
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger: quiet,
  }
}
