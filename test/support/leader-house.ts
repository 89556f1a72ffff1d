import type { Feature } from '../../src/assistant/feature.ts'
import { createAssistant } from '../../src/assistant/handle.ts'
import type { Card } from '../../src/domain/card.ts'
import type { Address, ChannelName, Incoming, Values } from '../../src/domain/channel.ts'
import { silent } from '../../src/domain/log.ts'
import { type Member, settingsAtFirst } from '../../src/people/member.ts'
import type { PeopleStore } from '../../src/people/store.ts'
import { amongStrangers } from './strangers.ts'

/** Where somebody is met: in private, in a messenger. */
export function addressOf(person: string, channel: ChannelName = 'slack'): Address {
  return { channel, workspace: 'T1', person, handle: `D-${person}` }
}

export function memberCalled(id: string, about: Partial<Member> = {}): Member {
  return { id, role: 'leader', settings: settingsAtFirst, since: '2026-08-01', ...about }
}

interface House {
  features: Feature[]
  people: PeopleStore
  now: () => number
}

/** The whole switchboard over real stores, with a clock that the test moves. What is no feature's is "a question". */
export function leaderHouse({ features, people, now }: House) {
  const listen = createAssistant({
    ask: async ({ text, language = 'nb' }) => ({
      language,
      outcome: 'answered',
      mode: 'extractive',
      points: [{ kind: 'sentence', text: `Spørsmål: ${text}`, cites: [] }],
      citations: [],
      caveats: [],
    }),
    ...amongStrangers,
    people,
    features,
    clock: { now },
    log: silent,
  })
  const last = async (event: Incoming): Promise<Card> => {
    let card: Card | undefined
    const heard = listen(event)
    if (!(Symbol.asyncIterator in heard)) throw new Error('The assistant answers in a stream')
    for await (const each of heard) card = each
    if (card === undefined) throw new Error('The assistant said nothing')
    return card
  }
  return (from: Address, locale = 'nb-NO') => {
    const around = { from, place: 'private' as const, locale, at: now() }
    return {
      say: (text: string, place: 'private' | 'shared' = 'private') =>
        last({ ...around, place, kind: 'said', text }),
      press: (action: string, ref: string) => last({ ...around, kind: 'pressed', action, ref }),
      submit: (action: string, values: Values, ref = 'start') =>
        last({ ...around, kind: 'submitted', action, ref, values }),
    }
  }
}
