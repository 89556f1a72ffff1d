import { expect, it } from 'vitest'
import type { Card } from '../../src/domain/card.ts'
import type { SendFailed } from '../../src/domain/channel.ts'
import { recorded, slackHouse } from '../support/slack-house.ts'
import type { Fault } from '../support/slack-workspace.ts'

const answer: Card = { language: 'nb', headline: '', body: [{ kind: 'text', text: 'Svaret står her [1].' }] }
const question = { body: recorded('message-im') }
const mention = { body: recorded('app-mention') }
const to = { channel: 'slack', workspace: 'T1', person: 'U1', handle: 'D1:1790000000.000100' } as const

it.each([question, mention])('sends one message, though the reply to it was lost', async (asked) => {
  const { workspace, post, settle, pass, counts } = await slackHouse(async () => answer)
  workspace.fail('chat.postMessage', 'reply lost')
  await post(asked)
  await settle()
  expect(await counts()).toMatchObject({ unknown: 1 })
  pass(1_000)
  await settle()
  expect(workspace.posted).toHaveLength(1)
  expect(workspace.calls).toEqual(['chat.postMessage', 'conversations.replies'])
  expect(await counts()).toMatchObject({ unknown: 0, sent: 1 })
})

it('sends one message after all, where the connection broke before Slack had it', async () => {
  const { workspace, post, settle, pass } = await slackHouse(async () => answer)
  workspace.fail('chat.postMessage', 'dropped', { status: 503 })
  await post(question)
  await settle()
  pass(1_000)
  await settle()
  pass(5_000)
  await settle()
  expect(workspace.posted).toHaveLength(1)
})

it('waits as long as Slack asks, then sends one message', async () => {
  const { workspace, post, settle, pass } = await slackHouse(async () => answer)
  workspace.fail('chat.postMessage', { status: 429, headers: { 'retry-after': '30' } })
  await post(question)
  await settle()
  pass(29_000)
  await settle()
  expect(workspace.calls).toEqual(['chat.postMessage'])
  pass(1_000)
  await settle()
  expect(workspace.posted).toHaveLength(1)
})

it('finds its own answer in a long conversation, and takes no other for it', async () => {
  const { slack } = await slackHouse(async () => undefined)
  for (let n = 0; n < 205; n += 1) await slack.channel.send(to, answer, `k${n}`)
  expect(await slack.channel.find(to, 'k204')).toBe(true)
  expect(await slack.channel.find(to, 'k205')).toBe(false)
})

it('finds a message that stands in no thread', async () => {
  const { slack } = await slackHouse(async () => undefined)
  const conversation = { ...to, handle: 'D1' }
  await slack.channel.send(conversation, answer, 'k1')
  expect(await slack.channel.find(conversation, 'k1')).toBe(true)
  expect(await slack.channel.find(conversation, 'k2')).toBe(false)
})

it('looks again later when it cannot look a message up, and does not send it twice', async () => {
  const { workspace, post, settle, pass } = await slackHouse(async () => answer)
  workspace.fail('chat.postMessage', 'reply lost')
  workspace.fail('conversations.replies', { status: 502 })
  await post(question)
  await settle()
  pass(1_000)
  await settle()
  pass(5_000)
  await settle()
  expect(workspace.posted).toHaveLength(1)
})

it('sends again where it may not read the channel: an answer twice is better than none', async () => {
  const { workspace, post, settle, pass } = await slackHouse(async () => answer)
  workspace.fail('chat.postMessage', 'dropped')
  workspace.fail('conversations.replies', { error: 'missing_scope' })
  await post(mention)
  await settle()
  pass(1_000)
  await settle()
  expect(workspace.posted).toHaveLength(1)
})

