import { expect, it } from 'vitest'
import type { Card } from '../../src/domain/card.ts'
import type { Incoming } from '../../src/domain/channel.ts'
import { recorded, slackHouse } from '../support/slack-house.ts'

const answer: Card = { language: 'nb', headline: '', body: [{ kind: 'text', text: 'Svaret står her [1].' }] }
const asked = JSON.parse(recorded('message-im'))
const from = (team_id: string, n = 0) => ({
  body: JSON.stringify({
    ...asked,
    team_id,
    event_id: `Ev-${team_id}-${n}`,
    event: { ...asked.event, channel: `D${n + 1}` },
  }),
})
const lifecycle = (event: object, event_time = 1790000900) => ({
  body: JSON.stringify({ ...asked, event_id: `Ev-${JSON.stringify(event).length}`, event_time, event }),
})

async function house(options: Parameters<typeof slackHouse>[1] = { botToken: undefined }) {
  const heard: Incoming[] = []
  const built = await slackHouse(async (event) => {
    heard.push(event)
    return event.kind === 'left' ? undefined : answer
  }, options)
  const install = async (id: string, at = 1) => {
    built.workspace.tokens.set(id, `xoxb-of-${id}`)
    await built.workspaces.installed({ channel: 'slack', id }, `xoxb-of-${id}`, at)
  }
  return { ...built, heard, install }
}

it('answers each workspace with its own token', async () => {
  const { workspace, post, settle, install, slack } = await house()
  workspace.tokens.clear()
  await install('T1')
  await install('T2')
  await post(from('T1'))
  await post(from('T2', 1))
  await settle()
  expect(workspace.posted.map(({ channel }) => channel)).toEqual(['D1', 'D2'])
  await expect(
    slack.channel.send({ channel: 'slack', workspace: 'T3', person: 'U1', handle: 'D1' }, answer, 'k'),
  ).rejects.toMatchObject({ outcome: 'refused', reason: 'not_installed' })
})

it('drops what comes from a workspace that never installed it, and lives on', async () => {
  const { heard, workspace, post, settle, install } = await house()
  expect(await post(from('T9'))).toBe(200)
  await settle()
  expect(heard).toEqual([])
  await install('T9')
  await post(from('T9', 1))
  await settle()
  expect(workspace.posted).toHaveLength(1)
})

it.each([
  ['uninstalled', { type: 'app_uninstalled' }],
  ['without a token that is good', { type: 'tokens_revoked', tokens: { oauth: ['U1'], bot: ['UBOT'] } }],
])('leaves a workspace that it was %s, with its token', async (_how, event) => {
  const { heard, workspaces, post, settle, install } = await house()
  await install('T1')
  expect(await post(lifecycle(event))).toBe(200)
  await settle()
  expect(heard).toMatchObject([{ kind: 'left', from: { workspace: 'T1', person: '' } }])
  expect(await workspaces.tokenOf({ channel: 'slack', id: 'T1' })).toBeUndefined()
  expect(await post(from('T1'))).toBe(200)
  await settle()
  expect(heard).toHaveLength(1)
})

it('stays where it was installed again before it heard of the leaving, and where only a person’s token went', async () => {
  const { workspaces, post, settle, install } = await house()
  await install('T1', 1790000950_000)
  await post(lifecycle({ type: 'app_uninstalled' }))
  await post(lifecycle({ type: 'tokens_revoked', tokens: { oauth: ['U1'] } }, 1790001000))
  await settle()
  expect(await workspaces.tokenOf({ channel: 'slack', id: 'T1' })).toBe('xoxb-of-T1')
})

it('lets one limited workspace wait as long as Slack asks, and none beside it', async () => {
  const { workspace, post, settle, pass, install } = await house()
  await install('T1')
  await install('T2')
  workspace.fail('chat.postMessage', { status: 429, headers: { 'retry-after': '30' } })
  await post(from('T1'))
  await settle()
  await post(from('T1', 1))
  await post(from('T2', 2))
  await settle()
  expect(workspace.posted.map(({ channel }) => channel)).toEqual(['D3'])
  expect(workspace.calls.filter((call) => call === 'chat.postMessage')).toHaveLength(2)
  pass(30_000)
  await settle()
  expect(workspace.posted.map(({ channel }) => channel).sort()).toEqual(['D1', 'D2', 'D3'])
})

it('never gives up a message because it was asked to wait', async () => {
  const { workspace, post, settle, pass, install } = await house()
  await install('T1')
  workspace.fail('chat.postMessage', ...Array(12).fill({ status: 429, headers: { 'retry-after': '60' } }))
  await post(from('T1'))
  for (let minute = 0; minute <= 12; minute += 1) {
    await settle()
    pass(60_000)
  }
  expect(workspace.posted).toHaveLength(1)
})

it('does not let the messages of one hanging workspace take every hand', async () => {
  const { workspace, slack, install } = await house({ botToken: undefined, timeoutMs: 300 })
  await install('T1')
  await install('T2')
  workspace.fail('chat.postMessage', 'hangs', 'hangs', 'hangs', 'hangs')
  const send = (id: string, n: number) =>
    slack.channel
      .send({ channel: 'slack', workspace: id, person: 'U1', handle: `D${n}` }, answer, `k${id}${n}`)
      .then(
        () => 'sent',
        ({ reason }) => reason,
      )
  const stuck = [1, 2, 3, 4].map((n) => send('T1', n))
  expect(await send('T1', 5)).toBe('workspace_busy')
  await expect.poll(() => workspace.calls.length).toBe(4)
  expect(await send('T2', 6)).toBe('sent')
  expect(await Promise.all(stuck)).toEqual(Array(4).fill('TimeoutError'))
})
