import type { types } from '@slack/bolt'
import type { ChoiceInput, ChoicesInput, Form, Input, Option, TextInput } from '../../domain/card.ts'
import { unreachable } from '../../domain/errors.ts'
import type { Language } from '../../domain/language.ts'
import { buttonValue, submitId } from './meaning.ts'
import { list, plain } from './rich.ts'
import { blockOf } from './values.ts'
import { words } from './words.ts'

type Drawn = types.KnownBlock

/** Block Kit's own: so many options can stand open; beyond it there is a menu. */
const mostOpen = 10
/** Block Kit's limit on the label of an option, in characters. */
const longestOption = 75

/** The questions of a card and one button that hands them in: what was filled in comes along with its press. */
export function drawForm({ inputs, ...form }: Form, language: Language): Drawn[] {
  const submit: types.Button = {
    type: 'button',
    action_id: submitId,
    value: buttonValue(form),
    text: plain(form.submitLabel),
    style: 'primary',
  }
  return [...inputs.flatMap((input) => drawInput(input, language)), { type: 'actions', elements: [submit] }]
}

function drawInput(input: Input, language: Language): Drawn[] {
  const about = {
    type: 'input' as const,
    block_id: blockOf(input.id),
    label: plain(input.label),
    optional: input.optional ?? false,
  }
  switch (input.kind) {
    case 'choice':
      return [...spelledOut(input.options), { ...about, element: drawChoice(input, language) }]
    case 'choices': {
      const hint = input.most !== undefined && { hint: plain(words[language].most(input.most)) }
      return [...spelledOut(input.options), { ...about, ...hint, element: drawChoices(input, language) }]
    }
    case 'text':
      return [{ ...about, element: drawField(input) }]
    default:
      return unreachable(input)
  }
}

function drawChoice(
  { options, chosen }: ChoiceInput,
  language: Language,
): types.RadioButtons | types.StaticSelect {
  const drawn = drawOptions(options)
  const [first] = drawn.filter(({ value }) => value === chosen)
  const common = { action_id: 'value', options: drawn, ...(first && { initial_option: first }) }
  if (options.length <= mostOpen) return { type: 'radio_buttons', ...common }
  return { type: 'static_select', placeholder: plain(words[language].choose), ...common }
}

function drawChoices(
  { options, chosen = [], most }: ChoicesInput,
  language: Language,
): types.Checkboxes | types.MultiStaticSelect {
  const drawn = drawOptions(options)
  const before = drawn.filter(({ value }) => value !== undefined && chosen.includes(value))
  const common = { action_id: 'value', options: drawn, ...(before.length > 0 && { initial_options: before }) }
  if (options.length <= mostOpen) return { type: 'checkboxes', ...common }
  const limit = most !== undefined && { max_selected_items: most }
  return { type: 'multi_static_select', placeholder: plain(words[language].choose), ...common, ...limit }
}

function drawField({ maxLength, multiline = false, written }: TextInput): types.PlainTextInput {
  const before = written !== undefined && written !== '' && { initial_value: written.slice(0, maxLength) }
  return { type: 'plain_text_input', action_id: 'value', max_length: maxLength, multiline, ...before }
}

const isLong = ({ label }: Option) => label.length > longestOption

/** Options that no control can hold stand above it, whole and numbered; the control then shows number and beginning. */
function spelledOut(options: Option[]): Drawn[] {
  return options.some(isLong)
    ? [
        list(
          options.map(({ label }) => label),
          true,
        ),
      ]
    : []
}

function drawOptions(options: Option[]): types.PlainTextOption[] {
  const numbered = options.some(isLong)
  return options.map(({ value, label }, at) => ({
    value,
    text: plain(numbered ? beginning(`${at + 1}. ${label}`) : label),
  }))
}

function beginning(label: string): string {
  return label.length <= longestOption ? label : `${label.slice(0, longestOption - 1).trimEnd()}…`
}
