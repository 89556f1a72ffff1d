import type { ChoiceInput, ChoicesInput, Form, Input } from '../../domain/card.ts'
import type { Values } from '../../domain/channel.ts'
import { unreachable } from '../../domain/errors.ts'
import type { FormWords } from './form-words.ts'

/** A form that is being filled in, question by question. */
export interface Filling {
  /** The question that is open, with what can be chosen. */
  question(): string
  /** Takes a line as the answer to the open question. */
  take(line: string): Taken
}

/** What came of a line: why it is no answer, or all answers by their inputs, or undefined when there is a next question. */
export type Taken = { reason: string } | { values: Values } | undefined

export function fillIn({ inputs }: Form, words: FormWords): Filling {
  const values: Values = {}
  let at = 0
  const open = () => inputs[at] ?? inputs[0]
  return {
    question: () => questionOf(open(), words),
    take: (line) => {
      const input = open()
      const answer = answerIn(line.trim(), input, words)
      if (typeof answer === 'string') return { reason: answer }
      values[input.id] = answer
      at += 1
      return at < inputs.length ? undefined : { values }
    },
  }
}

function questionOf(input: Input, words: FormWords): string {
  const label = input.optional ? `${input.label} ${words.optional}` : input.label
  const lines = input.kind === 'text' ? [] : input.options.map((option, at) => `  ${at + 1}  ${option.label}`)
  const kept = beforehand(input)
  return [label, ...lines, howTo(input, words), ...(kept === undefined ? [] : [words.keeps(kept)])].join('\n')
}

function howTo(input: Input, words: FormWords): string {
  switch (input.kind) {
    case 'choice':
      return words.oneNumber
    case 'choices':
      return words.numbers(mostOf(input))
    case 'text':
      return words.upTo(input.maxLength)
    default:
      return unreachable(input)
  }
}

/** What stands there already, as it is shown: an empty line keeps it. */
function beforehand(input: Input): string | undefined {
  if (input.kind === 'text') return input.written === '' ? undefined : input.written
  const chosen = [input.chosen ?? []].flat()
  const shown = input.options.flatMap(({ value }, at) => (chosen.includes(value) ? [at + 1] : []))
  return shown.length === 0 ? undefined : shown.join(', ')
}

/** The values, or why the line is no answer. */
function answerIn(line: string, input: Input, words: FormWords): string[] | string {
  if (line === '') return unanswered(input, words)
  switch (input.kind) {
    case 'choice':
      return oneOf(line, input, words)
    case 'choices':
      return someOf(line, input, words)
    case 'text':
      return line.length > input.maxLength ? words.tooLong(line.length, input.maxLength) : [line]
    default:
      return unreachable(input)
  }
}

function unanswered(input: Input, words: FormWords): string[] | string {
  const kept = [(input.kind === 'text' ? input.written : input.chosen) ?? []]
    .flat()
    .filter((value) => value !== '')
  return kept.length > 0 || input.optional ? kept : words.needed
}

function oneOf(line: string, { options }: ChoiceInput, words: FormWords): string[] | string {
  const option = /^\d+$/.test(line) ? options[Number(line) - 1] : undefined
  return option === undefined ? words.oneNumber : [option.value]
}

function someOf(line: string, input: ChoicesInput, words: FormWords): string[] | string {
  const numbers = line.split(/[\s,;]+/).filter((part) => part !== '')
  const values = numbers.flatMap((part) =>
    /^\d+$/.test(part) ? (input.options[Number(part) - 1]?.value ?? []) : [],
  )
  const most = mostOf(input)
  const different = [...new Set(values)]
  return values.length === numbers.length && different.length <= most ? different : words.numbers(most)
}

function mostOf({ most, options }: ChoicesInput): number {
  return Math.min(most ?? options.length, options.length)
}
