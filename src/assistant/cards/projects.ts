import type { Card, Form, TextInput } from '../../domain/card.ts'
import type { Language } from '../../domain/language.ts'
import { type Project, phases } from '../../onboarding/project.ts'
import { longDate } from '../texts/dates.ts'
import { projectTexts } from '../texts/projects.ts'

/** More than a card has buttons for is left to the form: nobody leads so many at a time. */
const mostButtons = 5

/** All projects of somebody, or how to begin with the first. */
export function projectsCard(projects: Project[], language: Language): Card {
  const texts = projectTexts[language]
  const facts = projects.map(({ title, phase, next }) => ({
    label: title,
    value: [texts.phases[phase], next].filter((part) => part !== '').join('. '),
  }))
  if (projects.length === 0) return formCard(undefined, language, texts.none)
  return {
    language,
    headline: texts.headline,
    body: [{ kind: 'facts', facts }],
    buttons: [
      ...projects
        .slice(0, mostButtons)
        .map(({ id, title }) => ({ action: 'project-open', ref: id, label: title })),
      { action: 'project-change', ref: 'new', label: texts.new },
    ],
  }
}

export function projectCard(project: Project, language: Language): Card {
  const texts = projectTexts[language]
  const { id, title, goal, phase, next, changed, ticket } = project
  return {
    language,
    headline: title,
    body: [
      {
        kind: 'facts',
        facts: [
          ...(goal === '' ? [] : [{ label: texts.goal, value: goal }]),
          { label: texts.phase, value: texts.phases[phase] },
          ...(next === '' ? [] : [{ label: texts.next, value: next }]),
          { label: texts.changed, value: longDate(language, changed) },
          ...(ticket === undefined ? [] : [{ label: texts.adviser, value: texts.invited }]),
        ],
      },
    ],
    buttons: [
      { action: 'project-change', ref: id, label: texts.change, primary: true },
      ...(ticket === undefined ? [{ action: 'project-invite', ref: id, label: texts.invite }] : []),
      { action: 'project-remove', ref: id, label: texts.remove },
      { action: 'project-all', ref: 'all', label: texts.all },
    ],
  }
}

/** To fill in, or to change; `lead` is said first. */
export function formCard(project: Project | undefined, language: Language, lead?: string): Card {
  const texts = projectTexts[language]
  return {
    language,
    headline: project?.title ?? texts.headline,
    body: [
      ...(lead === undefined ? [] : [{ kind: 'text' as const, text: lead }]),
      { kind: 'note', text: texts.says },
    ],
    form: formOf(project, language),
  }
}

function formOf(project: Project | undefined, language: Language): Form {
  const texts = projectTexts[language]
  const field = (id: 'title' | 'goal' | 'next', maxLength: number): TextInput => ({
    kind: 'text',
    id,
    label: texts[id],
    maxLength,
    ...(id !== 'title' && { optional: true }),
    ...(project && project[id] !== '' && { written: project[id] }),
  })
  const options = phases.map((value) => ({ value, label: texts.phases[value] }))
  return {
    action: 'project-keep',
    ref: project?.id ?? 'new',
    inputs: [
      field('title', 60),
      field('goal', 300),
      { kind: 'choice', id: 'phase', label: texts.phase, options, chosen: project?.phase ?? 'idea' },
      field('next', 200),
    ],
    submitLabel: texts.save,
  }
}
