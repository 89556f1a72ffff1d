import { z } from 'zod'

const id = z.string().min(1).max(1_000)
const account = z.object({ id })

/**
 * What is read of an activity that Teams posts. All else, people's names among it, is dropped here and
 * never stored.
 */
export const activityShape = z.object({
  type: id,
  /** What an invoke asks for: `adaptiveCard/action`. */
  name: z.string().nullish(),
  id: id.optional(),
  /** The message that was pressed, or answered. */
  replyToId: id.nullish(),
  channelId: id.default('msteams'),
  serviceUrl: z.string(),
  from: account,
  /** The bot. */
  recipient: account,
  conversation: z.object({
    id,
    conversationType: z.string().nullish(),
    tenantId: z.string().nullish(),
    isGroup: z.boolean().nullish(),
  }),
  channelData: z.object({ tenant: account.nullish() }).nullish(),
  locale: z.string().nullish(),
  text: z.string().nullish(),
  /** What the pressed button of a card carries. */
  value: z.unknown().optional(),
  entities: z.array(z.unknown()).nullish(),
  membersAdded: z.array(account).nullish(),
  membersRemoved: z.array(account).nullish(),
  /** What was done to the installation: `add`, `remove`. */
  action: z.string().nullish(),
})

export type Activity = z.infer<typeof activityShape>
