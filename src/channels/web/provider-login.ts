import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { html } from 'hono/html'
import { z } from 'zod'
import { faultName } from '../../domain/errors.ts'
import type { Log } from '../../domain/log.ts'
import type { SessionStore } from '../../people/sessions.ts'
import type { Place } from '../../people/store.ts'
import { logIn } from './guest.ts'
import type { Handler, Here, House } from './here.ts'
import type { Html } from './html.ts'
import { loginWords } from './loginwords.ts'
import { drawShell } from './shell.ts'
import { isEncrypted } from './visitor.ts'
import type { AddressName } from './who.ts'

/** What a browser carries from here to the provider and back, to be told from any other. */
export interface Errand {
  state: string
  nonce: string
  verifier: string
}

/** Somebody else who knows people and says who it is. */
export interface LoginProvider {
  /** Where the browser is sent, with what it must bring back. */
  begin(): Promise<{ address: URL; errand: Errand }>
  /** Who it is, by the address that the provider sent the browser back to. Throws when anything is not right. */
  finish(address: URL, errand: Errand): Promise<{ issuer: string; subject: string }>
}

interface Parts {
  provider: LoginProvider
  sessions: SessionStore
  log: Log
}

const errandCookie = 'taktstokk_errand'
const errandLastsSeconds = 600
const errandShape = z.object({ state: z.string(), nonce: z.string(), verifier: z.string() })

export function providerHandlers(parts: Parts, house: House): Partial<Record<AddressName, Handler>> {
  return {
    'GET /login': (c, here) => c.html(drawLogin(here, house)),
    'GET /login/start': (c, here) => start(c, here, { ...parts, house }),
    'GET /login/return': (c, here) => comeBack(c, here, { ...parts, house }),
  }
}

type Around = Parts & { house: House }

async function start(c: Context, here: Here, { provider, log, house }: Around): Promise<Response> {
  try {
    const { address, errand } = await provider.begin()
    // The provider sends the browser back from another site: a stricter cookie would be held back on that way.
    setCookie(c, errandCookie, Buffer.from(JSON.stringify(errand)).toString('base64url'), {
      path: '/login',
      httpOnly: true,
      sameSite: 'Lax',
      secure: isEncrypted(c),
      maxAge: errandLastsSeconds,
    })
    return c.redirect(address.href, 303)
  } catch (fault) {
    log.error('the login provider does not answer', { reason: faultName(fault) })
    return c.html(drawLogin(here, house, true), 502)
  }
}

async function comeBack(
  c: Context,
  here: Here,
  { provider, sessions, log, house }: Around,
): Promise<Response> {
  const errand = errandOf(c)
  deleteCookie(c, errandCookie, { path: '/login' })
  try {
    if (errand === undefined) throw new Error('nobody was sent out from here')
    const known = await provider.finish(new URL(c.req.url), errand)
    await logIn(c, placeOf(known), { sessions, now: here.at })
    return c.redirect('/', 303)
  } catch (fault) {
    log.warn('a login was not completed', { reason: faultName(fault) })
    return c.html(drawLogin(here, house, true), 403)
  }
}

function errandOf(c: Context): Errand | undefined {
  try {
    const written = Buffer.from(getCookie(c, errandCookie) ?? '', 'base64url').toString()
    return errandShape.parse(JSON.parse(written))
  } catch {
    return undefined
  }
}

/** The same person at the same provider is the same place; neither can be read from it. */
function placeOf({ issuer, subject }: { issuer: string; subject: string }): Place {
  const person = createHash('sha256').update(`${issuer}\n${subject}`).digest('hex').slice(0, 32)
  return { channel: 'web', workspace: 'oidc', person }
}

function drawLogin(here: Here, house: House, hasFailed = false): Html {
  const said = loginWords[here.language]
  const main = html`<div class="view"><h1>${said.logIn}</h1>
    ${hasFailed ? html`<p class="fault" role="alert">${said.failed}</p>` : ''}
    <p>${said.provider}</p>
    <p><a class="act" id="login" href="/login/start">${said.logIn}</a></p></div>`
  return drawShell({ here, house, title: said.logIn, path: '/login', main, skipTo: 'login' })
}
