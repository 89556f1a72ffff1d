import { connect } from 'node:net'
import { Hono } from 'hono'
import { expect, it, onTestFinished } from 'vitest'
import { application, serve } from '../../src/channels/server.ts'
import { silent } from '../../src/domain/log.ts'
import { healthRoutes } from '../../src/observe/health.ts'

const echo = new Hono()
  .post('/echo', async (c) => c.text(await c.req.text()))
  .get('/fault', () => {
    throw new Error('a bug')
  })

async function start(ready: () => Promise<string | undefined> = async () => undefined) {
  const app = application([healthRoutes(ready), echo], silent)
  const serving = await serve(app, { port: 0, host: '127.0.0.1', log: silent })
  onTestFinished(() => serving.stop(50))
  return `http://127.0.0.1:${serving.port}`
}

it('says that it lives, and that it can serve', async () => {
  const at = await start()
  expect((await fetch(`${at}/healthz`)).status).toBe(200)
  expect((await fetch(`${at}/readyz`)).status).toBe(200)
})

it('says why it cannot serve', async () => {
  const at = await start(async () => 'the knowledge is being indexed')
  const reply = await fetch(`${at}/readyz`)
  expect(reply.status).toBe(503)
  expect(await reply.json()).toEqual({ ready: false, reason: 'the knowledge is being indexed' })
})

it('refuses a body over 1 MiB, also when its length is not said in advance', async () => {
  const at = await start()
  const large = 'a'.repeat(1_048_577)
  expect((await fetch(`${at}/echo`, { method: 'POST', body: large })).status).toBe(413)
  const streamed = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(large))
      controller.close()
    },
  })
  const reply = await fetch(`${at}/echo`, { method: 'POST', body: streamed, duplex: 'half' })
  expect(reply.status).toBe(413)
})

it('answers 404 where there is nothing, and survives a bug in a route', async () => {
  const at = await start()
  expect((await fetch(`${at}/wp-admin`)).status).toBe(404)
  expect((await fetch(`${at}/fault`)).status).toBe(500)
  expect((await fetch(`${at}/healthz`)).status).toBe(200)
})

it('stops while a silent client holds a connection open', async () => {
  const app = application([echo], silent)
  const serving = await serve(app, { port: 0, host: '127.0.0.1', log: silent })
  const idle = connect(serving.port, '127.0.0.1')
  await new Promise((resolve) => idle.once('connect', resolve))
  await serving.stop(50)
  idle.destroy()
})
