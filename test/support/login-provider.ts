import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export const client = { clientId: 'taktstokk', clientSecret: 'a secret that the provider and we know' }

/** A login provider on this machine, which lets in whoever gives a name. */
export async function startProvider(comesBackTo: string) {
  const { Provider } = await import('oidc-provider')
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const issuer = `http://127.0.0.1:${portOf(server.address())}`
  const provider = new Provider(issuer, {
    clients: [
      { client_id: client.clientId, client_secret: client.clientSecret, redirect_uris: [comesBackTo] },
    ],
    cookies: { keys: ['for tests only'] },
    features: { devInteractions: { enabled: true } },
    findAccount: (_ctx: unknown, sub: string) => ({ accountId: sub, claims: async () => ({ sub }) }),
  })
  server.on('request', provider.callback())
  return {
    issuer,
    stop: async () => {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('the provider has no port')
  return address.port
}

/** What a person does at the provider: gives a name and says yes. Gives the address that they are sent back to. */
export async function logInAt(start: string, name: string, comesBackTo: string): Promise<string> {
  const jar = new Map<string, string>()
  let address = start
  for (let steps = 0; steps < 12; steps += 1) {
    if (address.startsWith(comesBackTo)) return address
    const reply = await fetch(address, { redirect: 'manual', headers: { cookie: cookies(jar) } })
    keep(reply, jar)
    address =
      reply.status === 200 ? await answer(address, await reply.text(), { name, jar }) : next(reply, address)
  }
  throw new Error('the provider sends nobody back')
}

async function answer(
  address: string,
  page: string,
  { name, jar }: { name: string; jar: Map<string, string> },
): Promise<string> {
  const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1] ?? ''
  const reply = await fetch(address, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: cookies(jar) },
    body: new URLSearchParams({ prompt, login: name, password: 'x' }),
  })
  keep(reply, jar)
  return next(reply, address)
}

function next(reply: Response, from: string): string {
  const to = reply.headers.get('location')
  if (to === null) throw new Error(`${from} answers ${reply.status} and leads nowhere`)
  return new URL(to, from).href
}

function cookies(jar: Map<string, string>): string {
  return [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
}

function keep(reply: Response, jar: Map<string, string>): void {
  for (const line of reply.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
    if (value === '') jar.delete(name)
    else jar.set(name, value)
  }
}
