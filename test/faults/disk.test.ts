import { execFileSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { figure, ledger, servingSlack, smallKnowledge } from '../support/faults.ts'
import { dataFolder, startHouse } from '../support/house.ts'
import { pathTo } from '../support/programs.ts'
import { startWorkspace } from '../support/slack-workspace.ts'

/** A house whose data lies on a disk of its own, of 48 MB; how its disk looks from outside. */
async function onSmallDisk() {
  const { data, remove } = dataFolder()
  onTestFinished(remove)
  const workspace = await startWorkspace()
  onTestFinished(() => workspace.close())
  const { data: beside, remove: removeBeside } = dataFolder()
  onTestFinished(removeBeside)
  const mount = `mount -t tmpfs -o size=48m tmpfs ${data} && exec "$@"`
  const settings = servingSlack(workspace, smallKnowledge(beside))
  const house = await startHouse(data, settings, ['unshare', '-rm', 'sh', '-c', mount, 'sh'])
  onTestFinished(house.kill)
  return { workspace, house, disk: join('/proc', String(house.pid), 'root', data) }
}

async function answers(address: string): Promise<boolean> {
  const body = new URLSearchParams({ text: 'hva er stille kutt?' })
  const reply = await fetch(`${address}/ask`, { method: 'POST', body })
  return (await reply.text()).includes('uten eget vedtak')
}

async function readiness(address: string) {
  const reply = await fetch(`${address}/readyz`)
  return { status: reply.status, said: await reply.text() }
}

function fill(disk: string): void {
  for (let size = 2 ** 24; size >= 512; size /= 2) {
    for (let n = 0; ; n += 1) {
      try {
        writeFileSync(join(disk, `filler-${size}-${n}`), Buffer.alloc(size))
      } catch {
        break
      }
    }
  }
}

const fillers = (disk: string) => execFileSync('sh', ['-c', `rm -f ${disk}/filler-*`])

describe.skipIf(pathTo('unshare') === undefined)('a disk that takes no more', () => {
  it('acknowledges nothing that it could not keep when the disk is full, still answers, and goes on by itself', async () => {
    const { workspace, house, disk } = await onSmallDisk()
    const book = ledger(workspace)
    expect(await book.ask(house.address, 1)).toBe(200)
    await expect.poll(book.missing, { timeout: 10_000 }).toEqual([])
    fill(disk)
    const refused: number[] = []
    let asked = 1
    while (refused.length < 10 && asked < 500) {
      asked += 1
      // What the store itself gives back of the disk is taken as well.
      if (asked % 10 === 0) fill(disk)
      if ((await book.ask(house.address, asked)) !== 200) refused.push(asked)
    }
    expect(refused.length, 'refused, so that Slack delivers them again').toBeGreaterThan(0)
    expect(await answers(house.address)).toBe(true)
    expect(await readiness(house.address)).toMatchObject({ status: 503 })
    fillers(disk)
    const back = performance.now()
    await expect.poll(async () => (await readiness(house.address)).status, { timeout: 10_000 }).toBe(200)
    for (const n of refused) expect(await book.ask(house.address, n)).toBe(200)
    // Sooner than a lease ends: what could not be put back while the disk was full is put back when there is room.
    await expect.poll(book.missing, { timeout: 30_000 }).toEqual([])
    expect(book.twice()).toEqual([])
    figure(
      'R10',
      `${refused.length} of ${asked - 1} refused while full, all answered ${Math.round(performance.now() - back)} ms after there was room`,
    )
  })

  it('ends at once with what to do when its disk may only be read', async () => {
    const { data, remove } = dataFolder()
    onTestFinished(remove)
    const settings = { TAKTSTOKK_KNOWLEDGE: smallKnowledge(data) }
    await (await startHouse(data, settings)).stop()
    const readOnly = `mount --bind ${data} ${data} && mount -o remount,ro,bind ${data} && exec "$@"`
    const started = startHouse(data, settings, ['unshare', '-rm', 'sh', '-c', readOnly, 'sh'])
    await expect(started).rejects.toThrow(/cannot be used[\s\S]*Check that the folder may be written/)
  })

  it('acknowledges nothing when its store is taken away under it, and makes no empty one in its place', async () => {
    const { house, workspace, disk } = await onSmallDisk()
    const book = ledger(workspace)
    expect(await book.ask(house.address, 1)).toBe(200)
    rmSync(join(disk, 'taktstokk.db'))
    await expect.poll(() => readiness(house.address), { timeout: 5_000 }).toMatchObject({ status: 503 })
    expect(await book.ask(house.address, 2)).not.toBe(200)
  })
})
