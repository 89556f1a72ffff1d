import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { figure, ledger, servingSlack, smallKnowledge } from '../support/faults.ts'
import { dataFolder, startHouse } from '../support/house.ts'
import { pathTo } from '../support/programs.ts'
import { startWorkspace } from '../support/slack-workspace.ts'

const events = 20

it.skipIf(pathTo('strace') === undefined)(
  'has each event on disk before it says that it has it, so that a power cut loses none',
  async () => {
    const { data, remove } = dataFolder()
    onTestFinished(remove)
    const workspace = await startWorkspace()
    onTestFinished(() => workspace.close())
    const trace = join(data, 'trace')
    const settings = servingSlack(workspace, smallKnowledge(data))
    const through = ['strace', '-f', '-qq', '-e', 'trace=fsync,fdatasync', '-o', trace]
    const house = await startHouse(data, settings, through)
    onTestFinished(house.kill)
    const synced = () => readFileSync(trace, 'utf8').match(/f(data)?sync\(\d+\)\s+= 0/g)?.length ?? 0
    const book = ledger(workspace)
    const between: number[] = []
    for (let n = 1; n <= events; n += 1) {
      const before = synced()
      expect(await book.ask(house.address, n)).toBe(200)
      between.push(synced() - before)
    }
    expect(Math.min(...between), 'a sync stands between each event and its acknowledgement').toBeGreaterThan(
      0,
    )
    figure('R17', `${events} acknowledged one by one, at least ${Math.min(...between)} syncs before each`)
  },
)
