import { createHmac } from 'node:crypto'
import { dateInOslo } from '../../domain/time.ts'
import type { Budget } from '../../knowledge/write/budget.ts'
import type { Database } from './database.ts'

interface Limits {
  /** Answers in a day for one person, */
  person: number
  /** and for everybody together. */
  total: number
  /** Whoever has not got it cannot tell from the table who asked. */
  secret: string
}

const everybody = ''

export function createBudget(db: Database, { person, total, secret }: Limits): Budget {
  const hashOf = (who: string, day: string) =>
    createHmac('sha256', secret).update(`${day} ${who}`).digest('base64url')
  return {
    take: (who, at) =>
      db.transaction(async () => {
        const day = dateInOslo(at)
        await db.within().deleteFrom('model_use').where('day', '<', day).execute()
        const accounts = [{ spender: everybody, most: total }]
        if (who !== undefined) accounts.push({ spender: hashOf(who, day), most: person })
        for (const { spender, most } of accounts) {
          if ((await answersOf(db, day, spender)) >= most) return false
        }
        for (const { spender } of accounts) await addOne(db, day, spender)
        return true
      }),
  }
}

async function answersOf(db: Database, day: string, spender: string): Promise<number> {
  const row = await db
    .within()
    .selectFrom('model_use')
    .select('answers')
    .where('day', '=', day)
    .where('spender', '=', spender)
    .executeTakeFirst()
  return row?.answers ?? 0
}

async function addOne(db: Database, day: string, spender: string): Promise<void> {
  await db
    .within()
    .insertInto('model_use')
    .values({ day, spender, answers: 1 })
    .onConflict((there) =>
      there
        .columns(['day', 'spender'])
        .doUpdateSet((row) => ({ answers: row.eb('model_use.answers', '+', 1) })),
    )
    .execute()
}
