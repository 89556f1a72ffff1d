import type { Card } from '../../domain/card.ts'
import type { Incoming } from '../../domain/channel.ts'
import type { Outgoing, Waiting } from '../../jobs/inbox.ts'
import { pressedPlace } from './parse.ts'
import type { Body } from './payload.ts'
import { handleOf, placeOf } from './place.ts'
import { words } from './words.ts'

interface About {
  body: Body
  arrival: Waiting
}

/**
 * A card in answer to what somebody did, with where it goes. What is pressed in a channel is answered to whoever
 * pressed; a form is sent where nobody else sees it, and lasts.
 */
export function outgoingOf(card: Card, heard: Incoming, { body, arrival }: About): Outgoing[] {
  const key = keyOf(heard, arrival)
  const to = { ...heard.from, handle: handleFor(card, heard, body) }
  const lasts = heard.place === 'private' && heard.passing === undefined
  if (card.form === undefined || lasts) return [{ key, to, card }]
  const { language } = card
  const note: Card = { language, headline: '', body: [{ kind: 'text', text: words[language].formInPrivate }] }
  const directly = { ...heard.from, handle: heard.from.person }
  return [
    { key: `${key}:note`, to, card: note },
    { key, to: directly, card },
  ]
}

/** An answer that was shown as it grew stands where it grew. */
export function replacing(outgoing: Outgoing[], stream: string | undefined): Outgoing[] {
  const [first, ...rest] = outgoing
  if (first === undefined || stream === undefined) return outgoing
  const handle = handleOf({ ...placeOf(first.to.handle), replaces: stream })
  return [{ ...first, to: { ...first.to, handle } }, ...rest]
}

function handleFor({ inPlace }: Card, heard: Incoming, body: Body): string {
  const { handle, person } = heard.from
  const pressed = pressedPlace(body)
  if (pressed === undefined) return handle
  if (inPlace === true) return handleOf(pressed)
  return heard.place === 'shared' ? handleOf({ ...placeOf(handle), onlyFor: person }) : handle
}

/** A person is welcomed once, however often the conversation is opened. */
function keyOf({ kind, from }: Incoming, { event }: Waiting): string {
  return kind === 'arrived' ? `slack:arrived:${from.workspace}:${from.person}` : `slack:${event}`
}
