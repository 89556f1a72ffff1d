import { createHmac } from 'node:crypto'
import type { Config } from '../config.ts'
import { Expected } from '../domain/errors.ts'
import type { Database } from '../storage/rows/database.ts'
import { markOf } from '../storage/rows/installation.ts'
import { idOfFolder } from '../storage/secret.ts'
import { secretOf } from './secret.ts'

export class NotShared extends Expected {
  readonly code = 'NOT_SHARED'

  constructor(what: string, setting: string, name: string) {
    super(
      `${what} is not the one that the database has been used with: what others keep could not be read here.`,
      `Give every process the same with ${setting}. If the old one is lost, run DELETE FROM installation WHERE name = '${name}' in the database: what only it could open is lost as well.`,
    )
  }
}

/**
 * Every process on one database has the same secret and the same folder of keys, since each of them opens what
 * another has sealed. What the database holds of the two tells nothing of them. Throws `NotShared`.
 */
export async function mustShareKeys(database: Database, config: Config): Promise<void> {
  const secret = createHmac('sha256', await secretOf(config))
    .update('the same installation')
    .digest('hex')
  if ((await markOf(database, 'secret', secret)) !== secret)
    throw new NotShared('The secret of this process', 'TAKTSTOKK_SECRET', 'secret')
  const folder = await idOfFolder(config.keys)
  if ((await markOf(database, 'keys', folder)) !== folder)
    throw new NotShared(`The folder of keys ${config.keys}`, 'TAKTSTOKK_KEYS', 'keys')
}
