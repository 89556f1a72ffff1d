import type { SessionStore } from '../../people/sessions.ts'
import type { Database } from './database.ts'

export function createSessions(db: Database): SessionStore {
  return {
    begin: async (hash, { place: { channel, workspace, person }, ends }) => {
      await db.within().insertInto('web_session').values({ hash, channel, workspace, person, ends }).execute()
    },
    at: async (hash, now) => {
      const row = await db
        .within()
        .selectFrom('web_session')
        .selectAll()
        .where('hash', '=', hash)
        .where('ends', '>', now)
        .executeTakeFirst()
      if (row === undefined) return undefined
      const { channel, workspace, person, ends } = row
      return { place: { channel, workspace, person }, ends }
    },
    end: async (hash) => {
      await db.within().deleteFrom('web_session').where('hash', '=', hash).execute()
    },
    endAll: async ({ workspace, person }) => {
      await db
        .within()
        .deleteFrom('web_session')
        .where('workspace', '=', workspace)
        .where('person', '=', person)
        .execute()
    },
    sweep: async (before) => {
      const gone = await db.within().deleteFrom('web_session').where('ends', '<', before).executeTakeFirst()
      return Number(gone.numDeletedRows)
    },
  }
}
