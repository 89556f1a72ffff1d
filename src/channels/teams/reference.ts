import { z } from 'zod'
import { SendFailed } from '../../domain/channel.ts'
import type { Activity } from './activity.ts'

const account = z.object({ id: z.string() })

const referenceShape = z.object({
  serviceUrl: z.string(),
  conversation: z.object({
    id: z.string(),
    conversationType: z.string().optional(),
    tenantId: z.string().optional(),
  }),
  bot: account,
  user: account,
  /** The message whose place the next one takes. */
  replaces: z.string().optional(),
  /** The stream that the next message ends. */
  stream: z.string().optional(),
})

/** Where a conversation can be taken up again without being spoken to first. */
export type Reference = z.infer<typeof referenceShape>

export function referenceOf(activity: Activity): Reference {
  const { id, conversationType } = activity.conversation
  const tenantId = tenantOf(activity)
  return {
    serviceUrl: activity.serviceUrl,
    conversation: { id, ...(conversationType && { conversationType }), ...(tenantId && { tenantId }) },
    bot: { id: activity.recipient.id },
    user: { id: activity.from.id },
  }
}

/** The tenant's id; undefined where a local client names none. */
export function tenantOf({ conversation, channelData }: Activity): string | undefined {
  return conversation.tenantId ?? channelData?.tenant?.id
}

export function handleOf(activity: Activity): string {
  return JSON.stringify(referenceOf(activity))
}

/** The same conversation, with what the next message there shall be. */
export function handleWith(handle: string, place: Pick<Reference, 'replaces' | 'stream'>): string {
  return JSON.stringify({ ...referenceIn(handle), ...place })
}

/** Throws `SendFailed` when the handle is not one of ours. */
export function referenceIn(handle: string): Reference {
  try {
    return referenceShape.parse(JSON.parse(handle))
  } catch {
    throw new SendFailed('refused', 'bad_handle')
  }
}
