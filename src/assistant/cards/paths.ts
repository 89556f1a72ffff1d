import type { Block, Button, Card } from '../../domain/card.ts'
import { unreachable } from '../../domain/errors.ts'
import type { Language } from '../../domain/language.ts'
import {
  markOf,
  nextStep,
  type Path,
  type PathShelf,
  type PathStep,
  stepRef,
} from '../../onboarding/paths.ts'
import { closedOf, type Marks } from '../../onboarding/progress.ts'
import type { Keeping } from '../progress.ts'
import { pathTexts } from '../texts/paths.ts'

/** What a card of a path is drawn of. */
export interface Way {
  language: Language
  marks: Marks
  kept: Keeping
  /** What a template of the start pack is called, by its id. */
  templateName(id: string): string
}

/** The paths of a shelf, each with how far it is, and a menu to open one. */
export function shelfCard(shelf: PathShelf, { language, marks, kept }: Way, lead: string[] = []): Card {
  const texts = pathTexts[language]
  const options = shelf.paths.map(({ id, title }) => ({ value: id, label: title[language] }))
  return {
    language,
    headline: shelf.title[language],
    body: [
      ...lead.map(text),
      text(shelf.says[language]),
      {
        kind: 'facts',
        facts: shelf.paths.map((path) => ({
          label: path.title[language],
          value: countOf(path, marks, language),
        })),
      },
      { kind: 'note', text: `${shelf.source[language]} ${texts.keeping[kept]}` },
    ],
    form: {
      action: 'path-open',
      ref: shelf.id,
      inputs: [{ kind: 'choice', id: 'path', label: texts.which, options }],
      submitLabel: texts.open,
    },
  }
}

/** One path with its steps, and what is next in it. */
export function pathCard(
  shelf: PathShelf,
  path: Path,
  { way, lead = [] }: { way: Way; lead?: string[] },
): Card {
  const { language, marks, kept } = way
  const texts = pathTexts[language]
  const next = nextStep(path, marks)
  return {
    language,
    headline: path.title[language],
    body: [
      ...lead.map(text),
      text(path.about[language]),
      { kind: 'list', ordered: true, items: path.steps.map((step) => lineOf(path, step, way)) },
      ...(next ? nextBlocks(next, way) : [text(texts.finished)]),
      { kind: 'note', text: `${countOf(path, marks, language)}. ${texts.keeping[kept]}` },
    ],
    buttons: [
      ...(next ? stepButtons(path, next, way) : []),
      { action: 'path-shelf', ref: shelf.id, label: texts.all },
    ],
  }
}

export function titleOf(
  step: PathStep,
  { language, templateName }: Pick<Way, 'language' | 'templateName'>,
): string {
  return step.kind === 'template' ? templateName(step.template) : step.title[language]
}

function countOf(path: Path, marks: Marks, language: Language): string {
  const steps = path.steps.map((step) => ({ id: stepRef(path, step) }))
  return pathTexts[language].closed(closedOf(steps, marks))
}

function lineOf(path: Path, step: PathStep, way: Way): string {
  const { kinds, marked } = pathTexts[way.language]
  const mark = markOf(path, { marks: way.marks, step })
  const about = [kinds[step.kind], ...(mark ? [marked[mark]] : [])].join(', ')
  return `${titleOf(step, way)} (${about})`
}

function nextBlocks(step: PathStep, way: Way): Block[] {
  const { language } = way
  const texts = pathTexts[language]
  const lead = text(texts.next(titleOf(step, way)))
  switch (step.kind) {
    case 'answer':
      return [lead, text(texts.asks(step.ask[language])), text(texts.answer)]
    case 'template':
      return [lead, text(texts.template(titleOf(step, way)))]
    case 'task':
      return [lead, text(step.says[language]), ...(step.who ? [text(texts.who(step.who[language]))] : [])]
    default:
      return unreachable(step)
  }
}

function stepButtons(path: Path, step: PathStep, { language, kept }: Way): Button[] {
  const texts = pathTexts[language]
  const ref = stepRef(path, step)
  const help: Button[] = step.kind === 'task' ? [] : [helpButton(step, ref, language)]
  if (kept === 'nowhere') return help
  return [
    ...help,
    { action: 'path-done', ref, label: texts.done, primary: step.kind === 'task' },
    { action: 'path-later', ref, label: texts.later },
    { action: 'path-not-relevant', ref, label: texts.notRelevant },
  ]
}

function helpButton(step: Exclude<PathStep, { kind: 'task' }>, ref: string, language: Language): Button {
  const { show, download } = pathTexts[language]
  return step.kind === 'answer'
    ? { action: 'path-ask', ref, label: show, primary: true }
    : { action: 'startpack-template', ref: step.template, label: download, primary: true }
}

function text(words: string): Block {
  return { kind: 'text', text: words }
}
