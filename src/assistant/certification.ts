import { createHash } from 'node:crypto'
import type { Card } from '../domain/card.ts'
import { dateInOslo, monthInOslo } from '../domain/time.ts'
import { nextAllowed } from '../domain/workdays.ts'
import type { InterestListStore } from '../onboarding/certification.ts'
import type { PeopleStore } from '../people/store.ts'
import { councilCard, letterCard, listCard } from './cards/certification.ts'
import type { FairnessStore } from './fairness.ts'
import type { Feature, Pressed, Said, Submitted, Visitor } from './feature.ts'
import { lastShown } from './interested.ts'
import { strangersCard } from './members.ts'
import { said } from './say.ts'
import { type Reaching, sendTo } from './sendto.ts'
import { certificationTexts } from './texts/certification.ts'
import { longDate } from './texts/dates.ts'
import { isAdviser } from './tickets.ts'
import { type Transaction, whole } from './whole.ts'

interface Parts extends Reaching {
  people: Reaching['people'] & Pick<PeopleStore, 'members'>
  list: InterestListStore
  reports: FairnessStore
  transaction: Transaction
}

/** Who wants to hear of certification: a leader is on the list or not; the council sees how many, and writes to all. */
export function certificationFeature(parts: Parts): Feature {
  const { list, reports, transaction } = parts
  const { nb, nn, en } = certificationTexts
  return {
    name: 'certification',
    help: { nb: nb.help, nn: nn.help, en: en.help },
    words: { nb: nb.words, nn: nn.words, en: en.words },
    open: (event, visitor) => transaction(() => opened(parts, event, visitor)),
    pressed: whole<Pressed>(transaction, {
      'certification-open': (event, visitor) => opened(parts, event, visitor),
      'certification-on': async ({ at }, visitor) => {
        const { member, language } = visitor
        if (member === undefined) return strangersCard(visitor)
        await list.put(member.id, dateInOslo(at))
        return { ...said(language, certificationTexts[language].added), inPlace: true }
      },
      'certification-off': async (_event, visitor) => {
        const { member, language } = visitor
        if (member === undefined) return strangersCard(visitor)
        await list.remove(member.id)
        return { ...said(language, certificationTexts[language].removed), inPlace: true }
      },
    }),
    submitted: whole<Submitted>(transaction, {
      'certification-write': (event, visitor) => written(parts, event, visitor),
    }),
    data: {
      told: async ({ id }, language) => {
        const since = await list.since(id)
        return since === undefined ? [] : [certificationTexts[language].data(longDate(language, since))]
      },
      exported: async ({ id }) => ({ since: await list.since(id) }),
      forget: async ({ id }) => {
        await list.remove(id)
        await reports.forget(id)
      },
    },
  }
}

async function opened(parts: Parts, { place, at }: Said | Pressed, visitor: Visitor): Promise<Card> {
  const { member, language } = visitor
  if (member === undefined) return strangersCard(visitor)
  if (place === 'shared') return said(language, certificationTexts[language].private)
  if (isAdviser(member)) return councilCard(await lastShown(monthInOslo(at), parts), language)
  return listCard(await parts.list.since(member.id), language)
}

/** The key is made of the text, so that a form that comes twice sends once. */
async function written(parts: Parts, { values, at }: Submitted, visitor: Visitor): Promise<Card> {
  const { member, language } = visitor
  if (!isAdviser(member)) return strangersCard(visitor)
  const { empty, sent } = certificationTexts[language].council
  const text = values.text?.[0]?.trim() ?? ''
  if (text === '') return said(language, empty)
  const letter = createHash('sha256').update(text).digest('base64url').slice(0, 16)
  for (const id of await parts.list.members()) {
    const reader = await parts.people.member(id)
    if (reader === undefined) continue
    await sendTo(parts, id, {
      key: `certification:${letter}:${id}`,
      at: nextAllowed(at, reader.settings),
      card: (spoken) => letterCard(text, spoken),
    })
  }
  return { ...said(language, sent), inPlace: true }
}
