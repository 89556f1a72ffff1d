import { randomBytes } from 'node:crypto'
import { type FileStore, keptForMs } from '../../files/files.ts'
import type { Database } from './database.ts'

/** @param publicUrl the outside address, which the links of the files begin with. */
export function createFiles(db: Database, publicUrl: string): FileStore {
  return {
    put: async ({ owner, name, mediaType, bytes, alt }, at) => {
      const id = randomBytes(24).toString('base64url')
      const row = { id, owner, name, media_type: mediaType, alt, bytes, expires: at + keptForMs }
      await db.within().insertInto('made_file').values(row).execute()
      return { id, name, mediaType, alt, link: `${publicUrl}/files/${id}/${encodeURIComponent(name)}` }
    },
    get: async (id, at) => {
      const found = await db
        .within()
        .selectFrom('made_file')
        .select(['owner', 'name', 'media_type as mediaType', 'bytes', 'alt'])
        .where('id', '=', id)
        .where('expires', '>', at)
        .executeTakeFirst()
      return found
    },
    sweep: async (at) => {
      const gone = await db.within().deleteFrom('made_file').where('expires', '<=', at).executeTakeFirst()
      return Number(gone.numDeletedRows)
    },
    forget: async (owner) => {
      await db.within().deleteFrom('made_file').where('owner', '=', owner).execute()
    },
  }
}
