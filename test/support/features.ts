import { join as pathOf } from 'node:path'
import { onTestFinished } from 'vitest'
import { features as allFeatures } from '../../src/assembly/features.ts'
import { guestsBy } from '../../src/assembly/secret.ts'
import { openStore } from '../../src/assembly/store.ts'
import { staffed } from '../../src/assistant/desk.ts'
import { createAssistant } from '../../src/assistant/handle.ts'
import { lastCard } from '../../src/channels/last-card.ts'
import { readConfig } from '../../src/config.ts'
import type { Card } from '../../src/domain/card.ts'
import type { Address, Values } from '../../src/domain/channel.ts'
import { silent } from '../../src/domain/log.ts'
import type { Answer, Ask } from '../../src/knowledge/answer.ts'
import { invite, join } from '../../src/people/joining.ts'
import type { Role } from '../../src/people/member.ts'
import type { Invitation } from '../../src/people/store.ts'
import { keptIn } from './databases.ts'
import { temporaryFolder } from './store.ts'

const unanswered: Answer = {
  outcome: 'not-in-sources',
  language: 'nb',
  mode: 'extractive',
  points: [],
  citations: [],
  caveats: [],
}

/** The assistant with every feature over a real store, and people who write to it in private. */
export async function featureHouse(start: string, ask: Ask = async () => unanswered) {
  let now = Date.parse(start)
  const data = temporaryFolder()
  const clock = { now: () => now }
  const config = {
    ...readConfig({
      ...keptIn(data),
      TAKTSTOKK_KNOWLEDGE: pathOf(data, 'knowledge'),
      PUBLIC_URL: 'https://taktstokk.test',
    }),
    clock,
  }
  const store = await openStore(config)
  onTestFinished(() => store.close())
  const house = { config, store, secret: 'a key of thirty-two characters...', log: silent }
  const listen = createAssistant({
    ...store,
    ask,
    features: allFeatures(house),
    guestAt: guestsBy(house.secret),
    staffed: () => staffed(store),
    clock,
    log: silent,
  })

  const person = (name: string, channel: Address['channel'] = 'slack') => {
    const from: Address = { channel, workspace: 'T1', person: name, handle: `D-${name}` }
    const hear = (did: Did): Promise<Card | undefined> =>
      lastCard(listen({ ...did, from, place: 'private', locale: 'nb-NO', thread: `D-${name}`, at: now }))
    return {
      from,
      says: (text: string) => hear({ kind: 'said', text }),
      presses: (action: string, ref: string) => hear({ kind: 'pressed', action, ref }),
      submits: (action: string, ref: string, values: Values) =>
        hear({ kind: 'submitted', action, ref, values }),
    }
  }
  return {
    store,
    house,
    clock,
    data,
    person,
    pass: (ms: number) => {
      now += ms
    },
    /** A person who has redeemed an invitation. */
    member: async (name: string, gives: Omit<Invitation, 'expires'> & { role: Role }) => {
      const known = person(name)
      const { code } = await invite(store.people, gives, now)
      const joined = await join(store.people, code, { from: known.from, at: now })
      if (typeof joined === 'string') throw new Error(joined)
      return { ...known, id: joined.id }
    },
    /** What has been put in the outbox, taken out as it would be sent. */
    sent: async () => {
      const messages: { to: Address; card: Card; key: string }[] = []
      for (;;) {
        const message = await store.outbox.claim(now, now + 1_000)
        if (!message) return messages
        await store.outbox.sent(message.id, now)
        messages.push({ to: message.to, card: message.card, key: message.key })
      }
    },
  }
}

type Did =
  | { kind: 'said'; text: string }
  | { kind: 'pressed'; action: string; ref: string }
  | { kind: 'submitted'; action: string; ref: string; values: Values }
