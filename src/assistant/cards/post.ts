import { findingLine, type Round } from '../../competence/findings.ts'
import type { Resource } from '../../competence/map.ts'
import type { Block, Card } from '../../domain/card.ts'
import type { Language } from '../../domain/language.ts'
import { longDate } from '../texts/dates.ts'
import { postTexts } from '../texts/post.ts'
import { resourceLine } from './competence.ts'

const longestDoing = 1_500

/** The figures of everybody who was asked, a sentence each. */
export function linesOf({ tables }: Round, language: Language): string[] {
  return tables.filter(({ group }) => group === 'all').flatMap((table) => findingLine(table, language) ?? [])
}

/** To an adviser: what may be shown of the round, and the place to say what the council does. */
export function draftCard(round: Round, resources: Resource[], language: Language): Card {
  const texts = postTexts[language]
  const ideas = resources.length > 0 ? texts.ideas(resources.map(({ title }) => `«${title}»`)) : ''
  return {
    language,
    headline: texts.headline(round.title[language]),
    body: [
      { kind: 'text', text: texts.draft },
      { kind: 'list', items: linesOf(round, language) },
      { kind: 'note', text: texts.note },
    ],
    form: {
      action: 'post-approve',
      ref: round.id,
      inputs: [
        {
          kind: 'text',
          id: 'doing',
          label: texts.doing,
          maxLength: longestDoing,
          multiline: true,
          written: ideas,
        },
      ],
      submitLabel: texts.approve,
    },
    buttons: [{ action: 'post-drop', ref: round.id, label: texts.drop }],
  }
}

interface Posting {
  language: Language
  /** What the council does, as the adviser wrote it. */
  doing: string
  resources: Resource[]
}

/** To those who were asked. */
export function postCard(round: Round, { language, doing, resources }: Posting): Card {
  const { post: texts } = postTexts[language]
  const help: Block[] =
    resources.length === 0
      ? []
      : [
          { kind: 'text', text: texts.resources },
          { kind: 'list', items: resources.map(resourceLine) },
        ]
  return {
    language,
    headline: texts.headline,
    body: [
      { kind: 'text', text: texts.answered(round.title[language], longDate(language, round.closed)) },
      { kind: 'list', items: linesOf(round, language) },
      { kind: 'text', text: `${texts.doing} ${doing}` },
      ...help,
      { kind: 'note', text: texts.note },
    ],
  }
}
