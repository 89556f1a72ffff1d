import { lookup } from 'node:dns/promises'
import type { IncomingHttpHeaders } from 'node:http'
import { request } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'

export interface Asking {
  url: URL
  /** What the host's name was found to stand for: the connection goes there and nowhere else. */
  address: string
  headers: Record<string, string>
  signal: AbortSignal
}

export interface Answered {
  status: number
  headers: IncomingHttpHeaders
  body: AsyncIterable<Uint8Array>
  /** Ends the connection; what has not come yet is not wanted. */
  end(): void
}

/** How the web is reached. What may be reached is decided before, by whoever uses it. */
export interface Wire {
  /** Every address that a name stands for. */
  resolve(host: string): Promise<string[]>
  ask(asking: Asking): Promise<Answered>
}

/** The web itself: each request on a connection of its own, with the certificate checked against the host's name. */
export const web: Wire = {
  resolve: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
  ask: askOver,
}

function askOver({ url, address, headers, signal }: Asking): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const asking = request(
      url,
      { agent: false, headers, signal, lookup: alwaysTo(address), servername: url.hostname },
      (answer) =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          body: answer,
          end: () => answer.destroy(),
        }),
    )
    asking.on('error', reject)
    asking.end()
  })
}

/** The name is not looked up again: by then it might stand for another address. */
function alwaysTo(address: string): LookupFunction {
  const family = isIP(address)
  return (_host, { all }, found) =>
    all === true ? found(null, [{ address, family }]) : found(null, address, family)
}
