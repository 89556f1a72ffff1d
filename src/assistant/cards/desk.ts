import type { Ticket } from '../../desk/ticket.ts'
import type { Block, Card, Fact, Form } from '../../domain/card.ts'
import type { Language } from '../../domain/language.ts'
import type { Member } from '../../people/member.ts'
import { deskTexts } from '../texts/desk.ts'
import { membersTexts } from '../texts/members.ts'

const longestQuestion = 2_000
const longestAnswer = 3_000
const anHourMs = 3_600_000

interface Asking {
  language: Language
  member: Member | undefined
  /** What was asked of the assistant before; empty where nothing was. */
  question: string
  /** The id of that question, or empty. */
  from: string
}

/** What a leader fills in to ask an adviser. */
export function askingForm({ language, member, question, from }: Asking): Form {
  const { form: texts } = deskTexts[language]
  return {
    action: 'desk-send',
    ref: from,
    inputs: [
      {
        kind: 'text',
        id: 'question',
        label: texts.question,
        maxLength: longestQuestion,
        multiline: true,
        written: question,
      },
      member
        ? {
            kind: 'choice',
            id: 'name',
            label: texts.name,
            options: [
              { value: 'unnamed', label: texts.names.unnamed },
              { value: 'named', label: texts.names.named },
            ],
            chosen: 'unnamed',
          }
        : { kind: 'text', id: 'region', label: texts.region, maxLength: 60, optional: true },
    ],
    submitLabel: texts.send,
  }
}

export function askingCard(asking: Asking, medianMs: number | undefined): Card {
  const { form: texts } = deskTexts[asking.language]
  const usually =
    medianMs === undefined ? '' : ` ${texts.usually(Math.max(1, Math.ceil(medianMs / anHourMs)))}`
  return {
    language: asking.language,
    headline: texts.headline,
    body: [{ kind: 'note', text: `${texts.promise}${usually}` }],
    form: askingForm(asking),
  }
}

/** A leader's own questions to the advisers, with what has become of each. */
export function ownTicketsCard(tickets: Ticket[], language: Language): Card {
  const { mine, state } = deskTexts[language]
  const items = tickets.map((ticket) => `${ticket.question}: ${state[ticket.state]}`)
  const body: Block[] = items.length === 0 ? [{ kind: 'text', text: mine.none }] : [{ kind: 'list', items }]
  return { language, headline: mine.headline, body }
}

/** To the advisers: a question, and the place for the answer. Nothing in it says who asked, unless the leader chose to. */
export function ticketCard(ticket: Ticket, language: Language): Card {
  const { adviser: texts } = deskTexts[language]
  const { id, question, signed, answer } = ticket
  const from: Fact = { label: texts.from, value: signed ?? texts.unnamed }
  const body: Block[] = [
    { kind: 'text', text: question },
    { kind: 'facts', facts: [from] },
  ]
  if (answer !== undefined)
    return { language, headline: texts.alreadyAnswered, body, buttons: [keepButton(id, language)] }
  return {
    language,
    headline: texts.headline,
    body,
    form: {
      action: 'desk-answer',
      ref: id,
      inputs: [
        { kind: 'text', id: 'answer', label: texts.answer, maxLength: longestAnswer, multiline: true },
      ],
      submitLabel: texts.send,
    },
    buttons: [{ action: 'desk-take', ref: id, label: texts.take }],
  }
}

/** What the advisers have to answer, each to be opened. */
export function waitingCard(tickets: Ticket[], language: Language): Card {
  const { waiting } = deskTexts[language].adviser
  const open = tickets.filter(({ state }) => state === 'open' || state === 'taken').slice(0, 10)
  const body: Block[] = open.length === 0 ? [{ kind: 'text', text: waiting.none }] : []
  const buttons = open.map(({ id, question }) => ({
    action: 'desk-open',
    ref: id,
    label: shortened(question),
  }))
  return { language, headline: waiting.headline, body, buttons }
}

/** To the leader: what the adviser wrote. */
export function answeredCard({ question, language }: Ticket, answer: string): Card {
  const { answered: texts } = deskTexts[language]
  return {
    language,
    headline: texts.headline,
    body: [
      { kind: 'text', text: answer },
      { kind: 'facts', facts: [{ label: texts.question, value: question }] },
      { kind: 'note', text: texts.note },
    ],
  }
}

export function keepButton(id: string, language: Language) {
  return { action: 'desk-keep', ref: id, label: deskTexts[language].adviser.keep }
}

/** What a leader lets an adviser know: never more than the region and the size. */
export function signatureOf(
  { region, size }: Pick<Member, 'region' | 'size'>,
  language: Language,
): string | undefined {
  const parts = [region, size && membersTexts[language].profile.sizes[size]].filter(
    (part) => part !== undefined,
  )
  return parts.length === 0 ? undefined : parts.join(', ')
}

const longestLabel = 70

function shortened(text: string): string {
  return text.length <= longestLabel ? text : `${text.slice(0, longestLabel - 1).trimEnd()}…`
}
