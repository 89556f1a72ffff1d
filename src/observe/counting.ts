import type { MiddlewareHandler } from 'hono'
import type { Log } from '../domain/log.ts'
import type { Metrics } from './metrics.ts'

/** A log whose lines are counted as well: what happened is told in one place. */
export function counting(log: Log, metrics: Metrics): Log {
  return {
    ...log,
    info: (what, fields) => {
      if (what === 'answered') metrics.answered(String(fields?.outcome), String(fields?.mode))
      if (what === 'sent') metrics.delivered(String(fields?.channel), 'sent')
      log.info(what, fields)
    },
    warn: (what, fields) => {
      if (what === 'sending failed') metrics.delivered(String(fields?.channel), String(fields?.outcome))
      log.warn(what, fields)
    },
    error: (what, fields) => {
      metrics.fault(what)
      log.error(what, fields)
    },
  }
}

/** The addresses that are counted by name: any other would let strangers name what we keep. */
const known = ['/', '/ask', '/login', '/slack/events', '/api/messages', '/healthz', '/readyz', '/metrics']

export function timed(metrics: Metrics): MiddlewareHandler {
  return async (c, next) => {
    const begun = performance.now()
    await next()
    const route = known.includes(c.req.path) ? c.req.path : 'other'
    metrics.request(route, c.res.status, performance.now() - begun)
  }
}
