import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { onTestFinished } from 'vitest'
import type { Wire } from '../../src/sources/wire.ts'

interface Reply {
  status?: number
  type?: string
  headers?: Record<string, string>
  body?: string | Buffer
}

type Answer = Reply | ((asked: IncomingMessage, answer: ServerResponse) => void)

/** Any address of the public net: what names are found to stand for here. */
export const publicAddress = '93.184.215.14'

/**
 * A web of one server on this machine, that stands for every host. Only the wire is another one: what may be asked is
 * decided by the same code, on the addresses that `names` gives.
 */
export async function webSource(pages: Record<string, Answer>) {
  const asked: { host: string; path: string; headers: IncomingMessage['headers'] }[] = []
  const dialled: string[] = []
  const names = new Map<string, string[]>()
  const server = createServer((incoming, answer) => {
    const { host = '' } = incoming.headers
    asked.push({ host, path: incoming.url ?? '', headers: incoming.headers })
    const found = pages[`https://${host}${incoming.url}`] ?? { status: 404, type: 'text/plain', body: 'none' }
    if (typeof found === 'function') return found(incoming, answer)
    const { status = 200, type = 'text/html', headers = {}, body = '' } = found
    if (headers.etag !== undefined && incoming.headers['if-none-match'] === headers.etag) {
      answer.writeHead(304).end()
      return
    }
    answer.writeHead(status, { 'content-type': type, ...headers }).end(body)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const listening = server.address()
  const port = typeof listening === 'object' && listening !== null ? listening.port : 0

  const wire: Wire = {
    resolve: async (host) => names.get(host) ?? [publicAddress],
    ask: ({ url, address, headers, signal }) =>
      new Promise((resolve, reject) => {
        dialled.push(address)
        const path = `${url.pathname}${url.search}`
        const to = {
          host: '127.0.0.1',
          port,
          path,
          headers: { ...headers, host: url.host },
          signal,
          agent: false,
        }
        const asking = request(to, (answer) =>
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            body: answer,
            end: () => answer.destroy(),
          }),
        )
        asking.on('error', reject)
        asking.end()
      }),
  }
  return { wire, pages, names, asked, dialled }
}
