import { randomUUID } from 'node:crypto'
import type { Button, Card, Form } from '../../domain/card.ts'
import type { Incoming, Listener } from '../../domain/channel.ts'
import { faultName } from '../../domain/errors.ts'
import type { Language } from '../../domain/language.ts'
import type { Log } from '../../domain/log.ts'
import type { Clock } from '../../domain/time.ts'
import { lastCard } from '../last-card.ts'
import { whileBusy } from './busy.ts'
import { choicesOf, dimmed, drawCard, drawChoices, drawText } from './draw.ts'
import { type Filling, fillIn } from './filling.ts'
import { formWords, isCancelled } from './form-words.ts'
import type { Output } from './output.ts'
import { words } from './words.ts'

interface Options {
  listen: Listener
  output: Output
  person: string
  language: Language
  clock: Clock
  log: Log
}

/** One leader's turns with the assistant. Neither ever throws: a fault is told like an answer. */
export interface Conversation {
  greet(): Promise<void>
  /** Takes a question, the number of a choice of the last card, or the answer to what a form asks. */
  answer(line: string): Promise<void>
}

export function conversation({ listen, output, person, language, clock, log }: Options): Conversation {
  const thread = randomUUID()
  let choices: Button[] = []
  /** The form of the last card, while it is filled in. */
  let form: { filling: Filling; card: Card; action: string; ref: string } | undefined

  function event() {
    const from = { channel: 'terminal', workspace: 'local', person, handle: thread } as const
    return { from, place: 'private', locale: language, thread, at: clock.now() } as const
  }

  async function tell(incoming: Incoming): Promise<Card | undefined> {
    const sign = words[language].waiting
    try {
      const card = await whileBusy(lastCard(listen(incoming)), { sign, output })
      choices = card === undefined ? [] : choicesOf(card)
      output.write(card === undefined ? `${words[language].nothing}\n\n` : `${drawCard(card, output)}\n`)
      if (card?.form) begin(card, card.form)
      return card
    } catch (thrown) {
      log.error('an answer in the terminal failed', { kind: incoming.kind, fault: faultName(thrown) })
      output.write(`${words[language].fault}\n\n`)
      return undefined
    }
  }

  function begin(card: Card, { action, ref, ...asked }: Form) {
    const said = formWords[card.language]
    form = { filling: fillIn({ action, ref, ...asked }, said), card, action, ref }
    output.write(`${dimmed(said.howToLeave, output)}\n\n`)
    askOn(form.filling)
  }

  function askOn(filling: Filling) {
    output.write(`${drawText(filling.question(), output)}\n\n`)
  }

  async function fill(line: string, { filling, card, action, ref }: NonNullable<typeof form>) {
    if (isCancelled(line)) {
      form = undefined
      const offered = [formWords[card.language].left, drawChoices(choices, output)]
      return output.write(`${offered.filter((part) => part !== '').join('\n\n')}\n\n`)
    }
    const taken = filling.take(line)
    if (taken === undefined) return askOn(filling)
    if ('reason' in taken) {
      const { howToLeave } = formWords[card.language]
      return output.write(`${drawText(`${taken.reason} ${howToLeave}`, output)}\n\n`)
    }
    form = undefined
    return tell({ kind: 'submitted', action, ref, values: taken.values, ...event() })
  }

  return {
    async greet() {
      await tell({ kind: 'arrived', ...event() })
      const { howTo, howToChoose } = words[language]
      if (output.isTTY) output.write(`${dimmed(choices.length > 0 ? howToChoose : howTo, output)}\n\n`)
    },
    async answer(line) {
      const text = line.trim()
      if (text === '' && form === undefined) return
      // In a window the question stands there already; in a file the answers would stand without it.
      output.write(output.isTTY ? '\n' : `> ${text}\n\n`)
      if (form) {
        await fill(text, form)
        return
      }
      const choice = choices[Number(text) - 1]
      if (choice !== undefined) {
        await tell({ kind: 'pressed', action: choice.action, ref: choice.ref, ...event() })
      } else {
        await tell({ kind: 'said', text, ...event() })
      }
    },
  }
}
