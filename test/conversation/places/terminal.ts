import { PassThrough } from 'node:stream'
import { conversation } from '../../../src/channels/terminal/conversation.ts'
import type { Form, Input } from '../../../src/domain/card.ts'
import type { Listener, Values } from '../../../src/domain/channel.ts'
import { silent } from '../../../src/domain/log.ts'
import { systemClock } from '../../../src/domain/time.ts'
import type { Place } from '../../contracts/channel.ts'

export async function inTerminal(listen: Listener): Promise<Place> {
  const output = new PassThrough()
  let seen = ''
  output.setEncoding('utf8').on('data', (part: string) => {
    seen += part
  })
  const common = { output, person: 'leader-7', clock: systemClock, log: silent } as const
  const turns = conversation({ ...common, listen, language: 'nb' })
  const choose = (label: string) => {
    const [number] = [...seen.matchAll(/^ {2}(\d+) {2}(.+)$/gm)]
      .filter(([, , words]) => words === label)
      .slice(-1)
    return turns.answer(number?.[1] ?? `no number leads to ${label}`)
  }
  return {
    say: (text) => turns.answer(text),
    press: choose,
    judge: (how) => choose(how === 'useful' ? 'Nyttig svar' : 'Ikke nyttig svar'),
    handIn: async ({ inputs }: Form, values: Values) => {
      for (const input of inputs) await turns.answer(typed(input, values[input.id] ?? []))
    },
    sees: async () => seen,
    complaints: () => [],
  }
}

function typed(input: Input, values: string[]): string {
  if (input.kind === 'text') return values.join()
  return values.map((value) => input.options.findIndex((option) => option.value === value) + 1).join(', ')
}
