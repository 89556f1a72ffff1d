import { expect, it } from 'vitest'
import { type Channel, SendFailed } from '../../src/domain/channel.ts'
import { silent } from '../../src/domain/log.ts'
import { deliverOnce } from '../../src/jobs/deliver.ts'
import { loop } from '../../src/jobs/loop.ts'
import { type Handler, workOnce } from '../../src/jobs/work.ts'
import { createInbox } from '../../src/storage/rows/inbox.ts'
import { createOutbox } from '../../src/storage/rows/outbox.ts'
import { message } from '../support/messages.ts'
import { temporaryDatabase } from '../support/store.ts'

/** A house with a clock that the test moves, and a channel that does what the test says. */
async function house(handle: Handler, send: Channel['send'], find?: Channel['find']) {
  const db = await temporaryDatabase()
  const outbox = createOutbox(db)
  const inbox = createInbox(db, outbox)
  let time = 1_000_000
  const clock = { now: () => time }
  const slack: Channel = find ? { name: 'slack', send, find } : { name: 'slack', send }
  return {
    inbox,
    outbox,
    pass: (ms: number) => {
      time += ms
    },
    ask: (event: string) => inbox.accept({ source: 'slack', event, lane: event, body: '{}' }, time),
    work: () => workOnce({ inbox, handle, onOutgoing: () => {}, clock, log: silent }),
    deliver: () => deliverOnce({ outbox, channels: [slack], clock, log: silent }),
    counts: () => outbox.counts(time),
  }
}

const answers: Handler = async (arrival) => [message(`slack:${arrival.event}`)]

it('answers a question once', async () => {
  const sent: string[] = []
  const { ask, work, deliver } = await house(answers, async (_to, card) => {
    sent.push(card.headline)
  })
  await ask('Ev1')
  expect(await work()).toBe(true)
  expect(await deliver()).toBe(true)
  expect(await work()).toBe(false)
  expect(await deliver()).toBe(false)
  expect(sent).toEqual(['Svaret'])
})

it('tries again after a fault, tells the last attempt that it is the last, then gives up', async () => {
  const attempts: boolean[] = []
  const { ask, work, pass } = await house(
    async (_arrival, last) => {
      attempts.push(last)
      throw new Error('fault')
    },
    async () => {},
  )
  await ask('Ev1')
  for (const waitMs of [0, 1_000, 5_000, 30_000, 600_000]) {
    pass(waitMs)
    await work()
  }
  expect(attempts).toEqual([false, false, false, true])
})

it('puts back what it could not keep as soon as the store takes something again, and answers it once', async () => {
  const { inbox, ask, pass, work, deliver, counts } = await house(answers, async () => {})
  await ask('Ev1')
  let full = 2
  const unlessFull =
    <Given extends unknown[]>(write: (...given: Given) => Promise<void>) =>
    async (...given: Given) => {
      full -= 1
      if (full >= 0) throw new Error('the disk is full')
      return write(...given)
    }
  const filling = { ...inbox, finish: unlessFull(inbox.finish), postpone: unlessFull(inbox.postpone) }
  const clock = { now: () => 1_000_000 }
  expect(await workOnce({ inbox: filling, handle: answers, onOutgoing: () => {}, clock, log: silent })).toBe(
    true,
  )
  pass(2_000)
  expect(await work()).toBe(true)
  while (await deliver());
  expect(await counts()).toMatchObject({ sent: 1, failed: 0 })
})

it('sends once what could not be marked as sent while the disk was full', async () => {
  let sends = 0
  const send = async () => {
    sends += 1
  }
  const { outbox, ask, work, deliver, pass, counts } = await house(answers, send)
  await ask('Ev1')
  await work()
  let full = true
  const filling = {
    ...outbox,
    sent: async (...given: Parameters<typeof outbox.sent>) => {
      if (full) {
        full = false
        throw new Error('the disk is full')
      }
      return outbox.sent(...given)
    },
  }
  const clock = { now: () => 1_000_000 }
  await deliverOnce({ outbox: filling, channels: [{ name: 'slack', send }], clock, log: silent })
  pass(3_600_000)
  expect(await deliver()).toBe(false)
  expect(sends).toBe(1)
  expect(await counts()).toMatchObject({ sent: 1, unknown: 0 })
})

it('waits as long as the platform asks, then sends', async () => {
  let sends = 0
  const { ask, work, deliver, pass, counts } = await house(answers, async () => {
    sends += 1
    if (sends === 1) throw new SendFailed('retry', 'ratelimited', 20_000)
  })
  await ask('Ev1')
  await work()
  await deliver()
  pass(19_999)
  expect(await deliver()).toBe(false)
  pass(1)
  await deliver()
  expect(sends).toBe(2)
  expect(await counts()).toMatchObject({ sent: 1, failed: 0 })
})

it('looks a message up before sending it again when the reply was lost', async () => {
  const arrived: string[] = []
  const { ask, work, deliver, pass, counts } = await house(
    answers,
    async (_to, _card, key) => {
      arrived.push(key)
      throw new SendFailed('unknown', 'timeout')
    },
    async (_to, key) => arrived.includes(key),
  )
  await ask('Ev1')
  await work()
  await deliver()
  expect(await counts()).toMatchObject({ unknown: 1, sent: 0 })
  pass(1_000)
  await deliver()
  expect(arrived).toEqual(['slack:Ev1'])
  expect(await counts()).toMatchObject({ unknown: 0, sent: 1 })
})

it('does not try a message again that the platform will never take', async () => {
  let sends = 0
  const { ask, work, deliver, pass, counts } = await house(answers, async () => {
    sends += 1
    throw new SendFailed('refused', 'channel_not_found')
  })
  await ask('Ev1')
  await work()
  await deliver()
  pass(3_600_000)
  expect(await deliver()).toBe(false)
  expect(sends).toBe(1)
  expect(await counts()).toMatchObject({ failed: 1 })
})

it('wakes at once when something has come, and ends when what is in hand is done', async () => {
  const todo = ['a']
  const done: string[] = []
  const worked = loop(
    async () => {
      const next = todo.shift()
      if (next) done.push(next)
      return next !== undefined
    },
    { hands: 2, pollMs: 60_000, log: silent },
  )
  await new Promise((resolve) => setTimeout(resolve, 10))
  todo.push('b')
  worked.wake()
  await new Promise((resolve) => setTimeout(resolve, 10))
  await worked.stop()
  expect(done).toEqual(['a', 'b'])
})
