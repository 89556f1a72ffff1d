import { createHmac } from 'node:crypto'
import type { Allowance } from '../../desk/allowance.ts'
import type { Database } from './database.ts'

interface Limits {
  /** Questions in an hour for one person. */
  perHour: number
  /** Whoever has not got it cannot tell from the table who asked. */
  secret: () => Promise<string>
}

const anHourMs = 3_600_000

export function createAllowance(db: Database, { perHour, secret }: Limits): Allowance {
  return {
    take: async (asker, at) => {
      const hour = Math.floor(at / anHourMs) * anHourMs
      const whose = createHmac('sha256', await secret())
        .update(`${hour} ${asker}`)
        .digest('base64url')
      return db.transaction(async () => {
        await db.within().deleteFrom('question_use').where('hour', '<', hour).execute()
        const counted = await addOne(db, hour, whose)
        return counted > perHour ? hour + anHourMs : undefined
      })
    },
  }
}

/** How many it is then. */
async function addOne(db: Database, hour: number, asker: string): Promise<number> {
  const { questions } = await db
    .within()
    .insertInto('question_use')
    .values({ hour, asker, questions: 1 })
    .onConflict((there) =>
      there
        .columns(['hour', 'asker'])
        .doUpdateSet((row) => ({ questions: row.eb('question_use.questions', '+', 1) })),
    )
    .returning('questions')
    .executeTakeFirstOrThrow()
  return questions
}
