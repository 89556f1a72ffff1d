import { randomBytes } from 'node:crypto'
import type { TicketStore } from '../desk/ticket.ts'
import type { Card } from '../domain/card.ts'
import { mask } from '../domain/mask.ts'
import { dateInOslo } from '../domain/time.ts'
import type { OutboxStore } from '../jobs/outbox.ts'
import { type Project, type ProjectStore, phases } from '../onboarding/project.ts'
import type { Member } from '../people/member.ts'
import type { PeopleStore } from '../people/store.ts'
import { formCard, projectCard, projectsCard } from './cards/projects.ts'
import type { Feature, Pressed, Submitted, Visitor } from './feature.ts'
import { strangersCard } from './members.ts'
import { said } from './say.ts'
import { projectTexts } from './texts/projects.ts'
import { isAdviser, openTicket, ticketId } from './tickets.ts'
import { type Transaction, whole } from './whole.ts'

interface Parts {
  projects: ProjectStore
  tickets: Pick<TicketStore, 'open'>
  people: Pick<PeopleStore, 'members' | 'addressesOf'>
  outbox: Pick<OutboxStore, 'put'>
  transaction: Transaction
}

/** Development work that a leader keeps an eye on in the chat, and an adviser who is invited by a button. */
export function projectsFeature(parts: Parts): Feature {
  const { projects } = parts
  const { nb, nn, en } = projectTexts
  return {
    name: 'project',
    help: { nb: nb.help, nn: nn.help, en: en.help },
    words: { nb: nb.words, nn: nn.words, en: en.words },
    open: async ({ place }, visitor) => {
      const { member, language } = visitor
      if (member === undefined) return strangersCard(visitor)
      if (place === 'shared') return said(language, projectTexts[language].private)
      return projectsCard(await projects.of(member.id), language)
    },
    pressed: whole<Pressed>(parts.transaction, {
      'project-open': (event, visitor) =>
        withOwn(parts, event, visitor, async (project) => projectCard(project, visitor.language)),
      'project-all': async (_event, visitor) =>
        visitor.member
          ? inPlace(projectsCard(await projects.of(visitor.member.id), visitor.language))
          : strangersCard(visitor),
      'project-change': async (event, visitor) =>
        event.ref === 'new'
          ? formCard(undefined, visitor.language)
          : withOwn(parts, event, visitor, async (project) => formCard(project, visitor.language)),
      'project-remove': (event, visitor) =>
        withOwn(parts, event, visitor, async ({ id, owner }) => {
          await projects.remove(id, owner)
          return said(visitor.language, projectTexts[visitor.language].removed)
        }),
      'project-invite': (event, visitor) =>
        withOwn(parts, event, visitor, async (project) => sureCard(project, visitor)),
      'project-invite-yes': (event, visitor) => invited(parts, event, visitor),
    }),
    submitted: whole<Submitted>(parts.transaction, {
      'project-keep': (event, visitor) => kept(parts, event, visitor),
    }),
    data: {
      told: async ({ id }, language) =>
        (await projects.of(id)).map(({ title }) => projectTexts[language].data(title)),
      exported: ({ id }) => projects.of(id),
      forget: ({ id }) => projects.forget(id),
    },
  }
}

async function withOwn(
  { projects }: Parts,
  { ref }: Pressed,
  visitor: Visitor,
  show: (project: Project, member: Member) => Promise<Card>,
): Promise<Card> {
  const { member, language } = visitor
  if (member === undefined) return strangersCard(visitor)
  const project = await projects.one(ref, member.id)
  return inPlace(project ? await show(project, member) : said(language, projectTexts[language].gone))
}

async function kept({ projects }: Parts, { ref, values, at }: Submitted, visitor: Visitor): Promise<Card> {
  const { member, language } = visitor
  if (member === undefined) return strangersCard(visitor)
  const written = (id: string) => mask(values[id]?.[0]?.trim() ?? '')
  const before = ref === 'new' ? undefined : await projects.one(ref, member.id)
  if (ref !== 'new' && before === undefined) return inPlace(said(language, projectTexts[language].gone))
  const title = written('title')
  if (title === '') return inPlace(formCard(before, language, projectTexts[language].empty))
  const project: Project = {
    ...(before ?? { id: randomBytes(9).toString('base64url'), owner: member.id }),
    title,
    goal: written('goal'),
    phase: phases.find((phase) => phase === values.phase?.[0]) ?? before?.phase ?? 'idea',
    next: written('next'),
    changed: dateInOslo(at),
  }
  await projects.keep(project)
  return inPlace(projectCard(project, language))
}

function questionFor({ title, goal, phase, next }: Project, { language }: Visitor): string {
  const texts = projectTexts[language]
  return texts.question({ title, goal, phase: texts.phases[phase], next })
}

/** What an adviser would see, before anything is sent. */
function sureCard(project: Project, visitor: Visitor): Card {
  const texts = projectTexts[visitor.language]
  return {
    ...said(visitor.language, texts.sure(questionFor(project, visitor))),
    buttons: [
      { action: 'project-invite-yes', ref: project.id, label: texts.yes, primary: true },
      { action: 'project-open', ref: project.id, label: texts.no },
    ],
  }
}

async function invited(parts: Parts, event: Pressed, visitor: Visitor): Promise<Card> {
  const { language, asker } = visitor
  const texts = projectTexts[language]
  if (!(await parts.people.members()).some(isAdviser)) return inPlace(said(language, texts.nobody))
  return withOwn(parts, event, visitor, async (project, { region }) => {
    if (project.ticket !== undefined) return said(language, texts.already)
    const question = questionFor(project, visitor)
    const id = ticketId(question, { asker, at: event.at })
    await openTicket(
      {
        id,
        question,
        language,
        areas: [],
        state: 'open',
        from: event.from,
        asker,
        opened: event.at,
        ...(region && { region }),
      },
      parts,
    )
    await parts.projects.keep({ ...project, ticket: id })
    return said(language, texts.sent)
  })
}

function inPlace(card: Card): Card {
  return { ...card, inPlace: true }
}
