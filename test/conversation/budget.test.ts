import { spawn } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { type Connector, startConnector } from '../support/bot-framework.ts'
import { chromiumPath, openBrowser } from '../support/browser.ts'
import { bareEnvironment, cli, dataFolder, type RunningHouse, startHouse } from '../support/house.ts'
import { pathTo } from '../support/programs.ts'
import { deliver, signingSecret } from '../support/slack-events.ts'
import { recorded as slackRecorded } from '../support/slack-house.ts'
import { botToken, type SlackWorkspace, startWorkspace } from '../support/slack-workspace.ts'
import { databaseIn } from '../support/store.ts'
import { recorded as teamsRecorded } from '../support/teams-house.ts'

const question = 'hvordan legger jeg fram budsjettet for politikerne?'

/** What makes the answer one that a leader can use. */
function expectUseful(answer: string): void {
  expect(answer).toMatch(/budsjettpremiss/i)
  expect(answer).toMatch(/grundig\w* presentasjon/i)
  expect(answer).toMatch(/orienteringssak/i)
  expect(answer).toContain('[1]')
  expect(answer).toContain('Arbeid mot politikerne')
  expect(answer).toContain('Gjeldende')
  expect(answer, 'no sum is invented').not.toMatch(/\d[\d ]*\s?(?:kr|kroner|mill)/i)
}

describe('the leaders’ headline question, over the shipped knowledge', () => {
  const { data, remove } = dataFolder()
  let workspace: SlackWorkspace
  let connector: Connector
  let house: RunningHouse

  beforeAll(async () => {
    workspace = await startWorkspace()
    connector = await startConnector()
    house = await startHouse(data, {
      SLACK_BOT_TOKEN: botToken,
      SLACK_SIGNING_SECRET: signingSecret,
      SLACK_API_URL: workspace.apiUrl,
      TEAMS_LOCAL: '1',
    })
  })
  afterAll(async () => {
    await house.stop()
    await workspace.close()
    await connector.close()
    await remove()
  })

  it('is answered in Slack, once, in the thread of the direct message', async () => {
    const body = slackRecorded('message-im')
    expect((await deliver(house.address, { body })).status).toBe(200)
    expect((await deliver(house.address, { body })).status).toBe(200)
    await expect.poll(() => workspace.posted.length, { timeout: 30_000 }).toBeGreaterThan(0)
    expectUseful(workspace.posted.map(({ text }) => text).join('\n'))
    expect(workspace.posted[0]).toMatchObject({ channel: 'D1', thread_ts: '1790000000.000100' })
    expect(workspace.complaints).toEqual([])
  })

  it('is answered in Teams, with a card that Teams can draw', async () => {
    const reply = await fetch(`${house.address}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...teamsRecorded('message'), text: question, serviceUrl: connector.serviceUrl }),
    })
    expect(reply.ok).toBe(true)
    await expect.poll(() => connector.messages.length, { timeout: 30_000 }).toBe(1)
    expectUseful(JSON.stringify(connector.messages[0]))
    expect(connector.complaints).toEqual([])
  })

  it.skipIf(chromiumPath() === undefined)(
    'is answered on the page in a browser, and the source opens at the passage',
    async () => {
      const browser = await openBrowser()
      onTestFinished(() => browser.close())
      const page = await browser.newPage({ locale: 'nb-NO' })
      await page.goto(house.address)
      await page.getByLabel('Spørsmålet ditt').fill(question)
      await page.keyboard.press('Enter')
      const answer = page.getByRole('article').last()
      await answer.getByText('Kilder').waitFor()
      expectUseful(await answer.innerText())
      const source = answer.locator('details').first()
      await source.locator('summary').click()
      expect(await source.innerText()).toMatch(/presentasjon/i)
    },
  )

  it.skipIf(pathTo('script') === undefined)('is answered in a terminal', async () => {
    const terminal = spawn('script', ['-qfec', `${process.execPath} ${cli} chat`, '/dev/null'], {
      env: { ...bareEnvironment(data), TERM: 'xterm' },
    })
    let seen = ''
    terminal.stdout.setEncoding('utf8').on('data', (part: string) => {
      seen += part
    })
    await expect.poll(() => seen, { timeout: 10_000 }).toMatch(/> \S*$/)
    terminal.stdin.write(`${question}\r`)
    await expect.poll(() => seen, { timeout: 10_000 }).toContain('Kilder')
    expectUseful(seen.replaceAll('\r', '').replace(/\n(?=\S)/g, ' '))
    terminal.stdin.write('\u0004')
    const code = await new Promise((resolve) => terminal.once('close', resolve))
    expect(code).toBe(0)
  })

  it('keeps the question with its asker only: nothing of it waits, and no line of the log has it', async () => {
    expect(await house.stop()).toBe(0)
    const store = await databaseIn(data)
    const all = store.within()
    const bodies = await all.selectFrom('inbox').select('body').execute()
    const cards = await all.selectFrom('outbox').select('card').execute()
    const askers = await all.selectFrom('asked').select('asker').execute()
    await store.close()
    expect(new Set(bodies.map(({ body }) => body))).toEqual(new Set([null]))
    expect(new Set(cards.map(({ card }) => card))).toEqual(new Set([null]))
    expect(new Set(askers.map(({ asker }) => asker.split(':')[0]))).toEqual(new Set(['guest']))
    expect(house.printed()).not.toContain(question)
  })
})
