import { expect, it } from 'vitest'
import type { Card } from '../../src/domain/card.ts'
import type { Front, Listener } from '../../src/domain/channel.ts'
import { recorded, slackHouse } from '../support/slack-house.ts'

const said = (text: string): Card => ({ language: 'nb', headline: '', body: [{ kind: 'text', text }] })
const question = { body: recorded('message-im') }
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

const growing: Listener = async function* () {
  yield said('Legg fram')
  await pause(100)
  yield said('Legg fram premissene <!channel> [1](https://ond.example)')
  await pause(1_000)
  yield said('Legg fram premissene <!channel> [1](https://ond.example) skriftlig')
  await pause(600)
  yield said('Legg fram premissene skriftlig [1].')
}

it('shows a written answer as it grows, and the whole answer in its place', async () => {
  const { workspace, post, settle } = await slackHouse(growing)
  await post(question)
  await settle()
  const [[ts, stream] = []] = workspace.streams
  expect(stream).toMatchObject({ ended: true, channel: 'D1' })
  expect(stream?.text).toMatch(/^Legg fram/)
  expect(stream?.text).not.toMatch(/<!|\]\(/)
  expect(workspace.posted).toEqual([])
  expect(workspace.updated).toMatchObject([{ channel: 'D1', ts }])
  expect(workspace.updated[0]?.text).toBe('Legg fram premissene skriftlig [1].')
  expect(workspace.complaints).toEqual([])
})

it.each(['chat.startStream', 'chat.appendStream', 'chat.stopStream'])(
  'gives the answer once where %s is refused',
  async (method) => {
    const { workspace, post, settle, pass } = await slackHouse(growing)
    workspace.fail(method, { error: 'internal_error' })
    await post(question)
    await settle()
    for (const ms of [1_000, 5_000]) {
      pass(ms)
      await settle()
    }
    const shown = [...workspace.posted, ...workspace.updated].map(({ text }) => text)
    expect(shown).toEqual(['Legg fram premissene skriftlig [1].'])
  },
)

it('streams nothing in a channel, and nothing that is there at once', async () => {
  const { workspace, post, settle } = await slackHouse(growing)
  await post({ body: recorded('app-mention') })
  await settle()
  const quick = await slackHouse(async function* () {
    yield said('Svaret.')
  })
  await quick.post(question)
  await quick.settle()
  expect(workspace.streams.size + quick.workspace.streams.size).toBe(0)
  expect([workspace.posted.length, quick.workspace.posted.length]).toEqual([1, 1])
})

it('takes back what it showed of an answer that failed, and answers once in the end', async () => {
  let attempts = 0
  const failing: Listener = async function* (event) {
    attempts += 1
    const parts = growing(event)
    if (!(Symbol.asyncIterator in parts)) return
    if (attempts > 1) return yield said('Svaret.')
    for await (const part of parts) {
      yield part
      if (JSON.stringify(part).includes('skriftlig')) throw new Error('the model is gone')
    }
  }
  const { workspace, post, settle, pass } = await slackHouse(failing)
  await post(question)
  await settle()
  expect(workspace.streams.size).toBe(0)
  pass(1_000)
  await settle()
  expect(workspace.posted.map(({ text }) => text)).toEqual(['Svaret.'])
})

const front: Front = {
  prompts: async () => ({
    title: 'Du kan for eksempel spørre:',
    prompts: Array.from({ length: 6 }, (_, n) => ({ title: `Forslag ${n}`, message: `Spørsmål ${n}?` })),
  }),
  home: async () => [
    { ...said('Neste frist er 22. april 2026.'), headline: 'Frister' },
    {
      ...said('To pulser er åpne.'),
      headline: 'Puls',
      buttons: [{ action: 'pulse-open', ref: 'r1', label: 'Svar' }],
      feedback: 'x',
    },
  ],
}

it('suggests questions where the conversation is opened, at most four, and without a thread', async () => {
  const { workspace, post, settle } = await slackHouse(async () => said('Hei.'), { front })
  await post({ body: recorded('app-home-opened') })
  await settle()
  await expect.poll(() => workspace.suggested).toMatchObject([{ channel_id: 'D1' }])
  expect(workspace.suggested[0]?.prompts).toContain('Forslag 3')
  expect(workspace.suggested[0]?.prompts).not.toContain('Forslag 4')
  expect(workspace.complaints).toEqual([])
})

it('names a conversation by its first question, and keeps the name', async () => {
  const { workspace, post, settle } = await slackHouse(async () => said('Svaret.'))
  await post(question)
  await settle()
  const followUp = JSON.parse(recorded('message-im'))
  followUp.event_id = 'Ev9'
  followUp.event.thread_ts = followUp.event.ts
  followUp.event.ts = '1790000600.000600'
  await post({ body: JSON.stringify(followUp) })
  await settle()
  await expect
    .poll(() => workspace.titles)
    .toEqual([
      {
        channel_id: 'D1',
        thread_ts: '1790000000.000100',
        title: 'hvordan legger jeg fram budsjettet for politikerne?',
      },
    ])
})

it('answers though Slack takes nothing of what stands around the conversation', async () => {
  const { workspace, post, settle } = await slackHouse(async () => said('Svaret.'), { front })
  for (const method of ['setTitle', 'setSuggestedPrompts', 'setStatus'])
    workspace.fail(`assistant.threads.${method}`, { error: 'internal_error' })
  await post(question)
  await post({ body: recorded('app-home-opened') })
  await settle()
  expect(workspace.posted).toHaveLength(2)
})

const home = () => {
  const opened = JSON.parse(recorded('app-home-opened'))
  return { body: JSON.stringify({ ...opened, event_id: 'EvHome', event: { ...opened.event, tab: 'home' } }) }
}

it('shows what each part has for a person on the app’s own page, and sends no message', async () => {
  const { workspace, post, settle } = await slackHouse(async () => said('Hei.'), { front })
  await post(home())
  await settle()
  expect(workspace.posted).toEqual([])
  expect(workspace.homes).toMatchObject([{ person: 'U1' }])
  const shown = JSON.stringify(workspace.homes[0]?.blocks)
  expect(shown).toContain('22. april 2026')
  expect(shown).toContain('"value":"pulse-open:r1"')
  expect(workspace.complaints).toEqual([])
})

it('shows its own page later when Slack does not take it now', async () => {
  const { workspace, post, settle, pass } = await slackHouse(async () => undefined, { front })
  workspace.fail('views.publish', { status: 500 })
  await post(home())
  await settle()
  pass(1_000)
  await settle()
  expect(workspace.homes).toHaveLength(1)
})
