import { html, raw } from 'hono/html'
import type { ChoiceInput, ChoicesInput, Form, Input, Option, TextInput } from '../../domain/card.ts'
import { unreachable } from '../../domain/errors.ts'
import type { Answering } from './answering.ts'
import { fieldName } from './asked.ts'
import { escaped, type Html } from './html.ts'
import type { Words } from './words.ts'

interface Options {
  words: Words
  answering: Required<Answering>
  /** Unique among all answers of the page. */
  id: string
}

/** From here on the options are a menu instead of buttons. */
const menuFrom = 11

/** The form as the browser knows forms: it is filled in and handed in without a script too. */
export function drawForm(form: Form, { words, answering, id }: Options): Html {
  const { action, ref, inputs, submitLabel } = form
  return html`${openForm(answering, 'filled-in')}
    ${hiddenFields({ action, ref, label: submitLabel, submitted: 'true' })}
    ${inputs.map((input, at) => drawInput(input, { words, answering, id: `${id}-${at}` }))}
    <button>${submitLabel}</button>
  </form>`
}

/** The beginning of a form. In the conversation the page's script sends it; elsewhere the browser does. */
export function openForm({ thread, proof, to }: Required<Answering>, kind = ''): Html {
  return html`<form${kind === '' ? '' : html` class="${kind}"`} method="post" action="${to}" autocomplete="off"${to === '/ask' ? html` data-ask` : ''}>
    ${hiddenFields({ thread, proof })}`
}

export function hiddenFields(fields: Record<string, string>): Html {
  const drawn = Object.entries(fields).map(
    ([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`,
  )
  return raw(drawn.join(''))
}

function drawInput(input: Input, options: Options): Html {
  switch (input.kind) {
    case 'choice':
      return input.options.length < menuFrom ? drawChoice(input, options) : drawMenu(input, options)
    case 'choices':
      return drawChoices(input, options)
    case 'text':
      return drawText(input, options)
    default:
      return unreachable(input)
  }
}

function drawChoice(input: ChoiceInput, { words }: Options): Html {
  const required = input.optional ? '' : html`required`
  return html`<fieldset>
    <legend>${input.label}${ifOptional(input, words)}</legend>
    ${input.options.map((option) =>
      drawOption(
        option,
        html`<input type="radio" name="${fieldName(input.id)}" value="${option.value}"
        ${checked(input.chosen === option.value)} ${required}>`,
      ),
    )}
  </fieldset>`
}

/** The browser knows no group of boxes of which some must or may be checked: the script says it, and the assistant. */
function drawChoices(input: ChoicesInput, { words, id }: Options): Html {
  const most = Math.min(input.most ?? input.options.length, input.options.length)
  const hint = most < input.options.length ? words.upTo(most) : words.anyNumber
  return html`<fieldset data-most="${most}" data-too-many="${words.upTo(most)}"
      data-none="${input.optional ? '' : words.atLeastOne}" aria-describedby="${id}-hint">
    <legend>${input.label}${ifOptional(input, words)}</legend>
    <p class="hint" id="${id}-hint">${hint}</p>
    ${input.options.map((option) =>
      drawOption(
        option,
        html`<input type="checkbox" name="${fieldName(input.id)}" value="${option.value}"
        ${checked(input.chosen?.includes(option.value) ?? false)}>`,
      ),
    )}
  </fieldset>`
}

function drawOption({ label }: Option, box: Html): Html {
  return html`<label class="option">${box} <span>${label}</span></label>`
}

function drawMenu(input: ChoiceInput, { words, id }: Options): Html {
  return html`<div class="input">
    <label for="${id}">${input.label}${ifOptional(input, words)}</label>
    <select id="${id}" name="${fieldName(input.id)}" ${input.optional ? '' : html`required`}>
      <option value="">${words.choose}</option>
      ${input.options.map(
        ({ value, label }) =>
          html`<option value="${value}" ${input.chosen === value ? html`selected` : ''}>${label}</option>`,
      )}
    </select>
  </div>`
}

function drawText(input: TextInput, { words, id }: Options): Html {
  const { label, maxLength, multiline, written = '', optional } = input
  const required = optional ? '' : html`required`
  const field = multiline
    ? html`<textarea id="${id}" name="${fieldName(input.id)}" rows="3" maxlength="${maxLength}" ${required}>
${written}</textarea>`
    : html`<input type="text" id="${id}" name="${fieldName(input.id)}" maxlength="${maxLength}"
        value="${written}" ${required}>`
  return html`<div class="input"><label for="${id}">${label}${ifOptional(input, words)}</label>${field}</div>`
}

function ifOptional({ optional }: Input, words: Words): Html | string {
  return optional ? html` <span class="optional">${words.optional}</span>` : ''
}

function checked(is: boolean): Html | string {
  return is ? html`checked` : ''
}
