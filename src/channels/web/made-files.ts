import { type Context, Hono } from 'hono'
import type { Attachment } from '../../domain/card.ts'
import { faultName } from '../../domain/errors.ts'
import type { Log } from '../../domain/log.ts'
import type { Clock } from '../../domain/time.ts'
import type { FileStore, MadeFile } from '../../files/files.ts'
import { drawGone } from './gone.ts'
import { languageFor } from './visitor.ts'
import { words } from './words.ts'

interface Options {
  files: Pick<FileStore, 'get'>
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
 * `GET /files/:id/:name`: what was made for somebody, for whoever has its address. The name must be the file's
 * own, so that nobody can pass a document on under another. An unknown file or an expired one is a page that
 * says so, with 404.
 */
export function madeFileRoutes({ files, clock, log }: Options): Hono {
  return new Hono().get('/files/:id/:name', async (c) => {
    const { id, name } = c.req.param()
    const language = languageFor(c)
    for (const [header, value] of Object.entries(discreet)) c.header(header, value)
    try {
      const file = await files.get(id, clock.now())
      return file?.name === name ? give(c, file) : c.html(drawGone(language), 404)
    } catch (fault) {
      log.error('a file could not be fetched', { reason: faultName(fault) })
      return c.text(words[language].faults.broken, 503)
    }
  })
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
