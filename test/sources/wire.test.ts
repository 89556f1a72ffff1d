import { createServer, type Socket } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { web } from '../../src/sources/wire.ts'

it('the web connects to the address that was checked, with encryption, in the name of the host', async () => {
  const begun = Promise.withResolvers<Buffer>()
  const open: Socket[] = []
  const server = createServer((socket) => {
    open.push(socket)
    socket.once('data', begun.resolve)
    socket.on('error', () => {})
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  onTestFinished(() => {
    for (const socket of open) socket.destroy()
    server.close()
  })
  const listening = server.address()
  const port = typeof listening === 'object' && listening !== null ? listening.port : 0
  const ended = new AbortController()
  // The name is nobody's: were it looked up, there would be no connection.
  const url = new URL(`https://kilde.invalid:${port}/`)
  const asking = web.ask({ url, address: '127.0.0.1', headers: {}, signal: ended.signal })
  const hello = await Promise.race([begun.promise, asking.then(() => Buffer.alloc(0))])
  // A TLS handshake, and in it the name for which the certificate is checked.
  expect(hello[0]).toBe(0x16)
  expect(hello.includes('kilde.invalid')).toBe(true)
  ended.abort()
  await expect(asking).rejects.toThrow()
})
