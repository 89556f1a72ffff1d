import { z } from 'zod'
import type { Config } from '../../config.ts'
import type { Check } from '../check.ts'

/** Longer than a healthy server takes, and short enough for somebody who waits. */
const patienceMs = 5_000

/** What a server outside said, and when it is there by its own clock. */
export interface Reached {
  status: number
  body: unknown
  /** Undefined where it does not say. */
  theirTime: number | undefined
}

/** The model's server is asked for its list of models: that costs nothing, and tells whether the key is good. */
export async function reachModel({ model }: Config): Promise<Reached | undefined> {
  if (model === undefined) return undefined
  const base = model.baseUrl ?? 'https://api.openai.com/v1'
  const azure = `${base.replace(/\/$/, '')}/openai/models?api-version=${model.azureApiVersion}`
  const address = model.azureApiVersion === undefined ? `${base.replace(/\/$/, '')}/models` : azure
  return reach(address, { authorization: `Bearer ${model.apiKey}`, 'api-key': model.apiKey })
}

export async function reachSlack({ slack }: Config): Promise<Reached | undefined> {
  if (slack?.botToken === undefined) return undefined
  const address = `${slack.apiUrl ?? 'https://slack.com/api/'}auth.test`
  return reach(address, { authorization: `Bearer ${slack.botToken}` }, 'POST')
}

/** A status of 0: nobody was reached. */
async function reach(address: string, headers: Record<string, string>, method = 'GET'): Promise<Reached> {
  try {
    const signal = AbortSignal.timeout(patienceMs)
    const reply = await fetch(address, { method, headers, signal, redirect: 'manual' })
    const theirTime = Date.parse(reply.headers.get('date') ?? '')
    const body: unknown = await reply.json().catch(() => undefined)
    return { status: reply.status, body, theirTime: Number.isNaN(theirTime) ? undefined : theirTime }
  } catch {
    return { status: 0, body: undefined, theirTime: undefined }
  }
}

/** What is wrong with the model, where it was asked; undefined where nothing is. */
export function modelFault(reached: Reached | undefined, host: string): Omit<Check, 'name'> | undefined {
  if (reached?.status === 0) {
    const detail = `${host} cannot be reached; answers are made without a model until it can.`
    const remedy = 'See that this machine may reach it, and that OPENAI_BASE_URL or the endpoint is right.'
    return { state: 'broken', detail, remedy }
  }
  if (reached?.status !== 401 && reached?.status !== 403) return undefined
  const remedy = 'Set the key that the server gave you: OPENAI_API_KEY or AZURE_OPENAI_API_KEY.'
  return { state: 'broken', detail: `${host} does not accept the key.`, remedy }
}

const refusal = z.object({ ok: z.literal(false), error: z.string().regex(/^\w{1,60}$/) })

/** What is wrong with Slack's bot token, where it was tried; undefined where nothing is. */
export function slackFault(reached: Reached | undefined): Omit<Check, 'name'> | undefined {
  if (reached?.status === 0) {
    const remedy = 'See that this machine may reach slack.com; SLACK_API_URL is for test workspaces only.'
    return { state: 'broken', detail: 'Slack cannot be reached, so nothing can be answered there.', remedy }
  }
  const refused = refusal.safeParse(reached?.body)
  if (!refused.success) return undefined
  const remedy =
    'Install the app in the workspace again, and set its Bot User OAuth Token as SLACK_BOT_TOKEN.'
  return { state: 'broken', detail: `Slack does not accept the bot token: ${refused.data.error}.`, remedy }
}

/** Slack refuses, and is refused, from five minutes on. */
const mostApartMs = 2 * 60_000
/** No release is older. A clock that says so was never set. */
const earliest = Date.parse('2026-01-01T00:00:00Z')

/** Whether this machine's clock is right, by those of the servers that were asked. */
export function clockCheck(reached: (Reached | undefined)[], now = Date.now()): Check {
  const name = 'clock'
  const theirs = reached.map((one) => one?.theirTime).find((time) => time !== undefined)
  const apartMs = theirs === undefined ? 0 : Math.abs(theirs - now)
  const remedy = 'Set the clock, or switch on its synchronisation (timedatectl set-ntp true).'
  if (now < earliest)
    return { name, state: 'broken', detail: `It is ${new Date(now).toISOString()} here.`, remedy }
  if (apartMs > mostApartMs) {
    const detail = `The clock is ${Math.round(apartMs / 60_000)} minutes off; Slack's requests are refused then.`
    return { name, state: 'broken', detail, remedy }
  }
  const compared =
    theirs === undefined ? 'There is no server to compare it with.' : 'As that of other servers.'
  return { name, state: 'ok', detail: compared, remedy: '' }
}
