import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { dataFolder, startHouse } from '../support/house.ts'
import { deliver, signingSecret } from '../support/slack-events.ts'
import { recorded } from '../support/slack-house.ts'
import { botToken, startWorkspace } from '../support/slack-workspace.ts'

const questions = 50
/** Leaders who ask at the same time, each in a conversation of their own. */
const leaders = 10

/** One document, so that the house is up again at once. */
function smallKnowledge(data: string): string {
  const documents = join(data, 'knowledge', 'documents')
  mkdirSync(documents, { recursive: true })
  const text = '# Budsjettet\n\nStille kutt er reduksjoner i kulturskolen uten eget vedtak.\n'
  writeFileSync(join(documents, 'budsjett.md'), text)
  return join(data, 'knowledge')
}

function questionOf(n: number): string {
  const body = JSON.parse(recorded('message-im'))
  const ts = `1790000000.${String(n).padStart(6, '0')}`
  const asked = { text: 'hva er stille kutt?', channel: `D${n % leaders}`, ts, event_ts: ts }
  return JSON.stringify({ ...body, event_id: `Ev${n}`, event: { ...body.event, ...asked } })
}

it('answers every acknowledged question once, though the machine stopped in the middle of it', async () => {
  const { data, remove } = dataFolder()
  onTestFinished(remove)
  const workspace = await startWorkspace()
  onTestFinished(() => workspace.close())
  const settings = {
    TAKTSTOKK_KNOWLEDGE: smallKnowledge(data),
    SLACK_BOT_TOKEN: botToken,
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_API_URL: workspace.apiUrl,
  }
  const first = await startHouse(data, settings)
  onTestFinished(first.kill)
  const acknowledged: number[] = []
  const post = async (n: number) => {
    const reply = await deliver(first.address, { body: questionOf(n) }).catch(() => undefined)
    if (reply?.ok) acknowledged.push(n)
  }
  const posting = Promise.all(Array.from({ length: questions }, (_, n) => post(n + 1)))
  await expect
    .poll(() => workspace.posted.length, { interval: 1, timeout: 5_000 })
    .toBeGreaterThan(10 * Math.random())
  await first.kill()
  await posting
  expect(acknowledged.length).toBeGreaterThan(0)

  const second = await startHouse(data, settings)
  onTestFinished(second.kill)
  const answered = () => workspace.posted.map(({ thread_ts }) => Number(thread_ts?.split('.')[1]))
  await expect
    .poll(() => acknowledged.filter((n) => !answered().includes(n)), { timeout: 10_000 })
    .toEqual([])
  expect(await second.stop()).toBe(0)
  expect(answered(), 'no question is answered twice').toHaveLength(new Set(answered()).size)
  expect(workspace.complaints).toEqual([])
})
