import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Channel } from '../../src/domain/channel.ts'
import { silent } from '../../src/domain/log.ts'
import { systemClock } from '../../src/domain/time.ts'
import { deliverOnce } from '../../src/jobs/deliver.ts'
import { openPostgres, postgresOver } from '../../src/storage/engines/postgres.ts'
import type { Wire, Wires } from '../../src/storage/engines/postgres-driver.ts'
import { poolFor } from '../../src/storage/engines/postgres-pool.ts'
import type { Database } from '../../src/storage/rows/database.ts'
import { createOutbox } from '../../src/storage/rows/outbox.ts'
import { figure, times } from '../support/faults.ts'
import { message } from '../support/messages.ts'
import { startPostgres } from '../support/postgresql.ts'
import { pathTo } from '../support/programs.ts'

const messages = times({ short: 150, whole: 2_000 })

/** The mark that a message was sent, as PostgreSQL gets it. */
const isMark = (sql: string, values: unknown[]) =>
  sql.startsWith('update "outbox" set') && values.includes('sent')

/** Tells of each mark whether it collided; refuses the next `refused` of them as a collision does. */
function watched(wires: Wires, told: { marks: number; collisions: number; refused: number }): Wires {
  const watch = (wire: Wire): Wire => ({
    ...wire,
    query: async (sql, values) => {
      if (!isMark(sql, values)) return wire.query(sql, values)
      told.marks += 1
      try {
        if (told.refused > 0) {
          told.refused -= 1
          throw Object.assign(new Error('could not serialize access'), { code: '40001' })
        }
        return await wire.query(sql, values)
      } catch (fault) {
        told.collisions += 1
        throw fault
      }
    },
  })
  return { connect: async () => watch(await wires.connect()), end: wires.end }
}

/** A messenger in which nothing can be looked up: what is sent twice is there twice. */
function messenger(): { channel: Channel; shown: string[] } {
  const shown: string[] = []
  const channel: Channel = {
    name: 'slack',
    send: async (_to, _card, key) => {
      await pause(1)
      shown.push(key)
    },
  }
  return { channel, shown }
}

async function server() {
  const postgres = await startPostgres()
  onTestFinished(postgres.remove)
  const told = { marks: 0, collisions: 0, refused: 0 }
  const url = postgres.address('postgres')
  const open = async (database: Promise<Database>) => {
    const db = await database
    onTestFinished(() => db.close())
    return db
  }
  return {
    told,
    openWatched: () => open(postgresOver(watched(poolFor(url), told))),
    open: () => open(openPostgres(url)),
  }
}

async function deliverAll(db: Database, channel: Channel): Promise<void> {
  const delivery = { outbox: createOutbox(db), channels: [channel], clock: systemClock, log: silent }
  while (await deliverOnce(delivery));
}

describe.skipIf(pathTo('postgresql') === undefined)('the mark that a message was sent', () => {
  it('is tried until it holds, though it collides more often than a statement is tried', async () => {
    const { told, openWatched } = await server()
    const db = await openWatched()
    await createOutbox(db).put([message('one')], 1)
    told.refused = 25
    const { channel, shown } = messenger()
    await deliverAll(db, channel)
    expect(told).toEqual({ marks: 26, collisions: 25, refused: 0 })
    expect(shown).toEqual(['one'])
    expect(await createOutbox(db).counts(Date.now())).toMatchObject({ sent: 1, unknown: 0 })
  }, 60_000)

  it('collides with whoever reads and writes the queue meanwhile, and nothing is sent twice or not at all', async () => {
    const { told, openWatched, open } = await server()
    const [one, two, other] = [await openWatched(), await openWatched(), await open()]
    const keys = Array.from({ length: messages }, (_, n) => `card ${n}`)
    await createOutbox(other).put(
      keys.map((key, n) => message(key, `D${n}`)),
      1,
    )
    let busy = true
    const disturb = async (hand: number) => {
      for (let n = 0; busy; n += 1)
        await other.transaction(async () => {
          await createOutbox(other).counts(Date.now())
          await createOutbox(other).put(
            [message(`later ${hand} ${n}`, `L${hand}-${n}`)],
            Date.now() + 3_600_000,
          )
        })
    }
    const disturbing = [0, 1, 2].map(disturb)
    const { channel, shown } = messenger()
    const hands = [one, one, one, one, two, two, two, two]
    await Promise.all(hands.map((db) => deliverAll(db, channel)))
    busy = false
    await Promise.all(disturbing)
    await deliverAll(one, channel)
    const cards = shown.filter((key) => key.startsWith('card'))
    expect(told.collisions, 'there are collisions').toBeGreaterThan(0)
    expect(cards.toSorted()).toEqual(keys.toSorted())
    expect(new Set(shown).size).toBe(shown.length)
    figure(
      'R4 P',
      `${told.marks} marks, ${told.collisions} of them collided: ${cards.length} cards, each sent once`,
    )
  }, 180_000)
})
