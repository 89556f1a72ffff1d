import { z } from 'zod'
import type { Values } from '../../domain/channel.ts'

/*
 * What was filled in, as Slack sends it along with every press: by block and element. It comes from a client, so
 * what is not of this form is left out, and the rest is handed on; what may be answered is the feature's to say.
 */

const element = z.object({
  value: z.string().nullish(),
  selected_option: z.object({ value: z.string() }).nullish(),
  selected_options: z.array(z.object({ value: z.string() })).nullish(),
})

type Element = z.infer<typeof element>

const block = z.record(z.string(), element.catch({})).catch({})

export const state = z
  .object({ values: z.record(z.string(), block).catch({}) })
  .nullish()
  .catch(undefined)

export type State = z.infer<typeof state>

const prefix = 'input:'
/** More than any form of ours holds. */
const mostInputs = 40
const mostChosen = 100
/** Slack's limits: 3,000 characters in a field, 150 in the value of an option. */
const longestWritten = 3_000
const longestChosen = 150

/** What the block of an input is called in a message, so that no other block can pass for it. */
export function blockOf(inputId: string): string {
  return `${prefix}${inputId}`
}

/** By the id of each input what was chosen or written; what was left open is missing. */
export function valuesIn(seen: State): Values {
  const filled = Object.entries(seen?.values ?? {})
    .filter(([id]) => id.startsWith(prefix))
    .slice(0, mostInputs)
    .map(([id, elements]) => [id.slice(prefix.length), Object.values(elements).flatMap(inElement)] as const)
    .filter(([, values]) => values.length > 0)
  return Object.fromEntries(filled)
}

function inElement({ value, selected_option: one, selected_options: several }: Element): string[] {
  const chosen = [...(one ? [one] : []), ...(several ?? [])].map((option) => option.value)
  const written = legible(value ?? '')
  return [
    ...chosen.filter((option) => option.length <= longestChosen).slice(0, mostChosen),
    ...(written !== '' && written.length <= longestWritten ? [written] : []),
  ]
}

function legible(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Cc}\p{Cf}]/gu, (character) => (character === '\n' ? '\n' : ''))
    .trim()
}
