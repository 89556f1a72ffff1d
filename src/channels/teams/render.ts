import type { Block, Button, Card, Source } from '../../domain/card.ts'
import { unreachable } from '../../domain/errors.ts'
import type { Language } from '../../domain/language.ts'
import { plainText, quoted, sourceLine } from '../../domain/plain.ts'
import { type Action, type Element, line, type Run } from './elements.ts'
import { entitiesOf, isWeb } from './entities.ts'
import { drawBars, drawFacts, drawFile } from './figures.ts'
import { drawInput, handIn } from './form.ts'
import { isSaid, markdownOf } from './markdown.ts'
import { words } from './words.ts'

/** The newest version of Adaptive Cards that Teams draws on every kind of device. */
const cardVersion = '1.5'

const locales: Record<Language, string> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' }

/**
 * The card as a Teams message. An answer with sources is text, with the rest on a card below it, since Teams knows
 * citations in text only; all else is a card. `summary` is what a notification shows and a screen reader says: all
 * of it.
 */
export function messageOf(card: Card) {
  const entities = entitiesOf(card)
  const text = isAnswer(card) ? markdownOf(card) : ''
  const rest =
    text === '' ? card : { ...card, headline: '', body: card.body.filter((block) => !isSaid(block)) }
  return {
    type: 'message',
    locale: locales[card.language],
    summary: plainText(card),
    ...(text !== '' && { text, textFormat: 'markdown' }),
    ...(entities.length > 0 && { entities }),
    ...(card.feedback !== undefined && { channelData: { feedbackLoop: { type: 'custom' } } }),
    attachments: [{ contentType: cardType, content: adaptiveCard(rest) }],
  }
}

export const cardType = 'application/vnd.microsoft.card.adaptive'

/** Teams shows no more. */
const mostPrompts = 6

/**
 * Questions to go on with, above the field one writes in, until something is asked. Teams shows them in chats
 * between two alone, and reads what is chosen as written. What the card has as a button already is left out.
 */
export function suggestionsOf({ prompts = [], buttons = [] }: Card) {
  const actions = prompts
    .filter(({ message }) => !buttons.some(({ label }) => label === message))
    .slice(0, mostPrompts)
    .map(({ title, message }) => ({ type: 'imBack', title, value: message }) as const)
  return actions.length > 0 ? { suggestedActions: { to: [], actions } } : {}
}

/** Told as text where its numbers lead to sources; a card that takes another's place stays a card. */
function isAnswer({ body, form, inPlace }: Card): boolean {
  return body.some(({ kind }) => kind === 'sources') && form === undefined && !inPlace
}

/** All of a card, drawn. */
export function adaptiveCard(card: Card) {
  const { language, form, files = [] } = card
  const actions = actionsOf(card)
  return {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: cardVersion,
    lang: language,
    fallbackText: plainText(card),
    body: [
      ...headline(card),
      ...card.body.flatMap((block, at) => drawn(block, language, `block-${at}`)),
      ...files.flatMap((file) => drawFile(file, language)),
      ...(form?.inputs ?? []).map((input) => drawInput(input, language)),
      ...rows(actions),
    ],
    ...(actions.length > 0 && isOneRow(actions) && { actions }),
  }
}

/** So many stand on a row, and so many characters together; Teams hides the rest, and cuts off what is longer. */
const mostOnRow = 6
const longestRow = 40
/** On a telephone a button shows about so many characters; a longer one is a line that wraps. */
const longestButton = 28

function isOneRow(actions: Action[]): boolean {
  const length = actions.reduce((sum, { title }) => sum + title.length, 0)
  return actions.length <= mostOnRow && length <= longestRow && actions.every(isShort)
}

function isShort({ title }: Action): boolean {
  return title.length <= longestButton
}

/** What is too much for one row stands one below the other. */
function rows(actions: Action[]): Element[] {
  if (isOneRow(actions)) return []
  return actions.map((action) => {
    if (isShort(action)) return { type: 'ActionSet', actions: [action] }
    const items = [line([{ text: action.title, color: 'Accent' }])]
    return { type: 'Container', style: 'emphasis', spacing: 'Small', selectAction: action, items }
  })
}

/** A button beside a form does not wait for what is not filled in, and does not carry it. */
function actionsOf({ form, buttons = [] }: Card): Action[] {
  const submits = buttons.map(submit)
  if (form === undefined) return submits
  return [handIn(form), ...submits.map((button) => ({ ...button, associatedInputs: 'none' as const }))]
}

function headline({ headline }: Card): Element[] {
  return headline === '' ? [] : [line([{ text: headline, weight: 'Bolder' }])]
}

function submit({ action, ref, label, primary }: Button) {
  const style = primary ? ({ style: 'positive' } as const) : {}
  return { type: 'Action.Submit', title: label, ...style, data: { action, ref } } as const
}

function drawn(block: Block, language: Language, id: string): Element[] {
  switch (block.kind) {
    case 'text':
      return paragraphs(block.text).map((text) => line([{ text }]))
    case 'list':
      return block.items.map((item, at) => listItem(item, block.ordered ? `${at + 1}.` : '•'))
    case 'note':
      return paragraphs(block.text).map((text) => line([{ text, ...small }]))
    case 'facts':
      return [drawFacts(block)]
    case 'bars':
      return [drawBars(block, language)]
    case 'sources':
      return block.sources.flatMap((source, at) => drawnSource(source, language, `${id}-source-${at}`))
    default:
      return unreachable(block)
  }
}

const small = { size: 'Small', isSubtle: true } as const

/** The mark stands in a column of its own, so that a long item lines up with itself. */
function listItem(item: string, mark: string): Element {
  return {
    type: 'ColumnSet',
    spacing: 'Small',
    columns: [
      { type: 'Column', width: 'auto', items: [line([{ text: mark }])] },
      { type: 'Column', width: 'stretch', items: paragraphs(item).map((text) => line([{ text }])) },
    ],
  }
}

/** The line that names the source; pressing it opens the passage below it. */
function drawnSource(source: Source, language: Language, id: string): Element[] {
  const { quote } = words[language]
  const toggle = { type: 'Action.ToggleVisibility', title: `${quote} [${source.n}]`, targetElements: [id] }
  const named: Run = { text: `[${source.n}] ${sourceLine(source)}`, size: 'Small' }
  return [
    {
      type: 'ColumnSet',
      separator: true,
      selectAction: toggle,
      columns: [
        { type: 'Column', width: 'stretch', items: [line([named])] },
        { type: 'Column', width: 'auto', items: [line([{ text: quote, size: 'Small', color: 'Accent' }])] },
      ],
    },
    { type: 'Container', id, isVisible: false, style: 'emphasis', items: passage(source, language) },
  ]
}

function passage(source: Source, language: Language): Element[] {
  const { quotedIn, wholeDocument } = words[language]
  const items = paragraphs(quoted(source)).map((text) => line([{ text, size: 'Small' }]))
  if (source.quoteLanguage !== language)
    items.push(line([{ text: quotedIn[source.quoteLanguage], ...small }]))
  if (source.link !== undefined && isWeb(source.link)) {
    const selectAction = { type: 'Action.OpenUrl', title: wholeDocument, url: source.link } as const
    items.push(line([{ text: wholeDocument, size: 'Small', color: 'Accent', selectAction }]))
  }
  return items
}

/** A text run shows no line breaks, so each line stands alone. */
function paragraphs(text: string): string[] {
  return text.split('\n').filter((part) => part.trim() !== '')
}
