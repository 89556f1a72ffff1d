import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { webApi } from '@slack/bolt'
import { type Context, Hono } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { z } from 'zod'
import type { Log } from '../../domain/log.ts'
import type { Clock, Instant } from '../../domain/time.ts'
import type { WorkspaceStore } from '../../jobs/workspaces.ts'
import { failureOf } from './failure.ts'
import { botScopes } from './manifest.ts'

export interface OauthSettings {
  clientId: string
  clientSecret: string
  /** The outside address, which Slack sends people back to. */
  publicUrl: string
}

interface Options extends OauthSettings {
  apiUrl: string | undefined
  clientOptions: webApi.WebClientOptions
  workspaces: WorkspaceStore
  clock: Clock
  log: Log
}

const cookie = 'slack_install'
/** From the first step to the last; whoever needs longer begins anew. */
const patienceMs = 10 * 60_000

/** What Slack gives for a code. */
const granted = z.object({
  access_token: z.string().startsWith('xoxb-').max(500),
  team: z.object({ id: z.string().regex(/^T[A-Z0-9]{1,20}$/) }),
  is_enterprise_install: z.literal(false).default(false),
})

/**
 * `GET /slack/install` and `GET /slack/oauth_redirect`: somebody lets the assistant into their workspace. The way
 * back is taken by the same browser, within ten minutes, or not at all.
 */
export function oauthRoutes(options: Options): Hono {
  return new Hono()
    .get('/slack/install', (c) => begin(c, options))
    .get('/slack/oauth_redirect', (c) => finish(c, options))
}

function begin(c: Context, { clientId, clientSecret, publicUrl, apiUrl, clock }: Options): Response {
  const nonce = randomBytes(24).toString('base64url')
  const secure = publicUrl.startsWith('https:')
  setCookie(c, cookie, nonce, { httpOnly: true, sameSite: 'Lax', path: '/slack', maxAge: 600, secure })
  const authorize = new URL('/oauth/v2/authorize', apiUrl ?? 'https://slack.com')
  authorize.search = new URLSearchParams({
    client_id: clientId,
    scope: botScopes.join(','),
    redirect_uri: redirectTo(publicUrl),
    state: stateOf(nonce, clock.now() + patienceMs, clientSecret),
  }).toString()
  return c.redirect(authorize.toString(), 302)
}

async function finish(c: Context, options: Options): Promise<Response> {
  const { clientSecret, clock, log, workspaces } = options
  const nonce = getCookie(c, cookie) ?? ''
  deleteCookie(c, cookie, { path: '/slack' })
  if (!isOurs(c.req.query('state') ?? '', { nonce, now: clock.now(), secret: clientSecret })) {
    log.warn('a Slack installation was refused', { reason: 'state' })
    return c.text(texts.began, 400)
  }
  const code = c.req.query('code')
  if (code === undefined || code === '') return c.text(texts.declined, 400)
  try {
    const { team, access_token: token } = await exchanged(code, options)
    await workspaces.installed({ channel: 'slack', id: team.id }, token, clock.now())
    log.info('installed in a Slack workspace', { workspace: team.id })
    return c.text(texts.done)
  } catch (fault) {
    log.warn('a Slack installation failed', { reason: failureOf(fault).reason })
    return c.text(texts.failed, 502)
  }
}

async function exchanged(code: string, { clientId, clientSecret, publicUrl, clientOptions }: Options) {
  const reply = await new webApi.WebClient(undefined, clientOptions).oauth.v2.access({
    client_id: clientId,
    client_secret: clientSecret,
    code,
    redirect_uri: redirectTo(publicUrl),
  })
  return granted.parse(reply)
}

function redirectTo(publicUrl: string): string {
  return `${publicUrl.replace(/\/$/, '')}/slack/oauth_redirect`
}

function stateOf(nonce: string, until: Instant, secret: string): string {
  return `${until}.${createHmac('sha256', secret).update(`install ${until} ${nonce}`).digest('base64url')}`
}

function isOurs(
  state: string,
  { nonce, now, secret }: { nonce: string; now: Instant; secret: string },
): boolean {
  const until = Number(/^(\d{1,15})\./.exec(state)?.[1] ?? 0)
  const expected = Buffer.from(stateOf(nonce, until, secret))
  const given = Buffer.from(state)
  return nonce !== '' && until > now && given.length === expected.length && timingSafeEqual(given, expected)
}

/** In bokmål first, then in English: whoever installs has not said who they are. */
const texts = {
  done: 'Taktstokk er installert. Du kan lukke denne siden og skrive til Taktstokk i Slack.\n\nTaktstokk is installed. You may close this page and write to Taktstokk in Slack.',
  declined: 'Taktstokk ble ikke installert.\n\nTaktstokk was not installed.',
  began:
    'Denne installasjonen ble ikke begynt her, eller det er for lenge siden. Begynn på nytt på /slack/install.\n\nThis installation was not begun here, or too long ago. Begin anew at /slack/install.',
  failed:
    'Slack godtok ikke installasjonen. Begynn på nytt på /slack/install.\n\nSlack did not accept the installation. Begin anew at /slack/install.',
}
