import type { AskedStore } from '../desk/asked.ts'
import { documentOf, fileNameOf } from '../desk/reply.ts'
import { themesOf } from '../desk/themes.ts'
import type { TicketStore } from '../desk/ticket.ts'
import type { Card } from '../domain/card.ts'
import type { Language } from '../domain/language.ts'
import type { Clock } from '../domain/time.ts'
import { dateInOslo } from '../domain/time.ts'
import type { Feature, Submitted, Visitor } from './feature.ts'
import { said } from './say.ts'
import { deskTexts } from './texts/desk.ts'
import { isAdviser } from './tickets.ts'

export interface ReviewingParts {
  tickets: TicketStore
  asked: AskedStore
  clock: Clock
  /** Puts a document into the knowledge folder; false when there is one of that name. */
  shelve(name: string, content: string): Promise<boolean>
  /** What an area of competence is called; undefined for none of ours. */
  areaName(id: string, language: Language): string | undefined
}

const oneMonthMs = 30 * 24 * 3_600_000
const longestTitle = 120
const longestText = 3_000
/** How long an answer holds where the adviser does not say: it is looked at again after that. */
const monthsAtFirst = '12'

/** An adviser's answer becomes a document for everybody; what nobody could answer is shown by theme. */
export function reviewingFeature(parts: ReviewingParts): Feature {
  const words = (language: Language) => deskTexts[language].gaps.words
  return {
    name: 'reviewing',
    words: { nb: words('nb'), nn: words('nn'), en: words('en') },
    open: async (_event, visitor) => gapsCard(visitor, parts),
    pressed: {
      'desk-keep': async ({ ref }, { language, member }) => {
        const ticket = isAdviser(member) ? await parts.tickets.one(ref) : undefined
        if (ticket?.answer === undefined) return said(language, deskTexts[language].adviser.notYou)
        return documentForm({ id: ref, question: ticket.question, answer: ticket.answer, language })
      },
    },
    submitted: { 'desk-shelve': (event, visitor) => shelve(event, visitor, parts) },
  }
}

async function gapsCard(
  { language, member }: Visitor,
  { asked, clock, areaName }: ReviewingParts,
): Promise<Card> {
  const { adviser, gaps: texts } = deskTexts[language]
  if (member === undefined || member.role === 'leader') return said(language, adviser.notYou)
  const now = clock.now()
  const themes = themesOf(await asked.gaps(now - oneMonthMs, now))
  const nameOf = (area: string | undefined) => (area && areaName(area, language)) ?? texts.other
  if (themes.length === 0) return { ...said(language, texts.none), headline: texts.headline }
  const items = themes.map(({ area, count }) => texts.theme(nameOf(area), count))
  return { language, headline: texts.headline, body: [{ kind: 'list', items }] }
}

interface Answered {
  id: string
  question: string
  answer: string
  language: Language
}

function documentForm({ id, question, answer, language }: Answered): Card {
  const { document: texts } = deskTexts[language]
  return {
    language,
    headline: texts.headline,
    body: [{ kind: 'text', text: texts.why }],
    form: {
      action: 'desk-shelve',
      ref: id,
      inputs: [
        {
          kind: 'text',
          id: 'title',
          label: texts.title,
          maxLength: longestTitle,
          written: question.slice(0, longestTitle),
        },
        {
          kind: 'text',
          id: 'text',
          label: texts.text,
          maxLength: longestText,
          multiline: true,
          written: answer,
        },
        {
          kind: 'choice',
          id: 'months',
          label: texts.months,
          options: ['3', '6', '12', '24'].map((value) => ({ value, label: value })),
          chosen: monthsAtFirst,
        },
      ],
      submitLabel: texts.save,
    },
  }
}

async function shelve(event: Submitted, { language, member }: Visitor, parts: ReviewingParts): Promise<Card> {
  const { adviser, document: texts, empty } = deskTexts[language]
  const ticket = isAdviser(member) ? await parts.tickets.one(event.ref) : undefined
  if (ticket === undefined) return said(language, adviser.notYou)
  const [title, text] = [event.values.title?.[0]?.trim() ?? '', event.values.text?.[0]?.trim() ?? '']
  if (title === '' || text === '') return said(language, empty)
  const months = Number(event.values.months?.[0] ?? monthsAtFirst) || Number(monthsAtFirst)
  const content = documentOf({
    title,
    text,
    areas: ticket.areas,
    language: ticket.language,
    written: dateInOslo(event.at),
    expires: dateInOslo(event.at + months * oneMonthMs),
  })
  if (!(await parts.shelve(fileNameOf(title), content))) return said(language, texts.exists)
  await parts.tickets.close(event.ref)
  return { ...said(language, texts.saved), inPlace: true }
}
