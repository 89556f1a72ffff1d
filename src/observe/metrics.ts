import { timingSafeEqual } from 'node:crypto'
import { getConnInfo } from '@hono/node-server/conninfo'
import { type Context, Hono } from 'hono'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Instant } from '../domain/time.ts'
import type { OutboxCounts } from '../jobs/outbox.ts'

/** What is counted: never a person, a place or a word of what was said. */
export interface Metrics {
  /** A request was answered. `route` is one of ours, never an address that somebody made up. */
  request(route: string, status: number, ms: number): void
  /** A question became an outcome. */
  answered(outcome: string, mode: string): void
  /** A message left, or did not: `sent`, `retry`, `unknown`, `refused`. */
  delivered(channel: string, outcome: string): void
  fault(where: string): void
  registry: Registry
}

interface Queue {
  counts(at: Instant): Promise<OutboxCounts>
}

export function createMetrics(outbox: Queue, now: () => Instant): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const requests = new Histogram({
    name: 'taktstokk_request_seconds',
    help: 'How long requests took, by route and status.',
    labelNames: ['route', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3, 10],
    registers,
  })
  const counter = (name: string, help: string, labelNames: string[]) =>
    new Counter({ name, help, labelNames, registers })
  const answers = counter('taktstokk_answers_total', 'Questions, by what became of them.', [
    'outcome',
    'mode',
  ])
  const sends = counter('taktstokk_sends_total', 'Messages, by what became of them.', ['channel', 'outcome'])
  const faults = counter('taktstokk_faults_total', 'Faults of our own, by where they arose.', ['where'])
  new Gauge({
    name: 'taktstokk_outbox',
    help: 'Messages in the outbox, by state.',
    labelNames: ['state'],
    registers,
    async collect() {
      const { oldestWaitingMs: _age, ...states } = await outbox.counts(now())
      for (const [state, count] of Object.entries(states)) this.set({ state }, count)
    },
  })
  new Gauge({
    name: 'taktstokk_outbox_oldest_seconds',
    help: 'How long the oldest message has waited.',
    registers,
    async collect() {
      this.set((await outbox.counts(now())).oldestWaitingMs / 1000)
    },
  })
  return {
    request: (route, status, ms) => requests.observe({ route, status }, ms / 1000),
    answered: (outcome, mode) => answers.inc({ outcome, mode }),
    delivered: (channel, outcome) => sends.inc({ channel, outcome }),
    fault: (where) => faults.inc({ where }),
    registry,
  }
}

/** `GET /metrics` in Prometheus' text, for whoever is on this machine or shows the token. */
export function metricsRoutes({ registry }: Metrics, token: string | undefined): Hono {
  return new Hono().get('/metrics', async (c) => {
    if (!mayRead(c, token))
      return c.text('The metrics are for this machine, or for whoever has METRICS_TOKEN.', 403)
    return c.body(await registry.metrics(), 200, { 'content-type': registry.contentType })
  })
}

/** Behind a proxy every request comes from this machine, so what was passed on for somebody else needs the token. */
function mayRead(c: Context, token: string | undefined): boolean {
  const shown = c.req.header('authorization')?.replace(/^Bearer /, '')
  if (token !== undefined && shown !== undefined) return isSame(shown, token)
  const passedOn = c.req.header('x-forwarded-for') ?? c.req.header('forwarded')
  return passedOn === undefined && isOnThisMachine(getConnInfo(c).remote.address ?? '')
}

function isOnThisMachine(address: string): boolean {
  return address === '::1' || /^(::ffff:)?127\./.test(address)
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
