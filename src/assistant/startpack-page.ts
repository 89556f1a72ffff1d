import type { Card } from '../domain/card.ts'
import { closedOf, isClosed } from '../onboarding/progress.ts'
import type { Item, Stage } from '../onboarding/startpack.ts'
import {
  adviceBlocks,
  askCard,
  markButtons,
  notes,
  type Situation,
  templateButtons,
  undoButton,
} from './cards/startpack.ts'
import type { Section } from './feature.ts'
import { startPackTexts } from './texts/startpack.ts'

/** The whole first year: each list with how far it is, and each point with why, how and what has been said of it. */
export function startPackPage(situation: Situation): Section[] {
  const { shelf, language, start } = situation
  const pack = shelf.pack()
  return [
    {
      heading: '',
      cards: [introOf(situation)],
      ...(start === undefined && {
        folded: [{ ...askCard(language), headline: startPackTexts[language].buttons.tell }],
      }),
    },
    ...pack.stages.map((stage) => ({
      heading: stage.title[language],
      cards: [countCard(stage, situation)],
      folded: stage.items.map((item) => itemCard(stage, item, situation)),
    })),
  ]
}

function introOf(situation: Situation): Card {
  const { shelf, language, marks } = situation
  const { all } = startPackTexts[language]
  const pack = shelf.pack()
  const items = pack.stages.flatMap((stage) => stage.items)
  return {
    language,
    headline: '',
    body: [{ kind: 'text', text: all(closedOf(items, marks)) }, ...notes(pack, situation)],
  }
}

function countCard({ items }: Stage, { language, marks }: Situation): Card {
  const text = startPackTexts[language].closed(closedOf(items, marks))
  return { language, headline: '', body: [{ kind: 'note', text }] }
}

function itemCard(stage: Stage, item: Item, situation: Situation): Card {
  const { language, marks, shelf } = situation
  const mark = marks.get(item.id)
  const { marked } = startPackTexts[language]
  return {
    language,
    headline: mark === undefined ? item.title[language] : `${item.title[language]} · ${marked[mark]}`,
    body: adviceBlocks(stage, item, situation),
    buttons: [
      ...(isClosed(mark) ? [undoButton(item, language)] : markButtons(item, language)),
      ...templateButtons(shelf.pack(), item, language),
    ],
  }
}
