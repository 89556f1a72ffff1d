import type { Card } from '../domain/card.ts'
import { dateInOslo } from '../domain/time.ts'
import type { SourceStore } from '../nudges/sources/store.ts'
import { documentOf } from '../nudges/sources/texts.ts'
import type { NudgeStore } from '../nudges/store.ts'
import type { Member } from '../people/member.ts'
import { failingLine, refOf, type Waiting, waitingCard } from './cards/sources.ts'
import type { Feature, Pressed, Section, Visitor } from './feature.ts'
import { said } from './say.ts'
import { sourcesTexts } from './texts/sources.ts'

export interface FoundParts {
  nudges: Pick<NudgeStore, 'drafts' | 'keepDraft'>
  sources: SourceStore
  /** Puts a document into the knowledge folder, in the place of an earlier version of it. */
  shelve(name: string, content: string): Promise<void>
}

/** What was found at the sources: an adviser confirms or refuses it, one after the other. */
export function foundFeature(parts: FoundParts): Feature {
  const { nb, nn, en } = sourcesTexts
  return {
    name: 'sources',
    words: { nb: nb.words, nn: nn.words, en: en.words },
    open: (_event, visitor) => show(parts, visitor),
    page: (visitor) => listed(parts, visitor),
    pressed: {
      'sources-open': (_event, visitor) => show(parts, visitor),
      'sources-confirm': (event, visitor) => settle(parts, { event, visitor, confirmed: true }),
      'sources-refuse': (event, visitor) => settle(parts, { event, visitor, confirmed: false }),
    },
  }
}

/** Whoever keeps the council's knowledge. */
export function canVouch(member: Member | undefined): member is Member {
  return member?.role === 'adviser' || member?.role === 'editor'
}

/** Dates first: they may run out. */
export async function waitingIn({
  nudges,
  sources,
}: Pick<FoundParts, 'nudges' | 'sources'>): Promise<Waiting[]> {
  const dates = (await nudges.drafts()).filter(
    ({ state, proposed }) => state === 'draft' || state === 'held' || proposed !== undefined,
  )
  const texts = (await sources.textDrafts()).filter(({ state }) => state === 'draft')
  return [
    ...dates.map((draft) => ({ kind: 'date' as const, draft })),
    ...texts.map((draft) => ({ kind: 'text' as const, draft })),
  ]
}

async function show(parts: FoundParts, { language, member }: Visitor): Promise<Card> {
  if (!canVouch(member)) return said(language, sourcesTexts[language].notYou)
  return waitingCard(await waitingIn(parts), language, await failing(parts, language))
}

/** All that waits, each to be settled by itself. Whoever may not settle it sees nothing of it. */
async function listed(parts: FoundParts, { language, member }: Visitor): Promise<Section[]> {
  if (!canVouch(member)) return []
  const waiting = await waitingIn(parts)
  const heading = waiting.length > 0 ? sourcesTexts[language].waiting : sourcesTexts[language].none
  const notes = await failing(parts, language)
  const body: Card['body'] = notes.map((text) => ({ kind: 'note', text }))
  return [
    {
      heading,
      cards: notes.length > 0 ? [{ language, headline: '', body }] : [],
      folded: waiting.map((one) => waitingCard([one], language)),
    },
  ]
}

/** Which sources could not be read of late. */
async function failing({ sources }: FoundParts, language: Visitor['language']): Promise<string[]> {
  const looks = (await sources.looks()).filter(({ failingSince }) => failingSince !== undefined)
  return looks.map((look) => failingLine(look, language))
}

interface Settling {
  event: Pressed
  visitor: Visitor
  confirmed: boolean
}

/** What was settled or has changed since it was shown is not settled by the press: the next one is shown. */
async function settle(parts: FoundParts, { event, visitor, confirmed }: Settling): Promise<Card> {
  const { language, member } = visitor
  const texts = sourcesTexts[language]
  if (!canVouch(member)) return said(language, texts.notYou)
  const meant = (await waitingIn(parts)).find((waiting) => refOf(waiting) === event.ref)
  if (meant) await keep(parts, meant, { confirmed, today: dateInOslo(event.at) })
  const done = meant && (confirmed ? texts.confirmed[meant.kind] : texts.refused)
  return { ...waitingCard(await waitingIn(parts), language, done === undefined ? [] : [done]), inPlace: true }
}

interface Settled {
  confirmed: boolean
  today: string
}

async function keep(
  parts: FoundParts,
  { kind, draft }: Waiting,
  { confirmed, today }: Settled,
): Promise<void> {
  if (kind === 'text') {
    if (confirmed) {
      const { name, content } = documentOf(draft, today)
      await parts.shelve(name, content)
    }
    return parts.sources.keepText({ ...draft, state: confirmed ? 'confirmed' : 'refused' })
  }
  const { proposed, ...rest } = draft
  if (confirmed) {
    const occasion = { ...(proposed?.occasion ?? draft.occasion), checked: today }
    return parts.nudges.keepDraft({ ...rest, occasion, state: 'confirmed' })
  }
  // A change that is refused leaves what was confirmed.
  return parts.nudges.keepDraft({ ...rest, state: proposed ? draft.state : 'refused' })
}
