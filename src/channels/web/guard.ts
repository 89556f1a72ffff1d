import type { Context, MiddlewareHandler } from 'hono'
import { isJson } from './asked.ts'

/** Where Teams shows an app's tab, in the old address and the new. Nobody else may frame the page, not even itself. */
const teams = ['teams.microsoft.com', '*.teams.microsoft.com', 'teams.cloud.microsoft']

/** Nothing from other hosts, nothing inline, and in no frame but that of Teams. */
const contentSecurity = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  `frame-ancestors ${teams.map((host) => `https://${host}`).join(' ')}`,
].join('; ')

/**
 * No `X-Frame-Options`: it knows no list of hosts; every browser of ours reads the rule above instead. No
 * `Strict-Transport-Security`: whether the whole domain is served encrypted is for the proxy in front to promise.
 */
const strict = Object.entries({
  'Content-Security-Policy': contentSecurity,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Origin-Agent-Cluster': '?1',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
  // With no referrer at all, a browser hides from us that a form without script came from this page.
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'X-DNS-Prefetch-Control': 'off',
  'X-Download-Options': 'noopen',
  'X-Permitted-Cross-Domain-Policies': 'none',
  'X-XSS-Protection': '0',
})

/** Put on before the page is made: on a finished response Hono's own would have it made anew, which takes longer. */
export const strictHeaders: MiddlewareHandler = async (c, next) => {
  for (const [name, value] of strict) c.header(name, value)
  await next()
}

/**
 * Whether the request was sent by this page. Browsers name the page that sends; what names none is no
 * browser, so it carries nobody's cookies but its own. `publicUrl` counts as ours too: a proxy in front may
 * change the host.
 */
export function isOwn(c: Context, publicUrl: string | undefined): boolean {
  const site = c.req.header('sec-fetch-site')
  if (site !== undefined && site !== 'same-origin') return false
  const origin = c.req.header('origin')
  if (origin === undefined) return true
  const ours = [c.req.url, publicUrl].map(hostOf).filter((host) => host !== undefined)
  return ours.some((host) => host === hostOf(origin))
}

/** What stands in every form of the page that it was sent from. */
export async function proofIn(c: Context): Promise<string | undefined> {
  const body: unknown = await (isJson(c) ? c.req.json() : c.req.parseBody({ all: true })).catch(
    () => undefined,
  )
  if (typeof body !== 'object' || body === null || !('proof' in body)) return undefined
  return typeof body.proof === 'string' ? body.proof : undefined
}

function hostOf(address: string | undefined): string | undefined {
  return address !== undefined && URL.canParse(address) ? new URL(address).host : undefined
}
