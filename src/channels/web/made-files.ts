import { type Context, Hono } from 'hono'
import type { Attachment } from '../../domain/card.ts'
import { faultName } from '../../domain/errors.ts'
import type { Log } from '../../domain/log.ts'
import type { Clock, Instant } from '../../domain/time.ts'
import type { FileStore, MadeFile } from '../../files/files.ts'
import type { SessionStore } from '../../people/sessions.ts'
import type { PeopleStore } from '../../people/store.ts'
import { drawGone } from './gone.ts'
import { guestAt } from './guest.ts'
import { languageFor } from './visitor.ts'
import { words } from './words.ts'

interface Options {
  files: Pick<FileStore, 'get'>
  /** Where browsers that are logged in are known; without them nobody is. */
  sessions?: SessionStore
  people?: Pick<PeopleStore, 'memberAt'>
  clock: Clock
  log: Log
}

/** The address is the key to the file: it is told to nobody, kept nowhere and found by no search engine. */
const discreet = {
  'referrer-policy': 'no-referrer',
  'cache-control': 'private, no-store',
  'x-robots-tag': 'noindex',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  // A drawing that is opened by itself can run and fetch nothing.
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox",
  // Messengers show a picture on pages of their own.
  'cross-origin-resource-policy': 'cross-origin',
}

/**
 * `GET /files/:id/:name`: what was made for somebody, for whoever has its address: a messenger opens it in a browser
 * that nobody is known in. A member who is known in the browser gets no document of another's. The name must be the
 * file's own, so that nobody can pass a document on under another. An unknown file, an expired one and another's are
 * the same page, with 404.
 */
export function madeFileRoutes({ files, clock, log, ...known }: Options): Hono {
  return new Hono().get('/files/:id/:name', async (c) => {
    const { id, name } = c.req.param()
    const language = languageFor(c)
    for (const [header, value] of Object.entries(discreet)) c.header(header, value)
    try {
      const file = await files.get(id, clock.now())
      const isTheirs = file?.name === name && !(await isAnothers(c, file, { ...known, now: clock.now() }))
      return isTheirs ? give(c, file) : c.html(drawGone(language), 404)
    } catch (fault) {
      log.error('a file could not be fetched', { reason: faultName(fault) })
      return c.text(words[language].faults.broken, 503)
    }
  })
}

interface Known extends Pick<Options, 'sessions' | 'people'> {
  now: Instant
}

/** Pictures stand in messages that were shared: they are for everybody who sees those. */
async function isAnothers(
  c: Context,
  { owner, mediaType }: MadeFile,
  { sessions, people, now }: Known,
): Promise<boolean> {
  if (isPicture(mediaType) || !owner.startsWith('member:')) return false
  const guest = await guestAt(c, { sessions, now, passing: true })
  const member = guest.isLoggedIn ? await people?.memberAt(guest.place) : undefined
  return member !== undefined && owner !== `member:${member.id}`
}

/** Relative to this server, whatever the outside calls it. */
export function madeFileAddress({ id, name }: Pick<Attachment, 'id' | 'name'>): string {
  return `/files/${encodeURIComponent(id)}/${encodeURIComponent(name)}`
}

/** What a browser shows within a page; all else is for the reader to keep. */
export function isPicture(mediaType: string): boolean {
  return mediaType === 'image/png' || mediaType === 'image/svg+xml'
}

function give(c: Context, { name, mediaType, bytes }: MadeFile): Response {
  const shown = isPicture(mediaType) ? 'inline' : 'attachment'
  return c.body(Uint8Array.from(bytes), 200, {
    'content-disposition': `${shown}; filename*=UTF-8''${encodeURIComponent(name)}`,
    'content-type': mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType,
  })
}
