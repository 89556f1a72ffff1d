import { createHash } from 'node:crypto'
import type { Instant } from '../../domain/time.ts'
import { coming, type Occasion } from '../occasion.ts'
import type { Draft } from '../store.ts'
import type { FoundDate } from './source.ts'

interface Taking {
  /** The address of the source. */
  from: string
  now: Instant
  today: string
}

/** A source that has moved so many of its dates, and this part of all that were known, is more likely broken than right. */
const suspicious = { dates: 3, part: 0.8 }

/**
 * What is to be kept of the dates that a source gives. Nothing that an adviser has confirmed is changed: what the
 * source says now waits beside it. What the source does not give any more stays. When it gives nearly all of its dates
 * otherwise than before, all of that is held.
 */
export function takeDates(found: FoundDate[], known: Draft[], taking: Taking): Draft[] {
  const byId = new Map(known.map((draft) => [draft.occasion.id, draft]))
  const drafts = found.map((date) => {
    const occasion = occasionOf(date, taking)
    return { occasion, said: saidOf(date), before: byId.get(occasion.id) }
  })
  const seen = drafts.filter(({ before }) => before !== undefined && before.state !== 'refused')
  const moved = seen.filter(({ occasion, before }) => before && datesOf(occasion) !== datesOf(latest(before)))
  const held = moved.length >= suspicious.dates && moved.length >= seen.length * suspicious.part
  return drafts.flatMap(({ occasion, said, before }) => {
    const kept = before ? again(before, { occasion, said, held, taking }) : fresh({ occasion, said, taking })
    return kept ? [kept] : []
  })
}

interface New {
  occasion: Occasion
  said: string
  taking: Taking
}

function fresh({ occasion, said, taking: { from, now } }: New): Draft | undefined {
  if (coming(occasion, now) === undefined) return undefined
  return { occasion, from, state: 'draft', at: now, said }
}

function again(before: Draft, now: New & { held: boolean }): Draft | undefined {
  const { occasion, said, held, taking } = now
  if (before.said === said) return undefined
  const { proposed: _old, ...kept } = before
  switch (before.state) {
    case 'refused':
      return { ...before, said }
    case 'draft':
    case 'held':
      return { ...kept, occasion, said, state: held ? 'held' : 'draft', at: taking.now }
    case 'confirmed':
      // The source has taken its change back.
      if (datesOf(occasion) === datesOf(before.occasion)) return { ...kept, said }
      return { ...kept, said, proposed: { occasion, held }, at: taking.now }
  }
}

/** What the source said last. */
function latest({ occasion, proposed }: Draft): Occasion {
  return proposed?.occasion ?? occasion
}

function datesOf({ occurrences }: Pick<Occasion, 'occurrences'>): string {
  return occurrences.map(({ date, time = '', last = '' }) => `${date} ${time} ${last}`).join(', ')
}

function saidOf(date: FoundDate): string {
  return hashOf(JSON.stringify([date.title, datesOf(date)]))
}

export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 24)
}

const leads: Record<FoundDate['kind'], number[]> = {
  grant: [28, 7, 1],
  event: [28, 7],
  hearing: [14, 3],
  deadline: [14, 3],
  reporting: [14, 3],
  duty: [14, 3],
}

function occasionOf(date: FoundDate, { from, today }: Taking): Occasion {
  const { uid, kind, title, detail, occurrences, link } = date
  return {
    id: `found-${hashOf(`${from} ${uid}`)}`,
    kind,
    title: { nb: title, nn: title, en: title },
    ...(detail !== undefined && { detail: { nb: detail, nn: detail, en: detail } }),
    occurrences,
    // Nobody sees it as such until an adviser has confirmed it.
    standing: 'confirmed',
    audience: {},
    lead: leads[kind],
    source: new URL(from).host,
    checked: today,
    ...(link !== undefined && { link }),
    words: [],
  }
}