it.each<[string, Fault, Partial<SendFailed>]>([
  [
    'a channel that is gone',
    { error: 'channel_not_found' },
    { outcome: 'refused', reason: 'channel_not_found' },
  ],
  ['a token that is withdrawn', { error: 'token_revoked' }, { outcome: 'refused', reason: 'token_revoked' }],
  ['a limit that Slack names in its reply', { error: 'ratelimited' }, { outcome: 'retry' }],
  ['a limit', { status: 429, headers: { 'retry-after': '7' } }, { outcome: 'retry', retryAfterMs: 7_000 }],
  ['a fault of Slack’s', { error: 'internal_error' }, { outcome: 'unknown', reason: 'internal_error' }],
  ['a server that is down', { status: 500, text: 'Sorry' }, { outcome: 'unknown', reason: 'http_500' }],
  ['a proxy that forbids', { status: 403, text: 'No' }, { outcome: 'retry', reason: 'http_403' }],
  [
    'a page instead of a reply',
    { status: 200, text: '<html>' },
    { outcome: 'unknown', reason: 'unreadable_reply' },
  ],
  [
    'a reply that says nothing',
    { status: 200, text: '{}' },
    { outcome: 'unknown', reason: 'unreadable_reply' },
  ],
  ['a reply that says too little', { status: 200, text: '{"ok":true}' }, { outcome: 'unknown' }],
  ['a broken connection', 'dropped', { outcome: 'unknown' }],
])('says what is known after %s', async (_what, fault, expected) => {
  const { workspace, slack } = await slackHouse(async () => undefined)
  workspace.fail('chat.postMessage', fault)
  await expect(slack.channel.send(to, answer, 'k1')).rejects.toMatchObject(expected)
  expect(workspace.calls).toEqual(['chat.postMessage'])
})

it.each(['invalid_blocks', 'msg_blocks_too_long'])(
  'says the whole answer in words where Slack does not take its form: %s',
  async (error) => {
    const { workspace, post, settle, counts } = await slackHouse(async () => answer)
    workspace.fail('chat.postMessage', { error })
    await post(question)
    await settle()
    expect(workspace.posted).toMatchObject([{ text: 'Svaret står her [1].', thread_ts: '1790000000.000100' }])
    expect(workspace.posted[0]?.blocks).toBeUndefined()
    expect(await counts()).toMatchObject({ sent: 1, failed: 0 })
  },
)

it('does not know what came of a message that Slack never replies to', async () => {
  const { workspace, slack } = await slackHouse(async () => undefined, { timeoutMs: 100 })
  workspace.fail('chat.postMessage', 'hangs')
  await expect(slack.channel.send(to, answer, 'k1')).rejects.toMatchObject({
    outcome: 'unknown',
    reason: 'TimeoutError',
  })
})

it('knows that nothing was sent when nobody answers at the address', async () => {
  const { workspace, slack } = await slackHouse(async () => undefined)
  await workspace.close()
  await expect(slack.channel.send(to, answer, 'k1')).rejects.toMatchObject({
    outcome: 'retry',
    reason: 'ECONNREFUSED',
  })
})

const passages = Array.from({ length: 12 }, (_, at) => ({
  n: at + 1,
  title: `Notat ${at + 1}`,
  status: 'Gjeldende',
  place: 'Innledning',
  quote: `Sitat ${at + 1}. ${'Kulturskolen er for alle. '.repeat(90)}`,
  quoteLanguage: 'nb' as const,
}))
const long: Card = { ...answer, body: [...answer.body, { kind: 'sources', sources: passages }] }

it.each<[string, Fault]>([
  ['held back', { status: 429, headers: { 'retry-after': '1' } }],
  ['taken, and the reply to it lost', 'reply lost'],
])('sends each of several messages once, when the second was %s', async (_what, fault) => {
  const { workspace, post, settle, pass } = await slackHouse(async () => long)
  workspace.fail('chat.postMessage', 'none', fault)
  await post(question)
  await settle()
  pass(1_000)
  await settle()
  const cited = workspace.posted.flatMap(({ text }) => text.match(/Sitat \d+\./g) ?? [])
  expect(cited).toEqual(passages.map(({ n }) => `Sitat ${n}.`))
  expect(workspace.complaints).toEqual([])
})

it('says in the log whether Slack accepts the token, and fails nothing when it does not', async () => {
  const { workspace, slack } = await slackHouse(async () => undefined)
  workspace.fail('auth.test', 'none', { error: 'invalid_auth' })
  await slack.checkToken()
  await slack.checkToken()
  expect(workspace.calls).toEqual(['auth.test', 'auth.test'])
})
