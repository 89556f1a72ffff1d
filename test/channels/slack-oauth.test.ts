import { expect, it } from 'vitest'
import { recorded, slackHouse } from '../support/slack-house.ts'

const oauth = { clientId: '1.2', clientSecret: 'the secret of the test app' }

async function house() {
  const built = await slackHouse(
    async () => ({ language: 'nb', headline: '', body: [{ kind: 'text', text: 'Svaret.' }] }),
    { botToken: undefined, oauth },
  )
  built.workspace.tokens.clear()
  const begin = async () => {
    const reply = await fetch(`${built.address}/slack/install`, { redirect: 'manual' })
    const state = new URL(reply.headers.get('location') ?? '').searchParams.get('state') ?? ''
    const cookie = reply.headers.get('set-cookie')?.split(';')[0] ?? ''
    return { reply, state, cookie }
  }
  const finish = (query: Record<string, string>, cookie: string) =>
    fetch(`${built.address}/slack/oauth_redirect?${new URLSearchParams(query)}`, { headers: { cookie } })
  return { ...built, begin, finish }
}

it('sends whoever installs it to Slack, with what it asks for', async () => {
  const { begin } = await house()
  const { reply } = await begin()
  const to = new URL(reply.headers.get('location') ?? '')
  expect([reply.status, to.pathname]).toEqual([302, '/oauth/v2/authorize'])
  expect(to.searchParams.get('client_id')).toBe('1.2')
  expect(to.searchParams.get('scope')).toContain('chat:write')
  expect(to.searchParams.get('redirect_uri')).toBe('https://takt.example.no/slack/oauth_redirect')
  expect(reply.headers.get('set-cookie')).toMatch(/HttpOnly.*SameSite=Lax|SameSite=Lax.*HttpOnly/i)
})

it('answers in a workspace from the moment that it is installed there', async () => {
  const { workspace, begin, finish, post, settle } = await house()
  const { state, cookie } = await begin()
  const reply = await finish({ code: 'code-for-T1', state }, cookie)
  expect([reply.status, await reply.text()]).toEqual([200, expect.stringContaining('er installert')])
  await post({ body: recorded('message-im') })
  await settle()
  expect(workspace.posted).toHaveLength(1)
  expect(workspace.complaints).toEqual([])
})

it('takes nobody back whom it did not send: no state, another’s, an old one, another browser', async () => {
  const { workspaces, begin, finish, pass } = await house()
  const first = await begin()
  const second = await begin()
  const code = 'code-for-T1'
  const replies = [
    await finish({ code }, first.cookie),
    await finish({ code, state: 'x' }, first.cookie),
    await finish({ code, state: first.state }, ''),
    await finish({ code, state: first.state }, second.cookie),
    await finish({ code, state: `9${first.state}` }, first.cookie),
  ]
  pass(11 * 60_000)
  replies.push(await finish({ code, state: first.state }, first.cookie))
  expect(replies.map(({ status }) => status)).toEqual(Array(6).fill(400))
  expect(await workspaces.count('slack')).toBe(0)
})

it('keeps nothing when somebody says no, or when Slack does', async () => {
  const { workspace, workspaces, begin, finish } = await house()
  const { state, cookie } = await begin()
  expect((await finish({ error: 'access_denied', state }, cookie)).status).toBe(400)
  workspace.fail('oauth.v2.access', { error: 'invalid_code' })
  expect((await finish({ code: 'code-for-T1', state }, cookie)).status).toBe(502)
  expect(await workspaces.count('slack')).toBe(0)
})
