import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { routePath } from 'hono/route'
import { Expected, faultName, reasonOf } from '../domain/errors.ts'
import type { Log } from '../domain/log.ts'

export interface Serving {
  /** The port that was taken, also when 0 was asked for. */
  port: number
  /** Takes no new request, and ends when those in hand are answered or `graceMs` (5,000) have passed. */
  stop(graceMs?: number): Promise<void>
}

interface Options {
  port: number
  host: string
  log: Log
}

export class CannotListen extends Expected {
  readonly code = 'CANNOT_LISTEN'

  constructor(where: string, cause: unknown) {
    const taken = reasonOf(cause).includes('EADDRINUSE')
    super(
      taken ? `${where} is taken by another program.` : `${where} cannot be listened on: ${reasonOf(cause)}.`,
      'Stop what listens there, or choose another address with PORT (or --port) and HOST.',
      { cause },
    )
  }
}

const oneMebibyte = 1_048_576

/** Slow clients are dropped, so that they cannot hold every connection. In milliseconds. */
const limits = { headersTimeout: 10_000, requestTimeout: 15_000, connectionsCheckingInterval: 2_000 }

/** Far more than all leaders at once; what a flood opens beyond is dropped before it takes memory. */
const mostConnections = 5_000

/** One HTTP server for every channel that needs one. */
export function application(routes: Hono[], log: Log, around?: MiddlewareHandler): Hono {
  const app = new Hono()
  if (around) app.use(around)
  app.use(withinLimit())
  for (const route of routes) app.route('/', route)
  app.notFound((c) => c.text('There is nothing at this address.', 404))
  app.onError((fault, c) => {
    // The address itself may be a secret: that of a file, or of somebody's calendar.
    log.error('a request failed', { route: routePath(c), reason: faultName(fault) })
    return c.text('Something went wrong here. Try again in a moment.', 500)
  })
  return app
}

/**
 * Refuses what is too large. Where its length is told, or there is no body, the request is not touched for that: it
 * would be made into the whole of a web request, which takes longer than all else on the way to an acknowledgement.
 */
function withinLimit(): MiddlewareHandler {
  const tooLarge = (c: Context) => c.text('The body is larger than 1 MiB.', 413)
  const measured = bodyLimit({ maxSize: oneMebibyte, onError: tooLarge })
  return async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next()
    const length = c.req.header('content-length')
    if (length === undefined || c.req.header('transfer-encoding') !== undefined) return measured(c, next)
    return Number(length) > oneMebibyte ? tooLarge(c) : next()
  }
}

/** Throws `CannotListen` when the address is taken or not this machine's. */
export async function serve(app: Hono, { port, host, log }: Options): Promise<Serving> {
  const server = createAdaptorServer({ fetch: app.fetch, createServer, serverOptions: limits })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (fault) => reject(new CannotListen(`${host}:${port}`, fault)))
    server.listen(port, host, resolve)
  })
  server.maxConnections = mostConnections
  server.on('error', (fault) => log.error('the HTTP server failed', { reason: faultName(fault) }))
  return {
    port: portOf(server.address()),
    stop: async (graceMs = 5_000) => {
      const closed = once(server, 'close')
      server.close()
      const hurry = setTimeout(() => {
        if ('closeAllConnections' in server) server.closeAllConnections()
      }, graceMs)
      await closed
      clearTimeout(hurry)
    },
  }
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('the HTTP server has no port')
  return address.port
}
