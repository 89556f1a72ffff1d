import { createHmac } from 'node:crypto'
import type { Config } from '../config.ts'
import type { Address } from '../domain/channel.ts'
import { secretIn } from '../storage/secret.ts'

/** The key of this installation: as it was set, else the one in the data folder, which is made at the first call. */
export async function secretOf({ secret, data }: Config): Promise<string> {
  return secret ?? secretIn(data)
}

/** What is kept of somebody unknown is kept under this: who has not got the key cannot tell who it is. */
export function guestsBy(secret: string): (place: Address) => string {
  return ({ channel, workspace, person }) =>
    `guest:${createHmac('sha256', secret).update(`asker ${channel} ${workspace} ${person}`).digest('base64url')}`
}
