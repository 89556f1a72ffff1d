import { createHash } from 'node:crypto'
import { rememberedForMs, type SentMessages } from '../../jobs/sent.ts'
import type { Database } from './database.ts'

export function createSentMessages(db: Database): SentMessages {
  return {
    keep: async (message, ref, at) => {
      const row = { message: hashOf(message), ref, expires: at + rememberedForMs }
      await db
        .within()
        .insertInto('sent_message')
        .values(row)
        .onConflict((there) => there.column('message').doUpdateSet({ ref, expires: row.expires }))
        .execute()
      await db.within().deleteFrom('sent_message').where('expires', '<=', at).execute()
    },
    about: async (message, at) => {
      const row = await db
        .within()
        .selectFrom('sent_message')
        .select('ref')
        .where('message', '=', hashOf(message))
        .where('expires', '>', at)
        .executeTakeFirst()
      return row?.ref
    },
  }
}

function hashOf(message: string): string {
  return createHash('sha256').update(message).digest('base64url')
}
