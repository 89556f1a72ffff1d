import { expect, it } from 'vitest'
import { createBudget } from '../../src/storage/rows/budget.ts'
import { budgetContract } from '../contracts/budget.ts'
import { temporaryDatabase } from '../support/store.ts'

budgetContract('SQLite', async (limits) =>
  createBudget(await temporaryDatabase(), { ...limits, secret: 's' }),
)

const morning = Date.parse('2026-11-21T08:00:00+01:00')
const day = 24 * 3_600_000

it('names nobody in its table, not even by what is the same from day to day, and keeps no day that is over', async () => {
  const db = await temporaryDatabase()
  const budget = createBudget(db, { person: 5, total: 5, secret: 's' })
  const rows = () => db.within().selectFrom('model_use').selectAll().orderBy('spender').execute()
  await budget.take('slack/T1/U1', morning)
  const first = await rows()
  await budget.take('slack/T1/U1', morning + day)
  const second = await rows()
  expect(first).toMatchObject([
    { day: '2026-11-21', spender: '', answers: 1 },
    { day: '2026-11-21', answers: 1 },
  ])
  expect(JSON.stringify(first)).not.toMatch(/slack|T1|U1/)
  expect(second).toHaveLength(2)
  expect(second.map(({ spender }) => spender)).not.toContain(first[1]?.spender)
})

it('is still spent after a restart, and told apart only with the key', async () => {
  const db = await temporaryDatabase()
  const limits = { person: 1, total: 10, secret: 's' }
  expect(await createBudget(db, limits).take('a', morning)).toBe(true)
  expect(await createBudget(db, limits).take('a', morning)).toBe(false)
  expect(await createBudget(db, { ...limits, secret: 'other' }).take('a', morning)).toBe(true)
})
