import { z } from 'zod'

/*
 * Slack's limits on the blocks that are in use, as Slack refuses them: anything unknown, empty, too long or too
 * many. Sources: https://docs.slack.dev/reference/block-kit and, for the whole message, bolt-js #2509.
 */

const style = z.strictObject({ bold: z.boolean().optional() })
const inline = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), text: z.string().min(1), style: style.optional() }),
  z.strictObject({
    type: z.literal('link'),
    url: z.url({ protocol: /^https?$/ }).max(3000),
    text: z.string().min(1).optional(),
    style: style.optional(),
  }),
])
const richSection = z.strictObject({ type: z.literal('rich_text_section'), elements: z.array(inline).min(1) })
const richList = z.strictObject({
  type: z.literal('rich_text_list'),
  style: z.enum(['bullet', 'ordered']),
  elements: z.array(richSection).min(1),
})

const plain = (longest: number) =>
  z.strictObject({
    type: z.literal('plain_text'),
    text: z.string().min(1).max(longest),
    emoji: z.boolean().optional(),
  })
const button = z.strictObject({
  type: z.literal('button'),
  action_id: z.string().min(1).max(255),
  value: z.string().min(1).max(2000),
  text: plain(75),
})

const block = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('divider') }),
  z.strictObject({
    type: z.literal('rich_text'),
    elements: z.array(z.union([richSection, richList])).min(1),
  }),
  z.strictObject({ type: z.literal('context'), elements: z.array(plain(3000)).min(1).max(10) }),
  z.strictObject({ type: z.literal('section'), text: plain(3000), accessory: button.optional() }),
  z.strictObject({
    type: z.literal('actions'),
    elements: z
      .array(button)
      .min(1)
      .max(25)
      .refine(
        (buttons) => new Set(buttons.map((each) => each.action_id)).size === buttons.length,
        'two buttons have the same action_id',
      ),
  }),
])

/** Slack calls people by these, whatever block they stand in. */
const calls = /<[!@#]/

/** What Slack would not accept in these blocks, a line each; none when they are right. */
export function complaintsAbout(blocks: unknown): string[] {
  const parsed = z.array(block).min(1).max(50).safeParse(blocks)
  const json = JSON.stringify(blocks)
  return [
    ...(parsed.success
      ? []
      : parsed.error.issues.map(({ path, message }) => `/${path.join('/')}: ${message}`)),
    ...(json.length > 13_200 ? [`the blocks are ${json.length} characters together`] : []),
    ...(calls.test(json) ? ['the blocks call somebody'] : []),
  ]
}
