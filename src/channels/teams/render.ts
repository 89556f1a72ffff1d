import type { Block, Button, Card, Source } from '../../domain/card.ts'
import { unreachable } from '../../domain/errors.ts'
import type { Language } from '../../domain/language.ts'
import { plainBlock, plainText, quoted, sourceLine } from '../../domain/plain.ts'
import { type Element, line, type Run } from './elements.ts'
import { words } from './words.ts'

/** The newest version of Adaptive Cards that Teams draws on every kind of device. */
const cardVersion = '1.5'

const locales: Record<Language, string> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' }

/** The card as a Teams message. `summary` is what a notification shows and a screen reader says: all of it. */
export function messageOf(card: Card) {
  const whole = plainText(card)
  return {
    type: 'message',
    locale: locales[card.language],
    summary: whole,
    attachments: [
      { contentType: 'application/vnd.microsoft.card.adaptive', content: adaptiveCard(card, whole) },
    ],
  }
}

function adaptiveCard(card: Card, fallbackText: string) {
  return {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: cardVersion,
    lang: card.language,
    fallbackText,
    body: [
      ...headline(card),
      ...card.body.flatMap((block, at) => drawn(block, card.language, `block-${at}`)),
    ],
    ...(card.buttons && { actions: card.buttons.map(submit) }),
  }
}

function headline({ headline }: Card): Element[] {
  return headline === '' ? [] : [line([{ text: headline, weight: 'Bolder' }])]
}

function submit({ action, ref, label }: Button) {
  return { type: 'Action.Submit', title: label, data: { action, ref } }
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
    case 'bars':
      return paragraphs(plainBlock(block)).map((text) => line([{ text }]))
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

function isWeb(link: string): boolean {
  return /^https?:$/.test(URL.parse(link)?.protocol ?? '')
}

/** A text run shows no line breaks, so each line stands alone. */
function paragraphs(text: string): string[] {
  return text.split('\n').filter((part) => part.trim() !== '')
}
