import type { Block, Button, Card } from '../../domain/card.ts'
import type { Language } from '../../domain/language.ts'
import type { Shelf } from '../../onboarding/pack.ts'
import { closedOf, type Marks, nextIn } from '../../onboarding/progress.ts'
import { dayInJob } from '../../onboarding/startdate.ts'
import type { Item, Stage, StartPack } from '../../onboarding/startpack.ts'
import { sizes } from '../../people/member.ts'
import { startPackTexts } from '../texts/startpack.ts'

/** What a card of the start pack is drawn of. */
export interface Situation {
  shelf: Shelf
  language: Language
  marks: Marks
  today: string
  /** The first day in the job, where it is known. */
  start?: string | undefined
  /** Where what is ticked is kept: with the member, for this browser, or nowhere. */
  kept: 'member' | 'browser' | 'nowhere'
}

/** Asks when the job began and how large the municipality is; `fault` says what was wrong with what was written. */
export function askCard(language: Language, fault?: string): Card {
  const { title, ask } = startPackTexts[language]
  return {
    language,
    headline: title,
    body: [...(fault === undefined ? [] : [text(fault)]), text(ask.says)],
    form: {
      action: 'startpack-tell',
      ref: 'start',
      inputs: [
        { kind: 'text', id: 'start', label: ask.start, maxLength: 40, optional: true },
        {
          kind: 'choice',
          id: 'size',
          label: ask.size,
          options: sizes.map((size) => ({ value: size, label: ask.sizes[size] })),
          optional: true,
        },
      ],
      submitLabel: ask.submit,
    },
    buttons: [{ action: 'startpack-lists', ref: 'skip', label: ask.skip }],
  }
}

/** One list with what is next in it, why, and how. `lead` is said first. */
export function stageCard(stage: Stage, situation: Situation, lead: string[] = []): Card {
  const { language, marks, shelf, kept } = situation
  const said = startPackTexts[language]
  const pack = shelf.pack()
  const next = nextIn(stage, marks)
  return {
    language,
    headline: stage.title[language],
    body: [
      ...lead.map(text),
      text(standing(pack, stage, situation)),
      { kind: 'list', ordered: true, items: stage.items.map((item) => lineOf(item, situation)) },
      ...(next ? [text(said.next(next.title[language])), ...adviceBlocks(stage, next, situation)] : []),
      ...notes(pack, situation),
    ],
    buttons: [
      ...(next && kept !== 'nowhere' ? markButtons(next, language) : []),
      ...(next ? templateButtons(pack, next, language) : []),
      { action: 'startpack-lists', ref: 'all', label: said.buttons.lists },
    ],
  }
}

/** The four lists, each with how far it is, and a button to open it. */
export function listsCard(situation: Situation, lead: string[] = []): Card {
  const { language, marks, shelf, start } = situation
  const said = startPackTexts[language]
  const pack = shelf.pack()
  const tell: Button = { action: 'startpack-tell-again', ref: 'start', label: said.buttons.tell }
  return {
    language,
    headline: said.title,
    body: [
      ...lead.map(text),
      {
        kind: 'facts',
        facts: pack.stages.map(({ title, items }) => ({
          label: title[language],
          value: said.closed(closedOf(items, marks)),
        })),
      },
      ...notes(pack, situation),
    ],
    buttons: [
      ...pack.stages.map(({ id, title }) => ({
        action: 'startpack-list',
        ref: id,
        label: title[language],
      })),
      ...(start === undefined && situation.kept !== 'nowhere' ? [tell] : []),
    ],
  }
}

/** What the assistant sends by itself: an item whose day has come, with others of the same day. */
export function dripCard(items: [Item, ...Item[]], stage: Stage, situation: Situation): Card {
  const { language, shelf, start = '' } = situation
  const said = startPackTexts[language]
  const [first, ...others] = items
  const pack = shelf.pack()
  return {
    language,
    headline: said.drip.headline(first.title[language]),
    body: [
      ...adviceBlocks(stage, first, situation),
      ...(others.length > 0
        ? [text(said.drip.also), { kind: 'list' as const, items: others.map(({ title }) => title[language]) }]
        : []),
      { kind: 'note', text: `${said.drip.why(start)} ${standingOf(pack, language)}` },
    ],
    buttons: [
      ...markButtons(first, language),
      ...templateButtons(pack, first, language),
      { action: 'startpack-stop', ref: 'drip', label: said.buttons.stop },
    ],
  }
}

/** How an item is marked, with the way back. */
export function undoButton({ id }: Item, language: Language): Button {
  return { action: 'startpack-undo', ref: id, label: startPackTexts[language].buttons.undo }
}

function standing(pack: StartPack, stage: Stage, { language, marks, start, today }: Situation): string {
  const said = startPackTexts[language]
  const day = start === undefined ? 0 : dayInJob(start, today)
  return [
    ...(day > 0 && day <= 365 ? [said.day(day)] : []),
    said.closed(closedOf(stage.items, marks)),
    said.all(
      closedOf(
        pack.stages.flatMap(({ items }) => items),
        marks,
      ),
    ),
  ].join(' ')
}

function lineOf({ id, title }: Item, { language, marks }: Situation): string {
  const mark = marks.get(id)
  return mark === undefined
    ? title[language]
    : `${title[language]} (${startPackTexts[language].marked[mark]})`
}

export function adviceBlocks(stage: Stage, item: Item, { shelf, language }: Situation): Block[] {
  const { why, steps, language: written } = shelf.advice(stage, item, language)
  const foreign = written === language ? [] : [text(startPackTexts[language].inNorwegian)]
  return [...foreign, ...(why ? [text(why)] : []), ...(steps.length > 0 ? [list(steps)] : [])]
}

export function markButtons({ id }: Item, language: Language): Button[] {
  const { done, later, notRelevant } = startPackTexts[language].buttons
  return [
    { action: 'startpack-done', ref: id, label: done, primary: true },
    { action: 'startpack-later', ref: id, label: later },
    { action: 'startpack-not-relevant', ref: id, label: notRelevant },
  ]
}

export function templateButtons({ templates }: StartPack, item: Item, language: Language): Button[] {
  return templates
    .filter(({ id }) => item.templates.includes(id))
    .map(({ id, title }) => ({
      action: 'startpack-template',
      ref: id,
      label: startPackTexts[language].buttons.template(title[language]),
    }))
}

export function notes(pack: StartPack, { language, kept }: Situation): Block[] {
  const said = startPackTexts[language]
  const keeping = { member: [], browser: [said.browser], nowhere: [said.join] }[kept]
  return [standingOf(pack, language), ...keeping].map((note) => ({ kind: 'note', text: note }))
}

function standingOf({ approved }: StartPack, language: Language): string {
  const said = startPackTexts[language]
  return approved === null ? said.proposal : said.approved(approved)
}

function text(words: string): Block {
  return { kind: 'text', text: words }
}

function list(items: string[]): Block {
  return { kind: 'list', items }
}
