import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { SourceFailed } from '../../src/nudges/sources/fault.ts'
import { isPublic } from '../../src/sources/address.ts'
import { createGet } from '../../src/sources/get.ts'
import { publicAddress, webSource } from '../support/web-source.ts'

const page = 'https://kilde.example/side'

async function house(pages: Parameters<typeof webSource>[0], mostMs = 5_000) {
  const web = await webSource(pages)
  const get = createGet({
    wire: web.wire,
    hosts: new Set(['kilde.example', 'annen.example', '127.0.0.1']),
    mostMs,
  })
  const outcome = (address: string, mark?: string) =>
    get(address, { types: ['text/html'], ...(mark !== undefined && { mark }) }).then(
      (got) => (got ? new TextDecoder().decode(got.bytes) : 'unchanged'),
      (fault) => (fault instanceof SourceFailed ? fault.fault : String(fault)),
    )
  return { ...web, get, outcome }
}

describe('an address of the public net', () => {
  it.each([publicAddress, '1.1.1.1', '172.32.0.1', '100.128.0.1', '2606:2800:220:1::1', '2a02:c0::1'])(
    'is %s',
    (address) => expect(isPublic(address)).toBe(true),
  )

  it.each([
    ...['127.0.0.1', '127.8.8.8', '0.0.0.0', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1'],
    ...['169.254.169.254', '100.64.0.1', '192.0.0.192', '198.18.0.1', '224.0.0.1', '255.255.255.255'],
    ...['::1', '::', '::ffff:127.0.0.1', '::ffff:10.0.0.1', '64:ff9b::a00:1', 'fc00::1', 'fd00:ec2::254'],
    ...['fe80::1', 'fe80::1%eth0', 'ff02::1', '2001::1', '2001:db8::1', '2002:7f00:1::1'],
    ...['localhost', '', '127.1', '0x7f000001', '2130706433', '１２７.0.0.1'],
  ])('is not «%s»', (address) => expect(isPublic(address)).toBe(false))
})

describe('what is never asked', () => {
  it.each([
    ['http://kilde.example/side', 'not-https'],
    ['https://leser:hemmelig@kilde.example/', 'not-https'],
    ['https://kilde.example:8443/', 'not-https'],
    ['file:///etc/passwd', 'not-https'],
    ['https://fremmed.example/', 'host-not-allowed'],
    ['https://kilde.example.fremmed.example/', 'host-not-allowed'],
    ['https://127.0.0.1/', 'private-address'],
    ['https://2130706433/', 'private-address'],
    ['https://[::1]/', 'host-not-allowed'],
    ['ikke en adresse', 'malformed'],
  ])('%s', async (address, fault) => {
    const { outcome, dialled } = await house({})
    expect(await outcome(address)).toBe(fault)
    expect(dialled).toEqual([])
  })

  it.each([
    ['127.0.0.1'],
    ['10.0.0.8'],
    ['169.254.169.254'],
    ['::1'],
    ['fd00::1'],
    [publicAddress, '192.168.0.1'],
  ])('a name that stands for %s', async (...addresses) => {
    const { outcome, names, dialled } = await house({ [page]: { body: 'hemmelig' } })
    names.set('kilde.example', addresses)
    expect(await outcome(page)).toBe('private-address')
    expect(dialled).toEqual([])
  })

  it.each([
    ['http://kilde.example/annet', 'not-https'],
    ['https://fremmed.example/', 'host-not-allowed'],
    ['https://127.0.0.1/admin', 'private-address'],
    ['https://169.254.169.254/latest/meta-data/', 'host-not-allowed'],
    ['//annen.example:22/', 'not-https'],
    ['file:///etc/passwd', 'not-https'],
  ])('where a redirect leads to %s', async (location, fault) => {
    const { outcome, asked } = await house({ [page]: { status: 302, headers: { location } } })
    expect(await outcome(page)).toBe(fault)
    expect(asked).toHaveLength(1)
  })

  it('a host that a redirect leads to and whose name has come to stand for a private address', async () => {
    const { outcome, names, asked } = await house({
      [page]: { status: 301, headers: { location: 'https://annen.example/' } },
    })
    names.set('annen.example', ['192.168.0.1'])
    expect(await outcome(page)).toBe('private-address')
    expect(asked).toHaveLength(1)
  })

  it('another address than the one that was looked at, also when the name changes in between', async () => {
    const web = await house({ [page]: { status: 302, headers: { location: '/ny' } } })
    let times = 0
    const wire = {
      ...web.wire,
      resolve: async () => {
        times += 1
        return [times === 1 ? publicAddress : '127.0.0.1']
      },
    }
    const get = createGet({ wire, hosts: new Set(['kilde.example']) })
    await expect(get(page, { types: ['text/html'] })).rejects.toMatchObject({ fault: 'private-address' })
    expect(web.dialled).toEqual([publicAddress])
  })
})

describe('what is asked', () => {
  it('is taken when it is as it should be, through a redirect to a host that is allowed', async () => {
    const { outcome } = await house({
      [page]: { status: 308, headers: { location: 'https://annen.example/ny' } },
      'https://annen.example/ny': { body: 'Hei' },
    })
    expect(await outcome(page)).toBe('Hei')
  })

  it('carries no cookie on, and asks for nothing that is packed', async () => {
    const { outcome, asked } = await house({
      [page]: { status: 302, headers: { location: '/ny', 'set-cookie': 'spor=1' } },
      'https://kilde.example/ny': { body: 'Hei', headers: { 'set-cookie': 'spor=2' } },
    })
    expect(await outcome(page)).toBe('Hei')
    expect(await outcome(page)).toBe('Hei')
    for (const { headers } of asked)
      expect([headers.cookie, headers['accept-encoding']]).toEqual([undefined, 'identity'])
  })

  it('is not fetched again while it is the same, by its tag, its day or its bytes', async () => {
    const pages = {
      [page]: { body: 'Hei', headers: { etag: '"1"', 'last-modified': 'Mon, 30 Nov 2026 08:00:00 GMT' } },
      'https://kilde.example/uten': { body: 'Hei' },
    }
    const { get, outcome, asked } = await house(pages)
    const first = await get(page, { types: ['text/html'] })
    expect(await outcome(page, first?.mark)).toBe('unchanged')
    expect(asked.at(-1)?.headers['if-modified-since']).toBe('Mon, 30 Nov 2026 08:00:00 GMT')
    const plain = await get('https://kilde.example/uten', { types: ['text/html'] })
    expect(await outcome('https://kilde.example/uten', plain?.mark)).toBe('unchanged')
    expect(await outcome(page, plain?.mark)).toBe('unchanged')
  })

  it.each<[string, Parameters<typeof webSource>[0][string], string]>([
    ['too large by its own word', { body: 'x', headers: { 'content-length': '9000000' } }, 'too-large'],
    ['too large in fact', { body: 'x'.repeat(1_000_001) }, 'too-large'],
    ['of another type', { type: 'application/x-msdownload', body: 'MZ' }, 'wrong-type'],
    ['packed all the same', { body: gzipSync('Hei'), headers: { 'content-encoding': 'gzip' } }, 'wrong-type'],
    ['gone', { status: 410 }, 'status-410'],
    ['broken', { status: 503 }, 'status-503'],
    ['a redirect to itself', { status: 302, headers: { location: page } }, 'too-many-redirects'],
    ['a redirect to nothing', { status: 302, headers: { location: 'https://' } }, 'malformed'],
    ['cut off', (_asked, answer) => answer.destroy(), 'unreachable'],
  ])('is refused when it is %s', async (_what, answer, fault) => {
    const { outcome } = await house({ [page]: answer })
    expect(await outcome(page)).toBe(fault)
  })

  it.each<[string, Parameters<typeof webSource>[0][string]]>([
    ['never answers', () => {}],
    [
      'drips',
      (_asked, answer) => {
        answer.writeHead(200, { 'content-type': 'text/html' })
        const drip = setInterval(() => answer.write('x'), 20)
        answer.on('close', () => clearInterval(drip))
      },
    ],
  ])('is given up when it %s', async (_what, answer) => {
    const { outcome } = await house({ [page]: answer }, 200)
    expect(await outcome(page)).toBe('too-slow')
  })
})
