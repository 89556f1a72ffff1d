import { expect, it } from 'vitest'
import { createAllowance } from '../../src/storage/rows/allowance.ts'
import { allowanceContract } from '../contracts/allowance.ts'
import { temporaryDatabase } from '../support/store.ts'

const secret = async () => 's'

allowanceContract('SQLite', async (perHour) =>
  createAllowance(await temporaryDatabase(), { perHour, secret }),
)

it('names nobody, not even by what is the same from hour to hour, and keeps no hour that is over', async () => {
  const db = await temporaryDatabase()
  const allowance = createAllowance(db, { perHour: 5, secret })
  const rows = () => db.within().selectFrom('question_use').selectAll().execute()
  const ten = Date.parse('2026-11-21T10:00:00+01:00')
  await allowance.take('member:U1', ten)
  const first = await rows()
  await allowance.take('member:U1', ten + 3_600_000)
  const second = await rows()
  expect(JSON.stringify(first)).not.toMatch(/member|U1/)
  expect([first.length, second.length]).toEqual([1, 1])
  expect(second[0]?.asker).not.toBe(first[0]?.asker)
})

it('is one count for two processes on the same store', async () => {
  const db = await temporaryDatabase()
  const [here, there] = [
    createAllowance(db, { perHour: 1, secret }),
    createAllowance(db, { perHour: 1, secret }),
  ]
  expect(await here.take('member:1', 0)).toBeUndefined()
  expect(await there.take('member:1', 0)).toBe(3_600_000)
})
