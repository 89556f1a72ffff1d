import { setImmediate as nextTurn } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { silent } from '../../src/domain/log.ts'
import { loop } from '../../src/jobs/loop.ts'

it('lets what else came in be heard between two steps, however long the queue is', async () => {
  let steps = 0
  const step = async () => {
    steps += 1
    return steps < 1_000
  }
  const working = loop(step, { hands: 4, pollMs: 10, log: silent })
  await nextTurn()
  expect(steps).toBeLessThan(20)
  await working.stop()
})

it('lets one hand look for one thing, and every hand work where there is much', async () => {
  let waiting = 0
  let looked = 0
  let most = 0
  let busy = 0
  const step = async (found: () => void) => {
    looked += 1
    if (waiting === 0) return false
    waiting -= 1
    found()
    busy += 1
    most = Math.max(most, busy)
    await nextTurn()
    await nextTurn()
    busy -= 1
    return true
  }
  const working = loop(step, { hands: 4, pollMs: 60_000, log: silent })
  await nextTurn()
  looked = 0
  waiting = 1
  working.wake()
  for (let turn = 0; turn < 9; turn += 1) await nextTurn()
  expect(looked).toBeLessThan(4)
  expect(waiting).toBe(0)

  waiting = 20
  working.wake()
  for (let turn = 0; turn < 40; turn += 1) await nextTurn()
  expect(most).toBe(4)
  expect(waiting).toBe(0)
  await working.stop()
})
