import { connect } from 'node:net'
import { expect, it } from 'vitest'
import { sort } from '../../src/channels/slack/delivery.ts'
import { isSigned } from '../../src/channels/slack/signature.ts'
import { formOf, headersOf, type Post } from '../support/slack-events.ts'
import { recorded, slackHouse } from '../support/slack-house.ts'

const question = { body: recorded('message-im') }
const seconds = (offset: number) => String(Math.floor(Date.now() / 1000) + offset)

/** A house whose assistant must not hear anything. */
async function edge() {
  const heard: string[] = []
  const house = await slackHouse(async (event) => {
    heard.push(event.kind)
    return undefined
  })
  return { ...house, heard }
}

const refused: [string, Post][] = [
  ['unsigned', { ...question, signature: undefined }],
  ['signed with another secret', { ...question, secret: 'guessed' }],
  ['with an empty signature', { ...question, signature: '' }],
  ['with half a signature', { ...question, signature: 'v0=abcdef' }],
  ['with a signature of another form', { ...question, signature: `v1=${'a'.repeat(64)}` }],
  ['signed in the year 2100', { ...question, timestamp: '4102444800' }],
  ['signed at no time', { ...question, timestamp: '' }],
  ['signed at Infinity', { ...question, timestamp: 'Infinity' }],
  ['signed at a time in words', { ...question, timestamp: 'now' }],
  ['signed at a time with an exponent', { ...question, timestamp: '179e7' }],
]

async function expectRefused(post: () => Post): Promise<void> {
  const house = await edge()
  expect(await house.post(post())).toBe(401)
  await house.settle()
  expect(house.heard).toEqual([])
}

it.each(refused)('refuses a request %s', (_how, post) => expectRefused(() => post))

// Signed when they are sent: what was signed ahead of its time while the file was read may be in time by then.
it.each([
  ['ago', -310],
  ['ahead', 310],
])('refuses a request signed more than five minutes %s', (_where, off) =>
  expectRefused(() => ({ ...question, timestamp: seconds(off) })),
)

it('refuses a body that was changed after it was signed', async () => {
  const { address, heard } = await edge()
  const body = question.body.replace('budsjettet', 'personalsaken')
  const reply = await fetch(`${address}/slack/events`, { method: 'POST', headers: headersOf(question), body })
  expect(reply.status).toBe(401)
  expect(heard).toEqual([])
})

it('holds the five minutes both ways, on the millisecond', () => {
  const timestamp = '1790000000'
  const { 'x-slack-signature': signature = '' } = headersOf({ body: 'x', timestamp, secret: 's' })
  const at = (now: number) => isSigned(Buffer.from('x'), { timestamp, signature }, { secret: 's', now })
  expect([at(1790000300_000), at(1790000300_001), at(1789999700_000), at(1789999699_999)]).toEqual([
    true,
    false,
    true,
    false,
  ])
})

const asked = JSON.parse(question.body)
const event = (changes: object) => JSON.stringify({ ...asked, event: { ...asked.event, ...changes } })
const pressed = JSON.parse(recorded('block-actions'))
const form = (body: string): Post => ({ body, contentType: 'application/x-www-form-urlencoded' })

const malformed: [string, Post][] = [
  ['null', { body: 'null' }],
  ['an empty list', { body: '[]' }],
  ['a number', { body: '12' }],
  ['a text', { body: '"hei"' }],
  ['an empty object', { body: '{}' }],
  ['nothing', { body: '' }],
  ['half a JSON text', { body: question.body.slice(0, 100) }],
  ['bytes that are no text', { body: new Uint8Array([0xff, 0xfe, 0x00, 0xc3]) }],
  ['an event that is null', { body: JSON.stringify({ ...asked, event: null }) }],
  ['no event', { body: JSON.stringify({ ...asked, event: undefined }) }],
  ['no event id', { body: JSON.stringify({ ...asked, event_id: undefined }) }],
  ['an event id that is a number', { body: JSON.stringify({ ...asked, event_id: 12 }) }],
  ['no workspace', { body: JSON.stringify({ ...asked, team_id: undefined }) }],
  ['a message from nobody', { body: event({ user: undefined }) }],
  ['a message from nowhere', { body: event({ channel: undefined }) }],
  ['a message at no time', { body: event({ ts: undefined }) }],
  ['a message whose text is a list', { body: event({ text: ['hei'] }) }],
  ['a challenge that is no text', { body: JSON.stringify({ type: 'url_verification', challenge: 12 }) }],
  ['a form without a payload', form('hei=1')],
  ['a payload that is no JSON', form('payload=%7B')],
  ['a payload that is null', form('payload=null')],
  ['a press without a button', formOf({ ...pressed, actions: [] })],
  ['a press by nobody', formOf({ ...pressed, user: null })],
  [
    'a command without a place to reply to',
    form('command=%2Ft&team_id=T1&user_id=U1&channel_id=C1&text=hei'),
  ],
  ['a command without a person', form('command=%2Ftaktstokk&team_id=T1&channel_id=C1')],
]

