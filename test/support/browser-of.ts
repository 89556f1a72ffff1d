import type { Hono } from 'hono'

/** A browser without a window and without a script: it keeps its cookies, and sends what the page's forms hold. */
export function browserOf(app: Pick<Hono, 'request'>) {
  const jar = new Map<string, string>()
  let proof = ''
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')

  async function send(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers)
    if (jar.size > 0) headers.set('cookie', cookie())
    const reply = await app.request(path, { ...init, headers })
    for (const line of reply.headers.getSetCookie()) keep(line)
    if (reply.headers.get('content-type')?.startsWith('text/html')) {
      proof = /name="proof" value="([^"]+)"/.exec(await reply.clone().text())?.[1] ?? proof
    }
    return reply
  }

  function keep(line: string): void {
    const [pair = ''] = line.split(';')
    const [name = '', value = ''] = pair.split('=')
    if (/max-age=0/i.test(line)) jar.delete(name)
    else jar.set(name, value)
  }

  return {
    cookie,
    /** Puts a cookie in, as somebody who has got hold of one. */
    carry: (name: string, value: string) => jar.set(name, value),
    /** The page at an address, as HTML. */
    open: async (path: string) => (await send(path)).text(),
    get: (path: string, headers: Record<string, string> = {}) => send(path, { headers }),
    /** Hands in a form of the page that was opened last. */
    submit: (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
      send(path, { method: 'POST', headers, body: new URLSearchParams({ proof, ...fields }) }),
  }
}
