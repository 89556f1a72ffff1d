import { z } from 'zod'

/** What Teams draws of Adaptive Cards 1.5, as far as answers use it. Strict: a property that it does not know is a fault. */

const openUrl = z.strictObject({
  type: z.literal('Action.OpenUrl'),
  title: z.string().min(1),
  url: z.url({ protocol: /^https?$/ }),
})
const toggle = z.strictObject({
  type: z.literal('Action.ToggleVisibility'),
  title: z.string().min(1),
  targetElements: z.array(z.string()).min(1),
})
const submit = z.strictObject({
  type: z.literal('Action.Submit'),
  title: z.string().min(1).max(200),
  data: z.record(z.string(), z.string().max(200)),
})

const run = z.strictObject({
  type: z.literal('TextRun'),
  // A line break in a run is shown as a space, so text that holds one is drawn wrongly.
  text: z.string().regex(/^[^\n\r]+$/),
  size: z.enum(['Small', 'Default', 'Medium', 'Large']).optional(),
  weight: z.enum(['Lighter', 'Default', 'Bolder']).optional(),
  color: z.enum(['Default', 'Accent', 'Good', 'Warning', 'Attention']).optional(),
  isSubtle: z.boolean().optional(),
  selectAction: openUrl.optional(),
})
const richText = z.strictObject({
  type: z.literal('RichTextBlock'),
  spacing: z.enum(['None', 'Small', 'Default', 'Medium']).optional(),
  inlines: z.array(run).min(1),
})
const columnSet = z.strictObject({
  type: z.literal('ColumnSet'),
  spacing: z.enum(['None', 'Small', 'Default', 'Medium']).optional(),
  separator: z.boolean().optional(),
  selectAction: toggle.optional(),
  columns: z
    .array(
      z.strictObject({
        type: z.literal('Column'),
        width: z.enum(['auto', 'stretch']),
        items: z.array(richText).min(1),
      }),
    )
    .min(1),
})
const container = z.strictObject({
  type: z.literal('Container'),
  id: z.string().min(1),
  isVisible: z.boolean(),
  style: z.enum(['default', 'emphasis']),
  items: z.array(richText).min(1),
})

export const cardShape = z.strictObject({
  $schema: z.url(),
  type: z.literal('AdaptiveCard'),
  version: z.literal(['1.2', '1.3', '1.4', '1.5']),
  lang: z.enum(['nb', 'nn', 'en']),
  fallbackText: z.string().min(1),
  body: z.array(z.union([richText, columnSet, container])).min(1),
  actions: z.array(submit).max(6).optional(),
})

export type DrawnCard = z.infer<typeof cardShape>

const cardLimitBytes = 28_000

/** What Teams would refuse or draw wrongly in a card; empty when nothing. */
export function complaintsAboutCard(card: unknown): string[] {
  const shaped = cardShape.safeParse(card)
  if (!shaped.success) return [z.prettifyError(shaped.error)]
  const size = Buffer.byteLength(JSON.stringify(card))
  return [...(size > cardLimitBytes ? [`the card is ${size} bytes`] : []), ...wrongIds(shaped.data)]
}

function wrongIds({ body }: DrawnCard): string[] {
  const ids = body.flatMap((element) => (element.type === 'Container' ? [element.id] : []))
  const wanted = body.flatMap((element) =>
    element.type === 'ColumnSet' ? (element.selectAction?.targetElements ?? []) : [],
  )
  return [
    ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${id} names two elements`),
    ...wanted.filter((id) => !ids.includes(id)).map((id) => `nothing is called ${id}`),
  ]
}

/** All text that the card shows, a line an element, with what is folded. */
export function shownText({ body }: DrawnCard): string {
  return body.map((element) => textsIn(element).join(' ')).join('\n')
}

function textsIn(element: DrawnCard['body'][number]): string[] {
  switch (element.type) {
    case 'RichTextBlock':
      return element.inlines.map(({ text }) => text)
    case 'ColumnSet':
      return element.columns.flatMap(({ items }) => items.flatMap(textsIn))
    case 'Container':
      return element.items.flatMap(textsIn)
  }
}
