import { expect, it } from 'vitest'
import type { Card } from '../../src/domain/card.ts'
import type { Incoming, Listener } from '../../src/domain/channel.ts'
import { formOf } from '../support/slack-events.ts'
import { recorded, slackHouse } from '../support/slack-house.ts'

const answer: Card = {
  language: 'nb',
  headline: '',
  body: [{ kind: 'text', text: 'Legg fram budsjettpremissene skriftlig, i god tid [1].' }],
}

/** Answers everybody, and remembers what they did. */
function leader(card: Card | undefined = answer) {
  const heard: Incoming[] = []
  const listen: Listener = async (event) => {
    heard.push(event)
    return card
  }
  return { heard, listen }
}

const question = { body: recorded('message-im') }
const mention = { body: recorded('app-mention') }

it('answers a question in its own thread, once', async () => {
  const { heard, listen } = leader()
  const { workspace, post, settle } = await slackHouse(listen)
  expect(await post(question)).toBe(200)
  await settle()
  await settle()
  expect(heard).toEqual([
    {
      kind: 'said',
      from: { channel: 'slack', workspace: 'T1', person: 'U1', handle: 'D1:1790000000.000100' },
      place: 'private',
      thread: 'D1:1790000000.000100',
      at: 1790000000_000,
      text: 'hvordan legger jeg fram budsjettet for politikerne?',
    },
  ])
  expect(workspace.posted).toMatchObject([{ channel: 'D1', thread_ts: '1790000000.000100' }])
  expect(workspace.posted[0]?.text).toContain('budsjettpremissene')
  expect(workspace.complaints).toEqual([])
})

it('answers a mention in a channel below it, though Slack delivers it as a message too', async () => {
  const { heard, listen } = leader()
  const { workspace, post, settle } = await slackHouse(listen)
  expect(await post({ body: recorded('message-channel') })).toBe(200)
  expect(await post(mention)).toBe(200)
  await settle()
  expect(heard).toMatchObject([
    { kind: 'said', place: 'shared', text: 'kva seier rammeplanen om fordjuping & breidde?' },
  ])
  expect(workspace.posted).toMatchObject([{ channel: 'C1', thread_ts: '1790000100.000200' }])
})

it('answers a follow-up in the thread that it was asked in', async () => {
  const { heard, listen } = leader()
  const { workspace, post, settle } = await slackHouse(listen)
  const followUp = JSON.parse(recorded('message-im'))
  followUp.event_id = 'Ev9'
  followUp.event.ts = '1790000600.000600'
  followUp.event.thread_ts = '1790000000.000100'
  await post({ body: JSON.stringify(followUp) })
  await settle()
  expect(heard).toMatchObject([{ thread: 'D1:1790000000.000100', at: 1790000600_001 }])
  expect(workspace.posted).toMatchObject([{ thread_ts: '1790000000.000100' }])
})

it('answers once, though Slack delivers the question again', async () => {
  const { listen } = leader()
  const { workspace, post, settle } = await slackHouse(listen)
  expect(await post(question)).toBe(200)
  expect(await post(question)).toBe(200)
  await settle()
  expect(await post(question)).toBe(200)
  await settle()
  expect(workspace.posted).toHaveLength(1)
})

it('knows what a pressed button means, and answers in its thread', async () => {
  const { heard, listen } = leader()
  const { workspace, post, settle } = await slackHouse(listen)
  const press = {
    ...formOf(JSON.parse(recorded('block-actions'))),
    timestamp: String(Math.floor(Date.now() / 1000)),
  }
  expect(await post(press)).toBe(200)
  expect(await post(press)).toBe(200)
  await settle()
  expect(heard).toMatchObject([
    { kind: 'pressed', action: 'example', ref: 'budget', place: 'private', at: 1790000400_500 },
  ])
  expect(workspace.posted).toMatchObject([{ channel: 'D1', thread_ts: '1790000000.000100' }])
})

it('welcomes a person once, however often they open the conversation', async () => {
  const { heard, listen } = leader()
  const { workspace, post, settle } = await slackHouse(listen)
  const opened = JSON.parse(recorded('app-home-opened'))
  for (const event_id of ['Ev10', 'Ev11', 'Ev12']) {
    expect(await post({ body: JSON.stringify({ ...opened, event_id }) })).toBe(200)
    await settle()
  }
  expect(heard[0]).toMatchObject({ kind: 'arrived', from: { person: 'U1', handle: 'D1' }, place: 'private' })
  expect(workspace.posted).toHaveLength(1)
  expect(workspace.posted[0]).toMatchObject({ channel: 'D1' })
  expect(workspace.posted[0]).not.toHaveProperty('thread_ts')
})

