import { createHash, randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Instant } from '../../domain/time.ts'
import { hashOfToken, newToken, type SessionStore, sessionLastsMs } from '../../people/sessions.ts'
import type { Place } from '../../people/store.ts'
import { isEncrypted } from './visitor.ts'

const personCookie = 'taktstokk_person'
const sessionCookie = 'taktstokk_session'
const opaqueId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Whoever sits at this browser. */
export interface Guest {
  place: Place
  isLoggedIn: boolean
  /** Stands in every form of the page, and comes back with it: no other site can read it. */
  proof: string
  /** Whether the browser has sent a cookie that says who it is; only then can somebody act in its name. */
  isKnown: boolean
}

interface Looking {
  sessions: SessionStore | undefined
  now: Instant
  /** The browser is sent on to another page, which will know it: it gets no cookie yet. */
  passing?: boolean
}

/**
 * Who it is by the session, else by a random cookie that is gone when the browser is closed: it says that two
 * questions come from the same place, and nothing about who asks. The store holds neither, only what is made of them.
 */
export async function guestAt(c: Context, { sessions, now, passing = false }: Looking): Promise<Guest> {
  const token = getCookie(c, sessionCookie)
  const session = token === undefined ? undefined : await sessions?.at(hashOfToken(token), now)
  if (token !== undefined && session)
    return { place: session.place, isLoggedIn: true, proof: proofOf(token), isKnown: true }
  const known = getCookie(c, personCookie)
  if (known !== undefined && opaqueId.test(known)) return { ...guestOf(known), isKnown: true }
  const fresh = randomUUID()
  // A browser that comes by a link elsewhere holds the cookie back; a new one would replace it.
  const stays = !passing && c.req.header('sec-fetch-site') !== 'cross-site'
  if (stays) giveCookie(c, personCookie, fresh, 'Strict')
  return { ...guestOf(fresh), isKnown: false }
}

function guestOf(cookie: string): Omit<Guest, 'isKnown'> {
  const person = createHash('sha256').update(`person ${cookie}`).digest('hex').slice(0, 32)
  return {
    place: { channel: 'web', workspace: 'local', person },
    isLoggedIn: false,
    proof: proofOf(cookie),
  }
}

function proofOf(token: string): string {
  return createHash('sha256').update(`form ${token}`).digest('base64url')
}

/** From here on the browser is known as this place, for 12 hours or until it is closed. */
export async function logIn(
  c: Context,
  place: Place,
  parts: { sessions: SessionStore; now: Instant },
): Promise<void> {
  const before = getCookie(c, sessionCookie)
  if (before !== undefined) await parts.sessions.end(hashOfToken(before))
  const token = newToken()
  await parts.sessions.begin(hashOfToken(token), { place, ends: parts.now + sessionLastsMs })
  // A login provider sends the browser back to us: a stricter cookie would be held back on that way.
  giveCookie(c, sessionCookie, token, 'Lax')
}

/** The next request comes from somebody whom nobody knows. */
export async function logOut(c: Context, sessions: SessionStore | undefined): Promise<void> {
  const token = getCookie(c, sessionCookie)
  if (token !== undefined) await sessions?.end(hashOfToken(token))
  for (const name of [sessionCookie, personCookie]) deleteCookie(c, name, { path: '/' })
}

function giveCookie(c: Context, name: string, value: string, sameSite: 'Strict' | 'Lax'): void {
  setCookie(c, name, value, { path: '/', httpOnly: true, sameSite, secure: isEncrypted(c) })
}
