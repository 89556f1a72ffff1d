import type { Project, ProjectStore } from '../../onboarding/project.ts'
import type { Database } from './database.ts'

export function createProjects(db: Database): ProjectStore {
  return {
    of: async (owner) => {
      const rows = await db
        .within()
        .selectFrom('project')
        .selectAll()
        .where('owner', '=', owner)
        .orderBy('changed', 'desc')
        .orderBy('id')
        .execute()
      return rows.map(projectOf)
    },
    one: async (id, owner) => {
      const row = await db
        .within()
        .selectFrom('project')
        .selectAll()
        .where('id', '=', id)
        .where('owner', '=', owner)
        .executeTakeFirst()
      return row && projectOf(row)
    },
    keep: async ({ id, owner, changed, ...rest }) => {
      const kept = { content: JSON.stringify(rest), changed }
      await db
        .within()
        .insertInto('project')
        .values({ id, owner, ...kept })
        .onConflict((there) => there.column('id').doUpdateSet(kept))
        .execute()
    },
    remove: async (id, owner) => {
      await db.within().deleteFrom('project').where('id', '=', id).where('owner', '=', owner).execute()
    },
    forget: async (owner) => {
      await db.within().deleteFrom('project').where('owner', '=', owner).execute()
    },
  }
}

function projectOf({
  id,
  owner,
  changed,
  content,
}: Record<'id' | 'owner' | 'changed' | 'content', string>): Project {
  return { id, owner, changed, ...JSON.parse(content) }
}
