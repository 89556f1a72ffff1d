import type { Attachment } from '../../domain/card.ts'
import { failureOf } from './failure.ts'
import type { Place } from './place.ts'
import type { Post } from './post.ts'

/** Slack's limit on what is said of a picture, in characters. The whole stands in the card's own words. */
const longestAlt = 1_000

/**
 * Puts a file in the conversation. False when Slack will not take it, or when it has expired: a link then has to do.
 * Throws whatever else the call fails with.
 */
export async function upload({ client, fileOf }: Post, place: Place, file: Attachment): Promise<boolean> {
  const made = await fileOf(file.id)
  if (made === undefined) return false
  const about = {
    file: Buffer.from(made.bytes),
    filename: file.name,
    title: file.name,
    ...(file.alt !== '' && { alt_text: file.alt.slice(0, longestAlt) }),
    channel_id: place.channel,
  }
  try {
    const { thread } = place
    await client.files.uploadV2(thread === undefined ? about : { ...about, thread_ts: thread })
    return true
  } catch (fault) {
    if (failureOf(fault).outcome === 'refused') return false
    throw fault
  }
}
