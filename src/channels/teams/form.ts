import { z } from 'zod'
import type { ChoiceInput, ChoicesInput, Form, Input, TextInput } from '../../domain/card.ts'
import type { Values } from '../../domain/channel.ts'
import { unreachable } from '../../domain/errors.ts'
import type { Language } from '../../domain/language.ts'
import type { Action, ChoiceSet, Element, TextField } from './elements.ts'
import { words } from './words.ts'

/** From here on the options are a menu instead of buttons. */
const menuFrom = 11

export function drawInput(input: Input, language: Language): Element {
  switch (input.kind) {
    case 'choice':
      return choice(input, language)
    case 'choices':
      return choices(input, language)
    case 'text':
      return textField(input, language)
    default:
      return unreachable(input)
  }
}

/** Handing in is answered within the request, so that the thanks stand where the form stood. */
export function handIn({ action, ref, submitLabel }: Form): Action {
  const press = { title: submitLabel, data: { action, ref, form: true } }
  return {
    type: 'Action.Execute',
    verb: 'hand-in',
    style: 'positive',
    ...press,
    fallback: { type: 'Action.Submit', ...press },
  }
}

function choice(input: ChoiceInput, language: Language): ChoiceSet {
  const isMenu = input.options.length >= menuFrom
  return {
    ...choiceSet(input, language),
    id: `one.${input.id}`,
    style: isMenu ? 'compact' : 'expanded',
    isMultiSelect: false,
    ...(isMenu && { placeholder: words[language].choose }),
    ...(input.chosen !== undefined && { value: encodeURIComponent(input.chosen) }),
  }
}

function choices(input: ChoicesInput, language: Language): ChoiceSet {
  const { most = input.options.length, chosen = [] } = input
  const hint = most < input.options.length ? ` (${words[language].upTo(most)})` : ''
  const set = choiceSet(input, language)
  return {
    ...set,
    id: `some.${input.id}`,
    label: `${set.label}${hint}`,
    style: 'expanded',
    isMultiSelect: true,
    ...(chosen.length > 0 && { value: chosen.map(encodeURIComponent).join(',') }),
  }
}

/** Several values come back with commas between, so that a comma within one must not look like that. */
function choiceSet(input: ChoiceInput | ChoicesInput, language: Language) {
  return {
    ...asked(input, language),
    type: 'Input.ChoiceSet',
    wrap: true,
    choices: input.options.map(({ value, label }) => ({ title: label, value: encodeURIComponent(value) })),
  } as const
}

function textField(input: TextInput, language: Language): TextField {
  return {
    ...asked(input, language),
    type: 'Input.Text',
    id: `text.${input.id}`,
    isMultiline: input.multiline ?? false,
    maxLength: input.maxLength,
    ...(input.written !== undefined && { value: input.written }),
  }
}

function asked({ label, optional = false }: Input, language: Language) {
  const { optional: mark, needed } = words[language]
  return { label: optional ? `${label} ${mark}` : label, isRequired: !optional, errorMessage: needed }
}

/** More than any form of ours holds. What comes back from a client is hostile text. */
const mostInputs = 40
const mostValues = 20
const longestValue = 3_000

const fieldShape = z.string().max(mostValues * longestValue)
const valuesShape = z
  .record(z.string().max(100), z.array(z.string().max(longestValue)).max(mostValues))
  .refine((values) => Object.keys(values).length <= mostInputs)

/** What was chosen and written, by input; undefined when it is nothing that our forms can hand in. */
export function valuesIn(data: Record<string, unknown>): Values | undefined {
  try {
    const fields = Object.entries(data).flatMap(([name, given]) => {
      const [, kind, id] = /^(one|some|text)\.(.+)$/s.exec(name) ?? []
      return id === undefined ? [] : [[id, valuesOf(kind, fieldShape.parse(given ?? ''))]]
    })
    return valuesShape.parse(Object.fromEntries(fields))
  } catch {
    return undefined
  }
}

function valuesOf(kind: string | undefined, given: string): string[] {
  if (given === '') return []
  if (kind === 'text') return [given.replace(/\r\n?/g, '\n')]
  return (kind === 'some' ? given.split(',') : [given]).map(decodeURIComponent)
}
