import type { types } from '@slack/bolt'
import type { Attachment, BarsBlock, Block, Button, Card, Fact, Source } from '../../domain/card.ts'
import { unreachable } from '../../domain/errors.ts'
import type { Language } from '../../domain/language.ts'
import { quoted, sourceLine } from '../../domain/plain.ts'
import { drawForm } from './form.ts'
import { buttonValue } from './meaning.ts'
import { inline, link, list, paragraph, plain, rich, section, smallPrint } from './rich.ts'
import { words } from './words.ts'

type Drawn = types.KnownBlock

/** Block Kit's own: an actions block holds 25 buttons, a label 75 characters. */
const buttonsInARow = 25
const longestLabel = 75

/** A card as blocks. Its files are drawn as links. */
export function draw({ headline, body, form, buttons = [], files = [], feedback, language }: Card): Drawn[] {
  return [
    ...(headline === '' ? [] : [paragraph(headline, { bold: true })]),
    ...body.flatMap(drawBlock),
    ...files.flatMap(drawFile),
    ...(form ? drawForm(form, language) : []),
    ...drawButtons(buttons, language),
    ...(feedback === undefined ? [] : [drawFeedback(feedback, language)]),
  ]
}

function drawBlock(block: Block): Drawn[] {
  switch (block.kind) {
    case 'text':
      return [paragraph(block.text)]
    case 'list':
      return [list(block.items, block.ordered ?? false)]
    case 'note':
      return [smallPrint(block.text)]
    case 'facts':
      return block.facts.length === 0 ? [] : [rich(block.facts.map(drawFact))]
    case 'bars':
      return drawBars(block)
    case 'sources':
      return [{ type: 'divider' }, ...block.sources.flatMap(drawSource)]
    default:
      return unreachable(block)
  }
}

function drawFact({ label, value }: Fact): types.RichTextSection {
  return section([inline(`${label}: `, { bold: true }), inline(value)])
}

/** The longest bar, in characters: one line on a telephone. */
const longestBar = 20

/** Bars of characters, from zero; name, number and unit stand with each in words. */
function drawBars({ title, unit, bars }: BarsBlock): Drawn[] {
  if (bars.length === 0) return [paragraph(title, { bold: true })]
  const most = Math.max(...bars.map(({ value }) => value), 0)
  const lines = bars.map(({ label, value }) => `${label}\n${barOf(value, most)}${value} ${unit}`)
  const element: types.RichTextPreformatted = {
    type: 'rich_text_preformatted',
    elements: [inline(lines.join('\n'))],
  }
  return [rich([section([inline(title, { bold: true })]), element])]
}

function barOf(value: number, most: number): string {
  const length = most === 0 ? 0 : Math.round((Math.max(value, 0) / most) * longestBar)
  return length === 0 ? '' : `${'█'.repeat(length)} `
}

/** The title leads to the document where it has an address; the passage stands in small type below. */
function drawSource(source: Source): Drawn[] {
  const title = link(source.link, source.title, { bold: true })
  const rest = sourceLine(source).slice(source.title.length)
  const line = [inline(`[${source.n}] `, { bold: true }), title, ...(rest === '' ? [] : [inline(rest)])]
  const passage = source.quote === '' ? [] : [smallPrint(quoted(source))]
  return [rich([section(line)]), ...passage]
}

function drawFile({ name, alt, link: address }: Attachment): Drawn[] {
  return [...(alt === '' ? [] : [paragraph(alt)]), rich([section([link(address, name)])])]
}

function drawButtons(buttons: Button[], language: Language): Drawn[] {
  const short = buttons.filter(({ label }) => label.length <= longestLabel)
  const long = buttons.filter(({ label }) => label.length > longestLabel)
  const rows = Array.from({ length: Math.ceil(short.length / buttonsInARow) }, (_, row) =>
    short.slice(row * buttonsInARow, (row + 1) * buttonsInARow),
  )
  return [
    ...long.map((button) => spelledOut(button, language)),
    ...rows.map((row): Drawn => ({ type: 'actions', elements: row.map((button) => drawButton(button)) })),
  ]
}

function drawButton(button: Button, label = button.label): types.Button {
  const value = buttonValue(button)
  const style = button.primary === true && { style: 'primary' as const }
  return { type: 'button', action_id: value, value, text: plain(label), ...style }
}

/** A label that no button can hold stands beside it, whole. */
function spelledOut(button: Button, language: Language): Drawn {
  return { type: 'section', text: plain(button.label), accessory: drawButton(button, words[language].choose) }
}

function drawFeedback(ref: string, language: Language): Drawn {
  const { useful, notUseful } = words[language]
  const thumb = (label: string, action: string) => ({
    text: plain(label),
    value: buttonValue({ action, ref }),
    accessibility_label: label,
  })
  return {
    type: 'context_actions',
    elements: [
      {
        type: 'feedback_buttons',
        action_id: 'feedback',
        positive_button: thumb(useful, 'useful'),
        negative_button: thumb(notUseful, 'not-useful'),
      },
    ],
  }
}
