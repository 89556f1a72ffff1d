import { styleText } from 'node:util'
import type { Attachment, Block, Button, Card, Source } from '../../domain/card.ts'
import { unreachable } from '../../domain/errors.ts'
import { plainBlock, quoted, sourceLine } from '../../domain/plain.ts'
import type { Output } from './output.ts'
import { words } from './words.ts'
import { wrap } from './wrap.ts'

/** Beyond this a line is tiring to read, however wide the window is. */
const widestLine = 80

/** A card as the terminal shows it: sources dimmed, buttons as numbers to choose by. */
export function drawCard(card: Card, output: Output): string {
  const parts = [
    ...(card.headline === '' ? [] : [shown(card.headline, { style: 'bold', output })]),
    ...card.body.map((block) => drawBlock(block, { card, output })),
    ...(card.files ?? []).map((file) => drawFile(file, output)),
    // A form is filled in by numbers too, so these are offered when it is left.
    ...(card.form === undefined ? [drawChoices(choicesOf(card), output)] : []),
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

/** What can be chosen by number: how the answer was, then the card's own buttons. */
export function choicesOf({ buttons = [], feedback: ref, language }: Card): Button[] {
  const { useful, notUseful } = words[language]
  const feedback = [
    { action: 'useful', label: useful },
    { action: 'not-useful', label: notUseful },
  ]
  return [...(ref === undefined ? [] : feedback.map((button) => ({ ...button, ref }))), ...buttons]
}

export function drawChoices(choices: Button[], output: Output): string {
  return shown(choices.map(({ label }, at) => `  ${at + 1}  ${label}`).join('\n'), { output })
}

/** What the terminal itself says, or asks in a form. */
export function drawText(text: string, output: Output): string {
  return shown(text, { output })
}

/** A picture cannot be shown here: its words can, and where it is. */
function drawFile({ alt, name, link }: Attachment, output: Output): string {
  return [alt, `${name}: ${link}`]
    .filter((line) => line !== '')
    .map((line) => shown(line, { output }))
    .join('\n')
}

/** Small print of the terminal's own. */
export function dimmed(text: string, output: Output): string {
  return shown(text, { style: 'dim', output })
}

function drawBlock(block: Block, { card, output }: { card: Card; output: Output }): string {
  switch (block.kind) {
    case 'text':
    case 'list':
    case 'facts':
    case 'bars':
      return shown(plainBlock(block), { output })
    case 'note':
      return dimmed(plainBlock(block), output)
    case 'sources':
      return dimmed([words[card.language].sources, ...block.sources.map(drawSource)].join('\n'), output)
    default:
      return unreachable(block)
  }
}

function drawSource(source: Source): string {
  const quote = quoted(source).split('\n')
  const below = source.link === undefined ? quote : [...quote, source.link]
  return [`[${source.n}] ${sourceLine(source)}`, ...below.map((line) => `    ${line}`)].join('\n')
}

interface Showing {
  style?: 'bold' | 'dim'
  output: Output
}

/** Wraps to the window; what goes to a file or another program keeps its lines whole. */
function shown(text: string, { style, output }: Showing): string {
  const harmless = withoutControls(text)
  const laidOut = output.isTTY ? wrap(harmless, widthOf(output)) : harmless
  if (style === undefined) return laidOut
  return styleText(style, laidOut, { stream: output })
}

/** A window that does not know its width says 0. */
function widthOf({ columns }: Output): number {
  return columns ? Math.min(columns, widestLine) : widestLine
}

/** A document must not be able to move the cursor, set the title or clear the window. */
function withoutControls(text: string): string {
  return text.replace(/\t/g, ' ').replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, '')
}
