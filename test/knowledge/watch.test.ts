import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { watchFolder } from '../../src/knowledge/ingest/watch.ts'
import { temporaryFolder } from '../support/store.ts'

interface Watched {
  folder: string
  write(path: string, text: string): void
  /** How often a change was told. */
  told(): number
}

/** A folder that is watched; `everyMs` is long, unless the test is of looking by ourselves. */
function watched({ everyMs = 60_000, takesMs = 0 } = {}): Watched {
  const folder = join(temporaryFolder(), 'kunnskap')
  mkdirSync(join(folder, 'politikk'), { recursive: true })
  let told = 0
  const onChange = async () => {
    told += 1
    await new Promise((resolve) => setTimeout(resolve, takesMs))
  }
  onTestFinished(watchFolder(folder, onChange, { quietMs: 150, everyMs }))
  return { folder, told: () => told, write: (path, text) => writeFileSync(join(folder, path), text) }
}

const soon = { timeout: 4_000, interval: 10 }

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

it('a document that an editor drops in the folder, or below it, is noticed', async () => {
  const { write, told } = watched()
  await pause(50)
  write('a.md', 'Til lederne.')
  await vi.waitFor(() => expect(told()).toBe(1), soon)
  write('politikk/b.md', 'Til lederne.')
  await vi.waitFor(() => expect(told()).toBeGreaterThan(1), soon)
})

it('many files that come at once are told once', async () => {
  const { write, told } = watched()
  await pause(50)
  for (let number = 0; number < 30; number += 1) write(`${number}.md`, 'Til lederne.')
  await vi.waitFor(() => expect(told()).toBe(1), soon)
  await pause(400)
  expect(told()).toBe(1)
})

it('a folder in which nothing happens is left in peace', async () => {
  const { told } = watched({ everyMs: 40 })
  await pause(300)
  expect(told()).toBe(0)
})

it('a folder that is taken away and comes back is noticed, and so is what comes afterwards', async () => {
  const { folder, write, told } = watched({ everyMs: 40 })
  rmSync(folder, { recursive: true })
  await vi.waitFor(() => expect(told()).toBeGreaterThan(0), soon)
  await pause(400)
  const gone = told()
  mkdirSync(folder)
  await vi.waitFor(() => expect(told()).toBeGreaterThan(gone), soon)
  await pause(400)
  const back = told()
  write('a.md', 'Til lederne.')
  await vi.waitFor(() => expect(told()).toBeGreaterThan(back), soon)
})

it('a folder that is not there yet is noticed when it comes', async () => {
  const place = temporaryFolder()
  let told = 0
  const onChange = async () => {
    told += 1
  }
  onTestFinished(watchFolder(join(place, 'ny'), onChange, { quietMs: 20, everyMs: 40 }))
  await pause(100)
  mkdirSync(join(place, 'annen'))
  renameSync(join(place, 'annen'), join(place, 'ny'))
  await vi.waitFor(() => expect(told).toBeGreaterThan(0), soon)
})

it('what changes while a change is taken in is taken in afterwards', async () => {
  const { write, told } = watched({ takesMs: 500 })
  await pause(50)
  write('a.md', 'Til lederne.')
  await vi.waitFor(() => expect(told()).toBe(1), soon)
  write('b.md', 'Til lederne.')
  await pause(300)
  expect(told()).toBe(1)
  await vi.waitFor(() => expect(told()).toBe(2), soon)
})

it('what lies in a folder that came with its documents is noticed, and so is what comes into it afterwards', async () => {
  const { folder, write, told } = watched()
  await pause(50)
  mkdirSync(join(folder, 'nytt', 'vedlegg'), { recursive: true })
  write('nytt/vedlegg/a.md', 'Til lederne.')
  await vi.waitFor(() => expect(told()).toBe(1), soon)
  await pause(400)
  const before = told()
  write('nytt/vedlegg/a.md', 'Til alle lederne.')
  await vi.waitFor(() => expect(told()).toBeGreaterThan(before), soon)
})
