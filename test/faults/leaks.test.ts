import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { mask } from '../../src/domain/mask.ts'
import { shippedKnowledge } from '../support/asked.ts'
import { run } from '../support/command.ts'
import { figure, servingSlack, smallKnowledge } from '../support/faults.ts'
import { dataFolder, startHouse } from '../support/house.ts'
import { foundIn } from '../support/searched.ts'
import { deliver, recorded } from '../support/slack-events.ts'
import { startWorkspace } from '../support/slack-workspace.ts'

/** Made by the rules for national identity numbers, of nobody: the month is 40 too high. */
const identityNumber = '13495610181'

/** A house at its most talkative, and a leader who writes to it in Slack. */
async function talkative(secrets: NodeJS.ProcessEnv = {}) {
  const { data, remove } = dataFolder()
  onTestFinished(remove)
  const workspace = await startWorkspace()
  onTestFinished(() => workspace.close())
  const settings: NodeJS.ProcessEnv = {
    ...servingSlack(workspace, smallKnowledge(data)),
    LOG_LEVEL: 'debug',
    ...secrets,
  }
  const house = await startHouse(data, settings)
  onTestFinished(house.kill)
  let said = 0
  const say = async (text: string) => {
    said += 1
    const body = JSON.parse(recorded('message-im'))
    const ts = `1790000000.${String(said).padStart(6, '0')}`
    const event = { ...body.event, text, blocks: [], ts, event_ts: ts }
    const before = workspace.posted.length
    const post = { body: JSON.stringify({ ...body, event_id: `Ev${said}`, event }) }
    expect((await deliver(house.address, post)).status).toBe(200)
    await expect.poll(() => workspace.posted.length, { timeout: 10_000 }).toBeGreaterThan(before)
  }
  return { data, settings, workspace, house, say }
}

it('erases a member from every file, and leaves nothing of what they wrote', async () => {
  const { data, settings, house, say } = await talkative({ TAKTSTOKK_KNOWLEDGE: shippedKnowledge })
  const invited = await run(['people', 'invite', '--json'], { data, settings })
  await say(JSON.parse(invited.out).code)
  const traces = ['kanarivik', 'spurvehauken']
  await say(`hva er stille kutt i kulturskolen i ${traces[0]}?`)
  await say(`ny frist: ${traces[1]} 12. desember 2030 kl 18`)
  const listed = await run(['people', 'list', '--json'], { data, settings })
  const [{ id }] = JSON.parse(listed.out).members
  const kept = await run(['people', 'export', id], { data, settings })
  expect(kept.out, 'what is to be erased is there').toMatch(/kanarivik[\s\S]*spurvehauken/)
  expect(foundIn(data, [id]).length).toBeGreaterThan(0)
  const forgotten = await run(['people', 'forget', id, '--json'], { data, settings })
  expect(forgotten).toMatchObject({ code: 0 })
  expect(foundIn(data, [...traces, id])).toEqual([])
  expect(house.printed()).not.toMatch(/kanarivik|spurvehauk/)
  figure('R20', 'a member erased: 0 traces in any file of the data folder, 0 in the log')
})

it('knows the number that it looks for as one', () => {
  expect(mask(identityNumber)).toBe('[fødselsnummer]')
})

it('writes no secret, no identity number and no question where it does not belong', async () => {
  const secrets = {
    OPENAI_API_KEY: 'sk-kanari-of-the-model',
    OPENAI_BASE_URL: 'http://127.0.0.1:9/v1',
    METRICS_TOKEN: 'kanari-of-the-metrics',
    TAKTSTOKK_SECRET: 'kanari-of-the-installation-with-enough-letters',
  }
  const { data, settings, workspace, house, say } = await talkative(secrets)
  await say(`hva er stille kutt for ${identityNumber} i HEMMELIGVIK?`)
  const copy = await run(['backup', join(data, 'kopi.db'), '--json'], { data, settings })
  expect(copy).toMatchObject({ code: 0 })
  expect(await house.stop()).toBe(0)
  const { SLACK_BOT_TOKEN = '', SLACK_SIGNING_SECRET = '' } = settings
  const planted = [...Object.values(secrets), SLACK_BOT_TOKEN, SLACK_SIGNING_SECRET, identityNumber].filter(
    (text) => !text.startsWith('http'),
  )
  expect(foundIn(data, planted), 'data and backup').toEqual([])
  expect(planted.filter((text) => house.printed().includes(text))).toEqual([])
  expect(house.printed(), 'the log').not.toMatch(/stille kutt|HEMMELIGVIK/i)
  const sent = JSON.stringify([workspace.posted, workspace.updated, workspace.replies, workspace.homes])
  expect(planted.filter((text) => sent.includes(text))).toEqual([])
})

it('finds what is planted, so that finding nothing means something', () => {
  expect(foundIn(new URL('.', import.meta.url).pathname, [identityNumber])).toEqual([
    `leaks.test.ts: ${identityNumber}`,
  ])
})
