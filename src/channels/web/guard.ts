import type { Context, MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'

/** Nothing from other hosts, nothing inline, nobody else's frame. */
export const strictHeaders: MiddlewareHandler = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'"],
    connectSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
  xFrameOptions: 'DENY',
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

function hostOf(address: string | undefined): string | undefined {
  return address !== undefined && URL.canParse(address) ? new URL(address).host : undefined
}
