import { html } from 'hono/html'
import type { Address, Channel, Listener } from '../../domain/channel.ts'
import type { Language } from '../../domain/language.ts'
import type { Clock } from '../../domain/time.ts'
import type { Letter, Mailbox } from '../../jobs/mailbox.ts'
import type { PeopleStore } from '../../people/store.ts'
import { drawCard } from './answer.ts'
import type { Html } from './html.ts'
import { words } from './words.ts'

/** The page as a place that can be written to: what is sent waits there until somebody opens it. */
export function pageChannel(mailbox: Mailbox, clock: Clock): Channel {
  return { name: 'web', send: (to, card, key) => mailbox.put(to.person, { key, card, at: clock.now() }) }
}

/** What has come for whoever is at the page, above the conversation. The thread of each card is its own. */
export function drawLetters(
  letters: Letter[],
  { language, proof }: { language: Language; proof: string },
): Html | string {
  if (letters.length === 0) return ''
  const said = words[language]
  return html`<section class="letters" aria-label="${said.letters}"><h2>${said.letters}</h2>
    ${letters.map(({ id, card }) => html`<article class="exchange">${drawCard(card, { thread: id, proof })}</article>`)}
  </section>`
}

interface Parts {
  mailbox: Mailbox
  people: Pick<PeopleStore, 'memberAt' | 'addressesOf'>
}

/** Under which persons of the page this one gets what is sent: a member has been met at several browsers. */
export async function personsOf(from: Address, { people }: Pick<Parts, 'people'>): Promise<string[]> {
  const member = await people.memberAt(from)
  const known = member ? await people.addressesOf(member.id) : []
  const persons = known.filter(({ channel }) => channel === 'web').map(({ person }) => person)
  return [...new Set([from.person, ...persons])]
}

/** A listener that takes a letter away when what was pressed or handed in on it has taken its place. */
export function dealingWithLetters(listen: Listener, parts: Parts): Listener {
  return async function* (event) {
    const heard = listen(event)
    const cards = Symbol.asyncIterator in heard ? heard : one(heard)
    for await (const card of cards) {
      if (event.kind !== 'said' && card.inPlace && event.thread?.startsWith('m-')) {
        await parts.mailbox.remove(event.thread, await personsOf(event.from, parts))
      }
      yield card
    }
  }
}

async function* one<Shown>(shown: Promise<Shown | undefined>): AsyncGenerator<Shown> {
  const card = await shown
  if (card !== undefined) yield card
}
