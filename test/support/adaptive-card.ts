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
const press = {
  title: z.string().min(1).max(200),
  style: z.literal('positive').optional(),
  data: z.record(z.string(), z.union([z.string().max(255), z.boolean()])),
}
const submit = z.strictObject({
  type: z.literal('Action.Submit'),
  ...press,
  associatedInputs: z.literal('none').optional(),
})
const execute = z.strictObject({
  type: z.literal('Action.Execute'),
  verb: z.string().min(1),
  ...press,
  fallback: submit,
})
const action = z.union([submit, execute])

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
const pressable = z.strictObject({
  type: z.literal('Container'),
  style: z.literal('emphasis'),
  spacing: z.literal('Small'),
  selectAction: action,
  items: z.tuple([richText]),
})
const factSet = z.strictObject({
  type: z.literal('FactSet'),
  // Facts read Markdown.
  facts: z
    .array(z.strictObject({ title: z.string().min(1), value: z.string().regex(/^(?!.*\]\()/s) }))
    .min(1),
})
const chart = z.strictObject({
  type: z.literal('Chart.HorizontalBar'),
  title: z.string().min(1),
  displayMode: z.enum(['AbsoluteWithAxis', 'AbsoluteNoAxis', 'PartToWhole']),
  data: z.array(z.strictObject({ x: z.string().min(1), y: z.number() })).min(1),
  fallback: z.strictObject({
    type: z.literal('Container'),
    items: z.array(z.union([richText, columnSet])).min(1),
  }),
})
const image = z.strictObject({
  type: z.literal('Image'),
  url: z.url({ protocol: /^https?$/ }),
  altText: z.string().min(1),
  size: z.literal('Stretch'),
})
const actionSet = z.strictObject({ type: z.literal('ActionSet'), actions: z.array(action).min(1).max(6) })
const input = {
  id: z.string().min(1).max(120),
  label: z.string().min(1),
  isRequired: z.boolean(),
  errorMessage: z.string().min(1),
  value: z.string().optional(),
}
const choiceSet = z.strictObject({
  type: z.literal('Input.ChoiceSet'),
  ...input,
  style: z.enum(['expanded', 'compact']),
  isMultiSelect: z.boolean(),
  wrap: z.literal(true),
  placeholder: z.string().optional(),
  choices: z.array(z.strictObject({ title: z.string().min(1), value: z.string().regex(/^[^,]+$/) })).min(2),
})
const textField = z.strictObject({
  type: z.literal('Input.Text'),
  ...input,
  isMultiline: z.boolean(),
  maxLength: z.number().int().positive(),
})

const element = z.union([
  richText,
  columnSet,
  container,
  pressable,
  factSet,
  chart,
  image,
  actionSet,
  choiceSet,
  textField,
])

export const cardShape = z.strictObject({
  $schema: z.url(),
  type: z.literal('AdaptiveCard'),
  version: z.literal(['1.2', '1.3', '1.4', '1.5']),
  lang: z.enum(['nb', 'nn', 'en']),
  fallbackText: z.string().min(1),
  body: z.array(element),
  actions: z.array(action).max(6).optional(),
})

export type DrawnCard = z.infer<typeof cardShape>
type DrawnElement = DrawnCard['body'][number] | z.infer<typeof chart>['fallback']

const cardLimitBytes = 28_000

/** What Teams would refuse or draw wrongly in a card; empty when nothing. */
export function complaintsAboutCard(card: unknown): string[] {
  const shaped = cardShape.safeParse(card)
  if (!shaped.success) return [z.prettifyError(shaped.error)]
  const size = Buffer.byteLength(JSON.stringify(card))
  return [...(size > cardLimitBytes ? [`the card is ${size} bytes`] : []), ...wrongIds(shaped.data)]
}

function wrongIds({ body }: DrawnCard): string[] {
  const ids = body.flatMap((element) => ('id' in element ? [element.id] : []))
  const wanted = body.flatMap((element) =>
    element.type === 'ColumnSet' ? (element.selectAction?.targetElements ?? []) : [],
  )
  return [
    ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${id} names two elements`),
    ...wanted.filter((id) => !ids.includes(id)).map((id) => `nothing is called ${id}`),
  ]
}

/** Everything that can be pressed on the card, whether in its row or in the card itself. */
export function actionsOf({ body, actions = [] }: DrawnCard) {
  return [...body.flatMap(pressedIn), ...actions]
}

function pressedIn(element: DrawnCard['body'][number]) {
  if (element.type === 'ActionSet') return element.actions
  return element.type === 'Container' && 'selectAction' in element ? [element.selectAction] : []
}

/** All text that the card shows, a line an element, with what is folded. */
export function shownText({ body }: DrawnCard): string {
  return body.map((element) => textsIn(element).join(' ')).join('\n')
}

function textsIn(element: DrawnElement): string[] {
  switch (element.type) {
    case 'RichTextBlock':
      return element.inlines.map(({ text }) => text)
    case 'ColumnSet':
      return element.columns.flatMap(({ items }) => items.flatMap(textsIn))
    case 'Container':
      return element.items.flatMap(textsIn)
    case 'FactSet':
      return element.facts.flatMap(({ title, value }) => [title, value])
    case 'Chart.HorizontalBar':
      return textsIn(element.fallback)
    case 'Image':
      return [element.altText]
    case 'ActionSet':
      return []
    case 'Input.ChoiceSet':
      return [element.label, ...element.choices.map(({ title }) => title)]
    case 'Input.Text':
      return [element.label]
  }
}

/** What somebody reads of a message: its text, without the marks of Markdown, and its card. */
export function shownIn({
  text,
  attachments,
}: {
  text?: string | undefined
  attachments: { content: unknown }[]
}): string {
  const card = shownText(cardShape.parse(attachments[0]?.content))
  return [...(text === undefined ? [] : [readable(text)]), card].join('\n')
}

function readable(markdown: string): string {
  return markdown
    .replace(/^- /gm, '• ')
    .replace(/\\([\\`*_[\]~|#>+-])/g, '$1')
    .replace(/\u200b/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&amp;/g, '&')
    .replace(/\n+/g, '\n')
}
