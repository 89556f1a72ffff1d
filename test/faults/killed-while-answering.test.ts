import { expect, it, onTestFinished } from 'vitest'
import { figure, ledger, servingSlack, smallKnowledge, soundness, times } from '../support/faults.ts'
import { dataFolder, startHouse } from '../support/house.ts'
import { startWorkspace } from '../support/slack-workspace.ts'

const kills = times({ short: 3, whole: 200 })
const perKill = 40

it(
  'answers every acknowledged question once, though the machine stops again and again in the middle of it',
  async () => {
    const { data, remove } = dataFolder()
    onTestFinished(remove)
    const workspace = await startWorkspace()
    onTestFinished(() => workspace.close())
    const settings = servingSlack(workspace, smallKnowledge(data))
    const book = ledger(workspace)
    let n = 0
    for (let kill = 0; kill < kills; kill += 1) {
      const house = await startHouse(data, settings)
      onTestFinished(house.kill)
      const posting = Promise.all(
        Array.from({ length: perKill }, async () => {
          n += 1
          const question = n
          await book.ask(house.address, question)
          // Every fourth is delivered a second time, as Slack does when it is in doubt.
          if (question % 4 === 0) await book.ask(house.address, question)
        }),
      )
      // Anywhere from the first acknowledgement on: half of the stops fall among these, half among the answers.
      const before = { acknowledged: book.acknowledged.size, posted: workspace.posted.length }
      const enough = Math.random() * 20
      const reached = () =>
        kill % 2 === 0
          ? book.acknowledged.size - before.acknowledged > enough
          : workspace.posted.length - before.posted > enough
      await expect.poll(reached, { interval: 1, timeout: 10_000 }).toBe(true)
      await house.kill()
      await posting
      expect(soundness(data)).toBe('ok')
    }
    expect(book.acknowledged.size).toBeGreaterThan(kills)

    const last = await startHouse(data, settings)
    onTestFinished(last.kill)
    // In a database what the dead had in hand is free when its lease of 45 s ends.
    await expect.poll(book.missing, { timeout: 90_000 }).toEqual([])
    expect(await last.stop()).toBe(0)
    expect(book.twice(), 'no question is answered twice').toEqual([])
    expect(workspace.complaints).toEqual([])
    figure(
      'R7',
      `${kills} kills, ${book.acknowledged.size} acknowledged, 0 missing, 0 twice, store ok each time`,
    )
  },
  120_000 + kills * 10_000,
)
