import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Context } from 'hono'

/** The parts of the one style sheet, in their order. */
const look = [
  'base.css',
  'frame.css',
  'conversation.css',
  'sources.css',
  'form.css',
  'figures.css',
  'field.css',
  'views.css',
  'tables.css',
]

const css = 'text/css; charset=utf-8'
const js = 'text/javascript; charset=utf-8'
const types = new Map([
  ['look.css', css],
  ['print.css', css],
  ['page.js', js],
  ['ask.js', js],
  ['events.js', js],
  ['exchange.js', js],
  ['form.js', js],
  ['baton.svg', 'image/svg+xml'],
])

export interface PageFiles {
  /** Where a file is served. The address changes when any of them does, so a browser may keep it. */
  address(name: string): string
  /** Answers `GET /page/:version/:name`. */
  serve(c: Context): Response | Promise<Response>
}

/** The page's own files, read once: they are small. */
export function pageFiles(): PageFiles {
  const files = [...types].map(([name, type]) => ({ name, type, content: contentOf(name) }))
  const version = hashOf(files.map(({ content }) => content))
  return {
    address: (name) => `/page/${version}/${name}`,
    serve(c) {
      const file = files.find(({ name }) => name === c.req.param('name'))
      if (file === undefined) return c.notFound()
      // An address of an older version gets today's file, which must not be kept under it.
      const lasting = c.req.param('version') === version
      c.header('cache-control', lasting ? 'public, max-age=31536000, immutable' : 'no-cache')
      return c.body(file.content, 200, { 'content-type': file.type })
    },
  }
}

function contentOf(name: string): string {
  if (name === 'look.css') return look.map(contentOf).join('\n')
  return readFileSync(new URL(`page/${name}`, import.meta.url), 'utf8')
}

function hashOf(contents: string[]): string {
  const hash = createHash('sha256')
  for (const content of contents) hash.update(content)
  return hash.digest('hex').slice(0, 12)
}
