import type { Card } from '../../domain/card.ts'
import type { ShareableStore, Thread, ThreadStore, Workspace, WorkspaceStore } from '../../jobs/workspaces.ts'
import { seal, unseal } from '../sealed.ts'
import type { Database } from './database.ts'

/** @param secret the key of this installation, which the tokens are encrypted under. */
export function createWorkspaces(db: Database, secret: () => Promise<string>): WorkspaceStore {
  return {
    installed: async (workspace, token, installedAt) => {
      const sealed = seal(await secret(), token, nameOf(workspace))
      const row = { ...workspace, token: sealed, installed_at: installedAt }
      await db
        .within()
        .insertInto('workspace')
        .values(row)
        .onConflict((there) =>
          there.columns(['channel', 'id']).doUpdateSet({ token: sealed, installed_at: installedAt }),
        )
        .execute()
    },
    tokenOf: async (workspace) => {
      const found = await db
        .within()
        .selectFrom('workspace')
        .select('token')
        .where('channel', '=', workspace.channel)
        .where('id', '=', workspace.id)
        .executeTakeFirst()
      return found && unseal(await secret(), found.token, nameOf(workspace))
    },
    removed: async ({ channel, id }, at) => {
      await db
        .within()
        .deleteFrom('workspace')
        .where('channel', '=', channel)
        .where('id', '=', id)
        .where('installed_at', '<=', at)
        .execute()
    },
    count: async (channel) => {
      const { many } = await db
        .within()
        .selectFrom('workspace')
        .select(({ fn }) => fn.countAll<number>().as('many'))
        .where('channel', '=', channel)
        .executeTakeFirstOrThrow()
      return many
    },
  }
}

function nameOf({ channel, id }: Workspace): string {
  return `${channel} ${id}`
}

export function createThreads(db: Database): ThreadStore {
  return {
    follow: async (thread, person, until) => {
      await db
        .within()
        .insertInto('followed_thread')
        .values({ ...thread, person, until })
        .onConflict((there) =>
          there.columns(['channel', 'workspace', 'thread']).doUpdateSet({ person, until }),
        )
        .execute()
    },
    followedFor: async ({ channel, workspace, thread }: Thread, at) => {
      const found = await db
        .within()
        .selectFrom('followed_thread')
        .select('person')
        .where('channel', '=', channel)
        .where('workspace', '=', workspace)
        .where('thread', '=', thread)
        .where('until', '>', at)
        .executeTakeFirst()
      return found?.person
    },
    sweep: async (at) => {
      await db.within().deleteFrom('followed_thread').where('until', '<=', at).execute()
    },
  }
}

export function createShareable(db: Database): ShareableStore {
  return {
    keep: async (id, card, until) => {
      const row = { id, card: JSON.stringify(card), until }
      await db
        .within()
        .insertInto('shareable_card')
        .values(row)
        .onConflict((there) => there.column('id').doUpdateSet({ card: row.card, until }))
        .execute()
    },
    card: async (id, at) => {
      const found = await db
        .within()
        .selectFrom('shareable_card')
        .select('card')
        .where('id', '=', id)
        .where('until', '>', at)
        .executeTakeFirst()
      const card: Card | undefined = found && JSON.parse(found.card)
      return card
    },
    sweep: async (at) => {
      await db.within().deleteFrom('shareable_card').where('until', '<=', at).execute()
    },
  }
}
