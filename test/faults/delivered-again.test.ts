import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { run } from '../support/command.ts'
import { figure, ledger, servingSlack, smallKnowledge, times } from '../support/faults.ts'
import { dataFolder, startHouse } from '../support/house.ts'
import { startWorkspace } from '../support/slack-workspace.ts'

const questions = times({ short: 60, whole: 2_000 })

async function serving() {
  const { data, remove } = dataFolder()
  onTestFinished(remove)
  const workspace = await startWorkspace()
  onTestFinished(() => workspace.close())
  const settings = servingSlack(workspace, smallKnowledge(data))
  const house = await startHouse(data, settings)
  onTestFinished(house.kill)
  return { data, settings, house, workspace, book: ledger(workspace) }
}

/** The same order for the same seed, so that a run that fails can be seen again. */
function shuffled<T>(all: T[], seed: number): T[] {
  let state = seed
  const drawn = all.map((each) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31
    return { each, at: state }
  })
  return drawn.sort((a, b) => a.at - b.at).map(({ each }) => each)
}

it(
  'answers a question once, however often and in whatever order it is delivered',
  async () => {
    const { house, book } = await serving()
    const numbers = Array.from({ length: questions }, (_, n) => n + 1)
    const deliveries = shuffled(
      numbers.flatMap((n) => Array(1 + (n % 4)).fill(n)),
      1,
    )
    for (let at = 0; at < deliveries.length; at += 20) {
      await Promise.all(deliveries.slice(at, at + 20).map((n) => book.ask(house.address, n)))
    }
    expect(book.acknowledged.size).toBe(questions)
    await expect.poll(book.missing, { timeout: 30_000 + questions * 50 }).toEqual([])
    // What comes again after it was answered.
    await Promise.all(numbers.slice(0, 20).map((n) => book.ask(house.address, n)))
    expect(await house.stop()).toBe(0)
    expect(book.twice()).toEqual([])
    figure('R13', `${deliveries.length + 20} deliveries of ${questions} questions: each answered once`)
  },
  120_000 + questions * 100,
)

it('copies a store that is being written to, and answers from the copy as before', async () => {
  const { data, settings, house, book } = await serving()
  const asking = Promise.all(Array.from({ length: 60 }, (_, n) => book.ask(house.address, n + 1)))
  const copy = await run(['backup', join(data, 'kopi.db'), '--json'], { data, settings })
  await asking
  const { tables, ms } = JSON.parse(copy.out)
  await house.kill()

  const { data: elsewhere, remove } = dataFolder()
  onTestFinished(remove)
  const restored = await run(['restore', join(data, 'kopi.db'), '--json'], { data: elsewhere, settings })
  expect(JSON.parse(restored.out).tables).toEqual(tables)
  const asked = ['ask', 'hva er stille kutt?', '--json']
  const [before, after] = [
    await run(asked, { data, settings }),
    await run(asked, { data: elsewhere, settings }),
  ]
  expect(JSON.parse(after.out).answer).toBe(JSON.parse(before.out).answer)
  figure('R19', `copied under load in ${Math.round(ms)} ms, every table with the same count, the same answer`)
})
