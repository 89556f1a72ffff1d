import { z } from 'zod'
import type { Activity } from './activity.ts'

const mentionShape = z.object({
  type: z.literal('mention'),
  text: z.string().min(1),
  mentioned: z.object({ id: z.string() }),
})

const entities: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&#39;': "'",
  '&nbsp;': ' ',
  '&#160;': ' ',
}

/** What the person wrote, as written: without the call on the bot, HTML entities and control characters. */
export function spokenIn(activity: Activity): string {
  const withoutCall = callsOn(activity).reduce(
    (text, call) => text.replaceAll(call, ' '),
    activity.text ?? '',
  )
  return withoutCall
    .replace(/<\/?at(?: [^<>]*)?>/gi, '')
    .replace(/&(?:amp|lt|gt|quot|apos|nbsp|#39|#160);/g, (entity) => entities[entity] ?? entity)
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff]/g, '')
    .trim()
}

/** The pieces of the text that only call on the bot: `<at>Taktstokk</at>`. */
function callsOn(activity: Activity): string[] {
  return (activity.entities ?? []).flatMap((entity) => {
    const mention = mentionShape.safeParse(entity)
    return mention.success && mention.data.mentioned.id === activity.recipient.id ? [mention.data.text] : []
  })
}
