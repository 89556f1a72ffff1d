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
const richPreformatted = z.strictObject({
  type: z.literal('rich_text_preformatted'),
  elements: z.array(inline).min(1),
})
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
  style: z.enum(['primary', 'danger']).optional(),
})
const thumb = z.strictObject({
  text: plain(75),
  value: z.string().min(1).max(2000),
  accessibility_label: z.string().min(1).max(75),
})
const feedback = z.strictObject({
  type: z.literal('feedback_buttons'),
  action_id: z.string().min(1).max(255),
  positive_button: thumb,
  negative_button: thumb,
})

const option = z.strictObject({ value: z.string().min(1).max(150), text: plain(75) })
const control = { action_id: z.string().min(1).max(255) }
const options = (most: number) => z.array(option).min(1).max(most)
const element = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('radio_buttons'),
    ...control,
    options: options(10),
    initial_option: option.optional(),
  }),
  z.strictObject({
    type: z.literal('static_select'),
    ...control,
    options: options(100),
    initial_option: option.optional(),
    placeholder: plain(150),
  }),
  z.strictObject({
    type: z.literal('checkboxes'),
    ...control,
    options: options(10),
    initial_options: options(10).optional(),
  }),
  z.strictObject({
    type: z.literal('multi_static_select'),
    ...control,
    options: options(100),
    initial_options: options(100).optional(),
    placeholder: plain(150),
    max_selected_items: z.number().int().min(1).optional(),
  }),
  z.strictObject({
    type: z.literal('plain_text_input'),
    ...control,
    multiline: z.boolean(),
    max_length: z.number().int().min(1).max(3000),
    initial_value: z.string().min(1).max(3000).optional(),
  }),
])
const input = z.strictObject({
  type: z.literal('input'),
  block_id: z.string().min(1).max(255),
  label: plain(2000),
  hint: plain(2000).optional(),
  optional: z.boolean(),
  element: element
    .refine((drawn) => !('options' in drawn) || distinct(drawn.options), 'two options have the same value')
    .refine(beginsWithItsOwn, 'it begins with an option that it does not have'),
})

function distinct(all: { value: string }[]): boolean {
  return new Set(all.map(({ value }) => value)).size === all.length
}

function beginsWithItsOwn(drawn: z.infer<typeof element>): boolean {
  if (!('options' in drawn)) return true
  const chosen = 'initial_option' in drawn && drawn.initial_option ? [drawn.initial_option] : []
  const several = 'initial_options' in drawn ? (drawn.initial_options ?? []) : []
  const known = drawn.options.map((each) => JSON.stringify(each))
  return [...chosen, ...several].every((each) => known.includes(JSON.stringify(each)))
}

const block = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('divider') }),
  z.strictObject({
    type: z.literal('rich_text'),
    elements: z.array(z.union([richSection, richList, richPreformatted])).min(1),
  }),
  input,
  z.strictObject({ type: z.literal('context_actions'), elements: z.array(feedback).min(1).max(5) }),
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
  return complaints(blocks, 50)
}

/** The same for the app's own page, which holds more. */
export function complaintsAboutHome(blocks: unknown): string[] {
  return complaints(blocks, 100).filter((each) => !each.includes('together'))
}

function complaints(blocks: unknown, most: number): string[] {
  const parsed = z.array(block).min(1).max(most).safeParse(blocks)
  const json = JSON.stringify(blocks)
  const named = (parsed.data ?? []).flatMap((each) => ('block_id' in each ? [each.block_id] : []))
  return [
    ...(new Set(named).size < named.length ? ['two blocks have the same block_id'] : []),
    ...(parsed.success
      ? []
      : parsed.error.issues.map(({ path, message }) => `/${path.join('/')}: ${message}`)),
    ...(json.length > 13_200 ? [`the blocks are ${json.length} characters together`] : []),
    ...(calls.test(json) ? ['the blocks call somebody'] : []),
  ]
}