it.each(malformed)('refuses a rightly signed body that is %s, at once, and lives on', async (_what, post) => {
  const house = await edge()
  const begun = performance.now()
  expect(await house.post(post)).toBe(400)
  expect(performance.now() - begun).toBeLessThan(2_500)
  expect(await house.post(question)).toBe(200)
  await house.settle()
  expect(house.heard).toEqual(['said'])
})

it('refuses a body over 1 MiB, and lives on', async () => {
  const { post } = await edge()
  expect(await post({ body: event({ text: 'a'.repeat(2 * 1_048_576) }) })).toBe(413)
  expect(await post(question)).toBe(200)
})

it('refuses a body over 1 MiB that does not say how long it is', async () => {
  const { address } = await edge()
  const chunk = 'a'.repeat(65_536)
  const body = new ReadableStream({
    start(stream) {
      for (let sent = 0; sent < 32; sent += 1) stream.enqueue(new TextEncoder().encode(chunk))
      stream.close()
    },
  })
  const reply = await fetch(`${address}/slack/events`, { method: 'POST', body, duplex: 'half' })
  expect(reply.status).toBe(413)
})

it('takes a question of 100,000 characters', async () => {
  const { post, settle, heard } = await edge()
  expect(await post({ body: event({ text: 'hvorfor '.repeat(12_500) }) })).toBe(200)
  await settle()
  expect(heard).toEqual(['said'])
})

it('tells Slack that the address is ours', async () => {
  const { address } = await edge()
  const body = JSON.stringify({ type: 'url_verification', token: 'x', challenge: '3eZbrw1aB' })
  const reply = await fetch(`${address}/slack/events`, { method: 'POST', headers: headersOf({ body }), body })
  expect(reply.status).toBe(200)
  expect(await reply.json()).toEqual({ challenge: '3eZbrw1aB' })
})

it.each<[string, Post]>([
  ['a check of the certificate', form('ssl_check=1&token=x')],
  ['a dialogue that is not ours', formOf({ ...pressed, type: 'view_submission' })],
  ['a button that is not ours', formOf({ ...pressed, actions: [{ ...pressed.actions[0], value: 'x' }] })],
  ['a notice that Slack holds events back', { body: '{"type":"app_rate_limited","team_id":"T1"}' }],
])('acknowledges %s without an effect', async (_what, post) => {
  const house = await edge()
  expect(await house.post(post)).toBe(200)
  await house.settle()
  expect(house.heard).toEqual([])
})

it('handles one conversation in order, and two threads of a channel side by side', () => {
  const laneOf = (body: object) => {
    const delivery = sort({
      text: JSON.stringify(body),
      contentType: 'application/json',
      signature: '',
      at: 0,
    })
    return delivery.kind === 'arrival' ? delivery.arrival.lane : delivery.kind
  }
  const mention = JSON.parse(recorded('app-mention'))
  const at = (body: typeof asked, ts: string) => ({ ...body, event: { ...body.event, ts } })
  expect(laneOf(at(asked, '1.000001'))).toBe(laneOf(at(asked, '2.000001')))
  expect(laneOf(at(mention, '1.000001'))).not.toBe(laneOf(at(mention, '2.000001')))
  expect(laneOf({ ...asked, team_id: 'T2' })).not.toBe(laneOf(asked))
})

it('does not acknowledge what it cannot keep, so that Slack delivers it again', async () => {
  let full = true
  const heard: string[] = []
  const listen = async ({ kind }: { kind: string }) => void heard.push(kind)
  const { post, settle } = await slackHouse(listen, {
    inbox: (real) => ({
      ...real,
      accept: async (arrival, at) => {
        if (full) throw new Error('database or disk is full')
        return real.accept(arrival, at)
      },
    }),
  })
  expect(await post(question)).toBe(503)
  full = false
  expect(await post(question)).toBe(200)
  await settle()
  expect(heard).toEqual(['said'])
})

it('acknowledges while Slack itself does not answer', async () => {
  const { post, workspace, slack } = await edge()
  workspace.fail('auth.test', 'hangs')
  void slack.checkToken()
  const begun = performance.now()
  expect(await post(question)).toBe(200)
  expect(performance.now() - begun).toBeLessThan(2_500)
})

it('lives on when a client hangs up in the middle of a body', async () => {
  const { address, post } = await edge()
  const { port, hostname } = new URL(address)
  const socket = connect(Number(port), hostname)
  socket.write('POST /slack/events HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n{"type":')
  await new Promise((resolve) => setTimeout(resolve, 50))
  socket.destroy()
  expect(await post(question)).toBe(200)
})
