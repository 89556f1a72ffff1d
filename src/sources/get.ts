import { createHash } from 'node:crypto'
import { isIP } from 'node:net'
import { SourceFailed } from '../nudges/sources/fault.ts'
import { isPublic } from './address.ts'
import type { Answered, Wire } from './wire.ts'

export interface Wanted {
  /** What was remembered of the last time. */
  mark?: string | undefined
  /** What it may be, as `text/html`. */
  types: string[]
}

export interface Got {
  /** Where it was found in the end. */
  address: string
  bytes: Uint8Array
  /** To be given back the next time. */
  mark: string
}

/** Fetches one address: undefined when it is as it was. Throws `SourceFailed`. */
export type Get = (address: string, wanted: Wanted) => Promise<Got | undefined>

interface Parts {
  wire: Wire
  /** The hosts that may be asked; no other, wherever a page or a redirect leads. */
  hosts: ReadonlySet<string>
  /** For all of a fetch, redirects and body included. */
  mostMs?: number
}

const mostBytes = 1_000_000
const mostRedirects = 5

export function createGet(parts: Parts): Get {
  return async (address, wanted) => {
    const signal = AbortSignal.timeout(parts.mostMs ?? 20_000)
    try {
      return await follow(parts, address, { ...wanted, signal })
    } catch (cause) {
      if (cause instanceof SourceFailed) throw cause
      throw new SourceFailed(signal.aborted ? 'too-slow' : 'unreachable', { cause })
    }
  }
}

type Limited = Wanted & { signal: AbortSignal }

async function follow(parts: Parts, address: string, wanted: Limited): Promise<Got | undefined> {
  let url = urlOf(address)
  for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
    const answer = await askOnce(parts, url, wanted)
    const next = redirectOf(answer)
    if (next === undefined) return taken(url, answer, wanted)
    answer.end()
    url = urlOf(next, url.href)
  }
  throw new SourceFailed('too-many-redirects')
}

function urlOf(address: string, base?: string): URL {
  if (!URL.canParse(address, base)) throw new SourceFailed('malformed')
  return new URL(address, base)
}

/** Looked at before each request, also of a redirect: the address that was found public is the one connected to. */
async function askOnce({ wire, hosts }: Parts, url: URL, { mark, signal }: Limited): Promise<Answered> {
  if (url.protocol !== 'https:' || url.username !== '' || url.password !== '' || url.port !== '')
    throw new SourceFailed('not-https')
  if (!hosts.has(url.hostname)) throw new SourceFailed('host-not-allowed')
  if (isIP(url.hostname.replace(/^\[|\]$/g, '')) > 0) throw new SourceFailed('private-address')
  const [address, ...others] = await Promise.race([wire.resolve(url.hostname), ended(signal)])
  if (address === undefined || ![address, ...others].every(isPublic))
    throw new SourceFailed('private-address')
  const headers = {
    'user-agent': 'Taktstokk',
    accept: '*/*',
    // What is packed could be a thousand times as large as it seems.
    'accept-encoding': 'identity',
    ...conditions(mark),
  }
  return wire.ask({ url, address, headers, signal })
}

function ended(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new SourceFailed('too-slow')), { once: true })
  })
}

function redirectOf({ status, headers }: Answered): string | undefined {
  return [301, 302, 303, 307, 308].includes(status) ? headers.location : undefined
}

async function taken(url: URL, answer: Answered, { mark, types, signal }: Limited): Promise<Got | undefined> {
  try {
    if (answer.status === 304) return undefined
    if (answer.status !== 200) throw new SourceFailed(`status-${answer.status}`)
    const type = answer.headers['content-type']?.split(';')[0]?.trim().toLowerCase() ?? ''
    const packed = answer.headers['content-encoding'] ?? 'identity'
    if (!types.includes(type) || packed !== 'identity') throw new SourceFailed('wrong-type')
    const bytes = await wholeOf(answer, signal)
    const now = markOf(answer, bytes)
    return mark !== undefined && hashIn(mark) === hashIn(now)
      ? undefined
      : { address: url.href, bytes, mark: now }
  } finally {
    answer.end()
  }
}

async function wholeOf({ headers, body }: Answered, signal: AbortSignal): Promise<Uint8Array> {
  if (Number(headers['content-length'] ?? 0) > mostBytes) throw new SourceFailed('too-large')
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of body) {
    if (signal.aborted) throw new SourceFailed('too-slow')
    length += part.length
    if (length > mostBytes) throw new SourceFailed('too-large')
    parts.push(part)
  }
  return Buffer.concat(parts)
}

/** What the server calls this version, when it was changed, and a hash for those that say neither. */
function markOf({ headers }: Answered, bytes: Uint8Array): string {
  const hash = createHash('sha256').update(bytes).digest('hex')
  return [headers.etag ?? '', headers['last-modified'] ?? '', hash].join('\n')
}

function hashIn(mark: string): string | undefined {
  return mark.split('\n')[2]
}

function conditions(mark = ''): Record<string, string> {
  const [etag = '', modified = ''] = mark.split('\n')
  return {
    ...(etag !== '' && { 'if-none-match': etag }),
    ...(modified !== '' && { 'if-modified-since': modified }),
  }
}
