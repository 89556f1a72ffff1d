import type { Context, Hono } from 'hono'
import { isJson } from './asked.ts'
import { isOwn, proofIn, strictHeaders } from './guard.ts'
import { guestAt } from './guest.ts'
import type { Handler, Here, House } from './here.ts'
import { refuse } from './refused.ts'
import { languageFor, rememberLanguage } from './visitor.ts'
import { type AddressName, addressNames, may } from './who.ts'
import { words } from './words.ts'

/**
 * Puts each handler at its address, behind the one door: who it is, whether they may, and whether what is sent was
 * sent by this page.
 */
export function mount(app: Hono, handlers: Partial<Record<AddressName, Handler>>, house: House): void {
  for (const name of addressNames) {
    const handler = handlers[name]
    const [method = '', path = ''] = name.split(' ')
    if (handler) app.on(method, path, strictHeaders, (c) => enter(c, { name, handler, house }))
  }
}

interface Door {
  name: AddressName
  handler: Handler
  house: House
}

async function enter(c: Context, { name, handler, house }: Door): Promise<Response> {
  const isPost = c.req.method === 'POST'
  // Refused before anything else: a foreign page must not even change whom this browser is known as.
  if (isPost && !isOwn(c, house.publicUrl)) return refuseSent(c, 'foreign')
  const isChoice = !isPost && c.req.query('language') !== undefined
  const here = await whoIsHere(c, house, isChoice)
  if (isChoice) return chooseLanguage(c, here, house)
  if (!may(here.member, name)) return refuse(c, here, house)
  if (isPost && here.guest.isKnown && (await proofIn(c)) !== here.guest.proof) return refuseSent(c, 'stale')
  c.header('cache-control', name === 'GET /' ? 'private, no-cache' : 'private, no-store')
  return handler(c, here)
}

async function whoIsHere(c: Context, { clock, sessions, people }: House, passing: boolean): Promise<Here> {
  const at = clock.now()
  const guest = await guestAt(c, { sessions, now: at, passing })
  const member = await people?.memberAt(guest.place)
  return { guest, member, language: languageFor(c, member?.language), at }
}

/** `stale`: the browser is known as somebody else than when it got the page. */
function refuseSent(c: Context, why: 'foreign' | 'stale'): Response {
  const message = words[languageFor(c)].faults[why]
  return isJson(c) ? c.json({ message }, 403) : c.text(message, 403)
}

/** A link to the same page in another language; a member's choice holds in every messenger. */
async function chooseLanguage(c: Context, { member }: Here, { people, publicUrl }: House): Promise<Response> {
  const language = rememberLanguage(c, c.req.query('language') ?? '')
  if (member && language && isOwn(c, publicUrl)) await people?.update(member.id, { language })
  return c.redirect(c.req.path, 303)
}
