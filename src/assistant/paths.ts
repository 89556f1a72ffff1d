import type { Card } from '../domain/card.ts'
import type { Incoming } from '../domain/channel.ts'
import type { Clock } from '../domain/time.ts'
import type { Shelf } from '../onboarding/pack.ts'
import { begunPath, isPathStep, type Path, type PathShelf, stepIn } from '../onboarding/paths.ts'
import type { Mark } from '../onboarding/progress.ts'
import type { FirstYearStore } from '../onboarding/store.ts'
import { pathCard, shelfCard, titleOf, type Way } from './cards/paths.ts'
import type { Feature, Pressed, Visitor } from './feature.ts'
import { keepMark, progressOf } from './progress.ts'
import { said } from './say.ts'
import { pathTexts } from './texts/paths.ts'

interface Parts {
  /** Every shelf of paths as its file is now. */
  paths(): PathShelf[]
  shelf: Pick<Shelf, 'pack'>
  firstYear: FirstYearStore
  clock: Clock
}

/** Learning paths: a feature for each shelf, one for "next step", and one for the presses of all. */
export function pathFeatures(parts: Parts): Feature[] {
  return [...parts.paths().map((shelf) => shelfFeature(parts, shelf)), stepsFeature(parts)]
}

function shelfFeature(parts: Parts, { id, words, help }: PathShelf): Feature {
  return {
    name: `path-${id}`,
    words,
    help,
    open: async (event, visitor) => {
      if (event.place === 'shared') return said(visitor.language, pathTexts[visitor.language].private)
      return shelfOf(parts, id, await wayFor(parts, event, visitor))
    },
  }
}

function stepsFeature(parts: Parts): Feature {
  const { nb, nn, en } = pathTexts
  const marking = (mark: Mark | undefined) => (event: Pressed, visitor: Visitor) =>
    marked(parts, event, { visitor, mark })
  return {
    name: 'path',
    help: { nb: nb.nextHelp, nn: nn.nextHelp, en: en.nextHelp },
    words: { nb: nb.nextWords, nn: nn.nextWords, en: en.nextWords },
    open: async (event, visitor) => {
      if (event.place === 'shared') return said(visitor.language, pathTexts[visitor.language].private)
      const way = await wayFor(parts, event, visitor)
      const begun = begunPath(parts.paths(), way.marks)
      return begun ? cardOf(parts, begun, { way }) : shelfOf(parts, undefined, way)
    },
    asks: {
      'path-ask': async ({ ref }, { language }) => {
        const step = stepIn(parts.paths(), ref)?.step
        return step?.kind === 'answer' ? step.ask[language] : undefined
      },
    },
    pressed: {
      'path-ask': async ({ ref, ...event }, visitor) =>
        gone(parts, await wayFor(parts, { ...event, ref }, visitor)),
      'path-done': marking('done'),
      'path-later': marking('later'),
      'path-not-relevant': marking('not-relevant'),
      'path-undo': marking(undefined),
      'path-shelf': async (event, visitor) =>
        inPlace(shelfOf(parts, event.ref, await wayFor(parts, event, visitor))),
    },
    submitted: {
      'path-open': async (event, visitor) => {
        const way = await wayFor(parts, event, visitor)
        const path = parts
          .paths()
          .flatMap(({ paths }) => paths)
          .find(({ id }) => id === event.values.path?.[0])
        return inPlace(path ? cardOf(parts, path, { way }) : shelfOf(parts, event.ref, way))
      },
    },
    data: dataOf(parts),
  }
}

async function wayFor({ firstYear, shelf }: Parts, event: Incoming, visitor: Visitor): Promise<Way> {
  const { language } = visitor
  const templates = shelf.pack().templates
  return {
    language,
    ...(await progressOf({ firstYear }, event, visitor)),
    templateName: (id) => templates.find((each) => each.id === id)?.title[language] ?? id,
  }
}

function shelfOf(parts: Parts, id: string | undefined, way: Way, lead: string[] = []): Card {
  const shelves = parts.paths()
  const shelf = shelves.find((each) => each.id === id) ?? shelves.at(-1)
  return shelf ? shelfCard(shelf, way, lead) : said(way.language, pathTexts[way.language].gone)
}

function cardOf(parts: Parts, path: Path, drawing: { way: Way; lead?: string[] }): Card {
  const shelf = parts.paths().find(({ paths }) => paths.some(({ id }) => id === path.id))
  return shelf ? pathCard(shelf, path, drawing) : gone(parts, drawing.way)
}

function gone(parts: Parts, way: Way): Card {
  return shelfOf(parts, undefined, way, [pathTexts[way.language].gone])
}

async function marked(
  parts: Parts,
  event: Pressed,
  { visitor, mark }: { visitor: Visitor; mark: Mark | undefined },
): Promise<Card> {
  const found = stepIn(parts.paths(), event.ref)
  const kept = found && (await keepMark(parts, event, { visitor, step: event.ref, mark }))
  const way = await wayFor(parts, event, visitor)
  if (!found || !kept) return inPlace(found ? cardOf(parts, found.path, { way }) : gone(parts, way))
  const texts = pathTexts[visitor.language]
  const card = cardOf(parts, found.path, {
    way,
    lead: [texts.said[mark ?? 'undone'](titleOf(found.step, way))],
  })
  const undo = { action: 'path-undo', ref: event.ref, label: texts.undo }
  return inPlace({ ...card, buttons: [...(card.buttons ?? []), ...(mark === undefined ? [] : [undo])] })
}

function dataOf({ firstYear }: Parts): NonNullable<Feature['data']> {
  const stepsOf = async (owner: string) =>
    [...(await firstYear.marks(owner))].filter(([ref]) => isPathStep(ref))
  return {
    told: async ({ id }, language) => {
      const { length } = await stepsOf(id)
      return length > 0 ? [pathTexts[language].data(length)] : []
    },
    exported: async ({ id }) => Object.fromEntries(await stepsOf(id)),
    forget: ({ id }) => firstYear.forget(id),
    guests: {
      told: async (asker, language) => {
        const { length } = await stepsOf(asker)
        return length > 0 ? [pathTexts[language].data(length)] : []
      },
      exported: async (asker) => Object.fromEntries(await stepsOf(asker)),
      forget: (asker) => firstYear.forget(asker),
    },
  }
}

function inPlace(card: Card): Card {
  return { ...card, inPlace: true }
}
