import { Hono } from 'hono'
import { reasonOf } from '../domain/errors.ts'

/** `/healthz`: the process lives. `/readyz`: it can serve, else 503 with the reason. */
export function healthRoutes(ready: () => Promise<string | undefined>): Hono {
  return new Hono()
    .get('/healthz', (c) => c.json({ ok: true }))
    .get('/readyz', async (c) => {
      const reason = await ready().catch(reasonOf)
      return reason === undefined ? c.json({ ready: true }) : c.json({ ready: false, reason }, 503)
    })
}
