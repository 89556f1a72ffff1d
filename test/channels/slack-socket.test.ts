import { expect, it } from 'vitest'
import type { Card } from '../../src/domain/card.ts'
import type { InboxStore } from '../../src/jobs/inbox.ts'
import { recorded, slackHouse } from '../support/slack-house.ts'

const answer: Card = { language: 'nb', headline: '', body: [{ kind: 'text', text: 'Svaret står her.' }] }
const appToken = 'xapp-of-the-test-app'

async function connected(inbox?: (real: InboxStore) => InboxStore) {
  const house = await slackHouse(async () => answer, { appToken, ...(inbox && { inbox }) })
  house.workspace.tokens.set('app', appToken)
  await house.slack.connect()
  await expect.poll(() => house.workspace.socket.connections()).toBe(1)
  return house
}

const envelope = (id: string, type: string, payload: unknown) => ({ envelope_id: id, type, payload })
const question = JSON.parse(recorded('message-im'))

it('answers what comes over the socket once, and acknowledges each delivery of it', async () => {
  const { workspace, settle } = await connected()
  workspace.socket.send(envelope('e1', 'events_api', question))
  workspace.socket.send(envelope('e2', 'events_api', question))
  await expect.poll(() => workspace.socket.acknowledged).toEqual(['e1', 'e2'])
  await settle()
  expect(workspace.posted).toMatchObject([{ channel: 'D1', thread_ts: '1790000000.000100' }])
})

it('takes presses and commands over the socket too', async () => {
  const { workspace, settle } = await connected()
  const command = {
    command: '/taktstokk',
    text: 'frister',
    team_id: 'T1',
    user_id: 'U1',
    channel_id: 'C9',
    response_url: workspace.replyUrl,
    trigger_id: '1.2',
  }
  workspace.socket.send(envelope('e1', 'interactive', JSON.parse(recorded('block-actions'))))
  workspace.socket.send(envelope('e2', 'slash_commands', command))
  workspace.socket.send(envelope('e3', 'slash_commands', { ...command, team_id: 12 }))
  workspace.socket.send(envelope('e4', 'something_new', {}))
  await expect.poll(() => workspace.socket.acknowledged.length).toBe(4)
  await settle()
  expect([workspace.posted.length, workspace.replies.length]).toEqual([1, 1])
})

it('does not acknowledge what it could not keep', async () => {
  let full = true
  const { workspace, settle } = await connected((real) => ({
    ...real,
    accept: async (arrival, at) => {
      if (full) throw new Error('database or disk is full')
      return real.accept(arrival, at)
    },
  }))
  workspace.socket.send(envelope('e1', 'events_api', question))
  workspace.socket.send(envelope('e2', 'something_new', {}))
  await expect.poll(() => workspace.socket.acknowledged).toEqual(['e2'])
  full = false
  workspace.socket.send(envelope('e3', 'events_api', question))
  await expect.poll(() => workspace.socket.acknowledged).toEqual(['e2', 'e3'])
  await settle()
  expect(workspace.posted).toHaveLength(1)
})

it('lives on without a socket where Slack does not accept the token', async () => {
  const { slack, workspace } = await slackHouse(async () => answer, { appToken })
  await slack.connect()
  expect(workspace.socket.connections()).toBe(0)
})
