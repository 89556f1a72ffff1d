import { createHash } from 'node:crypto'
import type { Card } from '../../domain/card.ts'
import type { Incoming } from '../../domain/channel.ts'
import type { Clock } from '../../domain/time.ts'
import type { Outgoing, Waiting } from '../../jobs/inbox.ts'
import type { ShareableStore } from '../../jobs/workspaces.ts'
import { handleOf, isPrivate, placeOf } from './place.ts'
import { words } from './words.ts'

/** What pressing "Del i kanalen" means. It is the channel's own: the assistant never hears of it. */
export const shareAction = 'slack-share'

/** As long as Slack takes a reply to where the answer was given. */
const shareableForMs = 30 * 60_000

interface Sharing {
  shareable: ShareableStore
  clock: Clock
}

/** Lets whoever alone sees an answer in a channel show it to the others, without the question. */
export async function offerToShare(
  card: Card,
  heard: Incoming,
  { shareable, clock, arrival }: Sharing & { arrival: Waiting },
): Promise<Card> {
  const { reply, channel } = placeOf(heard.from.handle)
  const isAnswer = card.body.some(({ kind }) => kind === 'sources')
  if (heard.kind !== 'said' || reply === undefined || isPrivate(channel) || !isAnswer) return card
  const { language, headline, body } = card
  const id = createHash('sha256').update(arrival.event).digest('base64url').slice(0, 22)
  await shareable.keep(id, { language, headline, body }, clock.now() + shareableForMs)
  const button = { action: shareAction, ref: id, label: words[language].share }
  return { ...card, buttons: [button, ...(card.buttons ?? [])] }
}

/** The answer, for everybody in the channel; once, however often it is pressed. Undefined when it is no such press. */
export async function shared(
  heard: Incoming,
  { shareable, clock }: Sharing,
): Promise<Outgoing[] | undefined> {
  if (heard.kind !== 'pressed' || heard.action !== shareAction) return undefined
  const card = await shareable.card(heard.ref, clock.now())
  // Whose it was is not known any more, so this is said in the language that most people read.
  const gone: Card = { language: 'nb', headline: '', body: [{ kind: 'text', text: words.nb.tooLateToShare }] }
  if (!card) return [{ key: `slack:too-late:${heard.ref}:${heard.at}`, to: heard.from, card: gone }]
  const place = { ...placeOf(heard.from.handle), onlyFor: undefined }
  return [{ key: `slack:share:${heard.ref}`, to: { ...heard.from, handle: handleOf(place) }, card }]
}
