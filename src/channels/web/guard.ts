import type { Context, MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import { isJson } from './asked.ts'

/** Where Teams shows an app's tab, in the old address and the new. Nobody else may frame the page, not even itself. */
const teams = ['teams.microsoft.com', '*.teams.microsoft.com', 'teams.cloud.microsoft']

/** Nothing from other hosts, nothing inline, and in no frame but that of Teams. */
export const strictHeaders: MiddlewareHandler = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'"],
    connectSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: teams.map((host) => `https://${host}`),
  },
  // It knows no list of hosts; every browser of ours reads the rule above instead.
  xFrameOptions: false,
  // With no referrer at all, a browser hides from us that a form without script came from this page.
  referrerPolicy: 'same-origin',
  // Whether the whole domain is served encrypted is for the proxy in front to promise.
  strictTransportSecurity: false,
  permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
})

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
