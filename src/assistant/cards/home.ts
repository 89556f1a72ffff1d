import type { Block, Card } from '../../domain/card.ts'
import type { Language } from '../../domain/language.ts'
import { bySoonest, type Occasion, stateAt } from '../../nudges/occasion.ts'
import type { Shelf } from '../../onboarding/pack.ts'
import { type Marks, openStage, stageOn } from '../../onboarding/progress.ts'
import type { Round } from '../../pulse/store.ts'
import { homeTexts } from '../texts/home.ts'
import type { Telling } from './deadlines.ts'
import { lineOf } from './nudge.ts'

/** The page tells what comes next; the rest is a press away. */
const mostLines = 4

/** The next dates that concern somebody. */
export function deadlinesAtHome(occasions: Occasion[], { language, now }: Telling): Card {
  const texts = homeTexts[language].deadlines
  const ahead = occasions.filter((one) => stateAt(one, now).standing !== 'expired').sort(bySoonest(now))
  const facts = ahead.slice(0, mostLines).map((one) => lineOf(one, now, language))
  const body: Block[] = facts.length > 0 ? [{ kind: 'facts', facts }] : [{ kind: 'text', text: texts.none }]
  const open = { action: 'deadlines-list', ref: 'home', label: texts.open }
  return { language, headline: texts.headline, body, buttons: [open] }
}

/** An open round, and whether it has been answered. */
export function pulseAtHome({ pulse, id }: Round, has: boolean, language: Language): Card {
  const { headline, answered, waits, open } = homeTexts[language].pulse
  const title = pulse.title[language]
  return {
    language,
    headline,
    body: [{ kind: 'text', text: has ? answered(title) : waits(title) }],
    buttons: [{ action: 'pulse-open', ref: id, label: open }],
  }
}

interface Reading {
  shelf: Shelf
  language: Language
  today: string
  marks: Marks
  start?: string | undefined
}

/** What comes next on the lists of the first year. */
export function startPackAtHome({ shelf, language, today, marks, start }: Reading): Card {
  const { headline, next, finished, open } = homeTexts[language].startPack
  const pack = shelf.pack()
  const items = openStage(pack, stageOn(pack, start, today), marks)?.items ?? []
  const titles = items.filter(({ id }) => !marks.has(id)).map(({ title }) => title[language])
  const lines = [next, ...titles.slice(0, mostLines).map((title) => `• ${title}`)]
  const text = titles.length > 0 ? lines.join('\n') : finished
  return {
    language,
    headline,
    body: [{ kind: 'text', text }],
    buttons: [{ action: 'startpack-lists', ref: 'home', label: open }],
  }
}

/** What there is to be set or seen, behind one press. */
export function partAtHome(part: 'settings' | 'myData', language: Language): Card {
  const { headline, line, open } = homeTexts[language][part]
  const action = part === 'settings' ? 'settings-open' : 'my-data-open'
  return {
    language,
    headline,
    body: [{ kind: 'text', text: line }],
    buttons: [{ action, ref: 'home', label: open }],
  }
}
