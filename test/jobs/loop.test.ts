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