it('does not answer itself, other bots, edits or what is said in a channel without a mention', async () => {
  const { heard, listen } = leader()
  const { post, settle } = await slackHouse(listen)
  const asked = JSON.parse(recorded('message-im'))
  const others = [
    JSON.parse(recorded('own-message')),
    { ...asked, event_id: 'Ev20', event: { ...asked.event, user: 'UBOT' } },
    { ...asked, event_id: 'Ev21', event: { ...asked.event, bot_id: 'BOTHER' } },
    { ...asked, event_id: 'Ev22', event: { type: 'message', subtype: 'message_changed', channel: 'D1' } },
    {
      ...asked,
      event_id: 'Ev23',
      event: { type: 'app_home_opened', user: 'U1', channel: 'D1', tab: 'home' },
    },
    { ...asked, event_id: 'Ev24', event: { type: 'reaction_added', user: 'U1' } },
    JSON.parse(recorded('message-channel')),
  ]
  for (const body of others) expect(await post({ body: JSON.stringify(body) })).toBe(200)
  await settle()
  expect(heard).toEqual([])
})

it('answers a question that comes with a file', async () => {
  const { heard, listen } = leader()
  const { post, settle } = await slackHouse(listen)
  const asked = JSON.parse(recorded('message-im'))
  asked.event.subtype = 'file_share'
  await post({ body: JSON.stringify(asked) })
  await settle()
  expect(heard).toHaveLength(1)
})

it('sends nothing when there is nothing to say', async () => {
  const { workspace, post, settle } = await slackHouse(async () => undefined)
  await post(question)
  await settle()
  expect(workspace.posted).toEqual([])
})

it('sends the last card of a stream', async () => {
  const { workspace, post, settle } = await slackHouse(async function* () {
    yield { ...answer, body: [{ kind: 'text', text: 'Et øyeblikk.' }] }
    yield answer
  })
  await post(question)
  await settle()
  expect(workspace.posted).toHaveLength(1)
  expect(workspace.posted[0]?.text).toContain('budsjettpremissene')
})

it('tries again when the answer failed, and then answers once', async () => {
  let attempts = 0
  const { workspace, post, settle, pass } = await slackHouse(async () => {
    attempts += 1
    if (attempts === 1) throw new Error('the index is being swapped')
    return answer
  })
  await post(question)
  await settle()
  expect(workspace.posted).toEqual([])
  pass(1_000)
  await settle()
  expect(attempts).toBe(2)
  expect(workspace.posted).toHaveLength(1)
})

it('shows that it is at work when that takes long, and answers though Slack shows no sign', async () => {
  const slowly: Listener = async () => {
    await new Promise((resolve) => setTimeout(resolve, 800))
    return answer
  }
  const { workspace, post, settle } = await slackHouse(slowly)
  await post(question)
  await settle()
  await expect
    .poll(() => workspace.statuses)
    .toMatchObject([{ channel_id: 'D1', thread_ts: '1790000000.000100', status: 'leter i kildene …' }])
  workspace.fail('assistant.threads.setStatus', { error: 'internal_error' })
  await post(mention)
  await settle()
  expect(workspace.posted).toHaveLength(2)
  expect(workspace.complaints).toEqual([])
})

it('keeps no name, token or address that Slack sends along', async () => {
  const kept: string[] = []
  const { post } = await slackHouse(async () => undefined, {
    inbox: (real) => ({
      ...real,
      accept: (arrival, at) => {
        kept.push(arrival.body)
        return real.accept(arrival, at)
      },
    }),
  })
  await post(formOf(JSON.parse(recorded('block-actions'))))
  await post(question)
  expect(kept).toHaveLength(2)
  expect(kept.join()).not.toMatch(/fixture|response_url|trigger_id/)
})

it('writes no word of a question or an answer in the log, nor the token', async () => {
  const lines: string[] = []
  const write = (what: string, fields: object = {}) => lines.push(`${what} ${JSON.stringify(fields)}`)
  const log = { debug: write, info: write, warn: write, error: write }
  const { workspace, post, settle, slack, pass } = await slackHouse(async () => answer, { log })
  workspace.fail('chat.postMessage', { status: 500, text: 'budsjettpremissene' }, { error: 'invalid_blocks' })
  workspace.fail('auth.test', { error: 'invalid_auth' })
  await slack.checkToken()
  await post(question)
  await post({ ...question, secret: 'guessed' })
  await post({ body: '{"type":"event_callback","event":{"text":"budsjettet"}}' })
  await settle()
  pass(1_000)
  await settle()
  expect(lines.length).toBeGreaterThan(5)
  expect(lines.join('\n')).not.toMatch(/budsjett|xoxb|politikerne/)
})
