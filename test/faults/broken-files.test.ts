import { closeSync, openSync, rmSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { smallKnowledge } from '../support/faults.ts'
import { dataFolder, startHouse } from '../support/house.ts'

/** A data folder that was served from, and what it was served with. */
async function servedBefore() {
  const { data, remove } = dataFolder()
  onTestFinished(remove)
  const settings = { TAKTSTOKK_KNOWLEDGE: smallKnowledge(data) }
  await (await startHouse(data, settings)).stop()
  return { data, settings }
}

function garble(file: string, at: number, bytes: number): void {
  const opened = openSync(file, 'r+')
  writeSync(opened, Buffer.alloc(bytes, 0x5a), 0, bytes, at)
  closeSync(opened)
}

async function answerOf(address: string): Promise<string> {
  const body = new URLSearchParams({ text: 'hva er stille kutt?' })
  return (await fetch(`${address}/ask`, { method: 'POST', body })).text()
}

it('makes a broken index anew from the documents, and answers as before', async () => {
  const { data, settings } = await servedBefore()
  const index = join(data, 'lexical.index')
  garble(index, Math.floor(statSync(index).size / 2), 1)
  const house = await startHouse(data, settings)
  onTestFinished(house.kill)
  expect(await answerOf(house.address)).toContain('uten eget vedtak')
})

it('serves nothing from a store in which a page is broken, and says to restore a backup', async () => {
  const { data, settings } = await servedBefore()
  garble(join(data, 'taktstokk.db'), 4_096, 4_096)
  await expect(startHouse(data, settings)).rejects.toThrow(/cannot be used[\s\S]*restore a backup/)
})

it('begins no empty store where one is missing, until the index beside it is removed', async () => {
  const { data, settings } = await servedBefore()
  for (const name of ['taktstokk.db', 'taktstokk.db-wal', 'taktstokk.db-shm']) {
    rmSync(join(data, name), { force: true })
  }
  await expect(startHouse(data, settings)).rejects.toThrow(/is missing[\s\S]*restore a backup/)
  rmSync(join(data, 'lexical.index'))
  const house = await startHouse(data, settings)
  onTestFinished(house.kill)
  expect(await answerOf(house.address)).toContain('uten eget vedtak')
})
