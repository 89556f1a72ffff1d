import { createInterface } from 'node:readline'
import type { Listener } from '../../domain/channel.ts'
import type { Language } from '../../domain/language.ts'
import { type Log, silent } from '../../domain/log.ts'
import { type Clock, systemClock } from '../../domain/time.ts'
import { conversation } from './conversation.ts'
import type { Output } from './output.ts'
import { isFarewell } from './words.ts'

interface Options {
  listen: Listener
  input: NodeJS.ReadableStream
  output: Output
  /** The id of the leader who sits here: opaque, never a name. */
  person: string
  /** Of the terminal's own words, and of the greeting. */
  language?: Language
  clock?: Clock
  log?: Log
}

/**
 * A conversation in the terminal, until "avslutt", Ctrl-D, Ctrl-C or the end of what is piped in.
 * To a file or another program it writes a plain record: no prompt, no colour, no sign of waiting.
 */
export async function chat(options: Options): Promise<void> {
  const { listen, input, output, person, language = 'nb', clock = systemClock, log = silent } = options
  const lines = createInterface({ input, output, prompt: '> ', terminal: output.isTTY === true })
  // Taken before anything is waited for: piped lines come at once, and must not pass unheard.
  const entered = lines[Symbol.asyncIterator]()
  const leaving = new Promise<void>((resolve) => lines.once('SIGINT', resolve))
  let isOpen = true
  lines.once('SIGINT', () => lines.close()).once('close', () => (isOpen = false))
  const prompt = () => output.isTTY && isOpen && lines.prompt()
  const turns = conversation({ listen, output, person, language, clock, log })

  await Promise.race([turns.greet(), leaving])
  prompt()
  for await (const line of { [Symbol.asyncIterator]: () => entered }) {
    if (isFarewell(line)) break
    await Promise.race([turns.answer(line), leaving])
    prompt()
  }
  lines.close()
  if (output.isTTY) output.write('\n')
}
