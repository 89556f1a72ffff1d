import type { AskedStore } from '../desk/asked.ts'
import type { Ticket, TicketStore } from '../desk/ticket.ts'
import type { Card } from '../domain/card.ts'
import { mask } from '../domain/mask.ts'
import type { OutboxStore } from '../jobs/outbox.ts'
import type { PeopleStore } from '../people/store.ts'
import {
  answeredCard,
  askingCard,
  askingForm,
  keepButton,
  ownTicketsCard,
  signatureOf,
  ticketCard,
  waitingCard,
} from './cards/desk.ts'
import type { Feature, Pressed, Submitted, Visitor } from './feature.ts'
import { said } from './say.ts'
import { deskTexts } from './texts/desk.ts'
import { isAdviser, openTicket, ticketId } from './tickets.ts'

export interface DeskParts {
  asked: AskedStore
  tickets: TicketStore
  people: PeopleStore
  outbox: OutboxStore
}

/** Questions that leaders put to the council's advisers, and the answers to them. */
export function deskFeature(parts: DeskParts): Feature {
  const { tickets } = parts
  return {
    name: 'desk',
    help: {
      nb: '«rådgiver»: spør en rådgiver, og se spørsmålene dine',
      nn: '«rådgivar»: spør ein rådgivar, og sjå spørsmåla dine',
      en: '“adviser”: ask an adviser, and see your questions',
    },
    words: { nb: deskTexts.nb.words, nn: deskTexts.nn.words, en: deskTexts.en.words },
    open: async (_event, visitor) => {
      if (isAdviser(visitor.member)) return waitingCard(await tickets.waiting(), visitor.language)
      const mine = await tickets.of(visitor.asker)
      const own = ownTicketsCard(mine, visitor.language)
      if (!(await staffed(parts))) return mine.length > 0 ? own : nobodyCard(visitor)
      return { ...own, form: askingForm({ ...visitor, question: '', from: '' }) }
    },
    page: async ({ language, member }) => {
      const { adviser, state } = deskTexts[language]
      if (!isAdviser(member)) return [{ heading: '', cards: [said(language, adviser.notYou)] }]
      const all = await tickets.waiting()
      const inState = (wanted: Ticket['state']) => all.filter((ticket) => ticket.state === wanted)
      const card = (ticket: Ticket) => ({ ...ticketCard(ticket, language), headline: ticket.question })
      const waiting = [...inState('open'), ...inState('taken')]
      return [
        {
          heading: adviser.waiting.headline,
          cards: waiting.length === 0 ? [said(language, adviser.waiting.none)] : [],
          folded: waiting.map(card),
        },
        ...(waiting.length === all.length
          ? []
          : [{ heading: state.answered, cards: [], folded: inState('answered').map(card) }]),
      ]
    },
    pressed: {
      'desk-ask': (event, visitor) => ask(event, visitor, parts),
      'desk-take': (event, visitor) => take(event, visitor, parts),
      'desk-open': async ({ ref }, { language, member }) => {
        const ticket = isAdviser(member) ? await tickets.one(ref) : undefined
        return ticket ? ticketCard(ticket, language) : said(language, deskTexts[language].adviser.notYou)
      },
    },
    submitted: {
      'desk-send': (event, visitor) => send(event, visitor, parts),
      'desk-answer': (event, visitor) => answer(event, visitor, parts),
    },
    data: {
      told: async ({ id }, language) => {
        const own = await tickets.of(`member:${id}`)
        return own.map(({ question, state }) => `${question} (${deskTexts[language].state[state]})`)
      },
      exported: ({ id }) =>
        tickets.of(`member:${id}`).then((own) => own.map(({ from: _where, ...ticket }) => ticket)),
      forget: ({ id }) => tickets.forget(`member:${id}`),
    },
  }
}

function nobodyCard({ language }: Pick<Visitor, 'language'>): Card {
  return said(language, deskTexts[language].nobody)
}

/** Whether there is anybody to ask. */
export async function staffed({ people }: Pick<DeskParts, 'people'>): Promise<boolean> {
  return (await people.members()).some(isAdviser)
}

async function ask({ ref }: Pressed, { language, member }: Visitor, parts: DeskParts): Promise<Card> {
  if (!(await staffed(parts))) return nobodyCard({ language })
  const known = await parts.asked.one(ref)
  const about = { question: known?.question ?? '', from: known?.id ?? '' }
  return askingCard({ language, member, ...about }, await parts.tickets.medianAnswerMs())
}

async function send(event: Submitted, visitor: Visitor, parts: DeskParts): Promise<Card> {
  const { language, member, asker } = visitor
  const question = mask(event.values.question?.[0]?.trim() ?? '')
  if (question === '') return said(language, deskTexts[language].empty)
  const region = member?.region ?? event.values.region?.[0]?.trim()
  const signs = member !== undefined && event.values.name?.[0] === 'named'
  const signed = member ? signs && signatureOf(member, language) : region
  const known = await parts.asked.one(event.ref)
  const ticket: Ticket = {
    id: ticketId(question, { asker, at: event.at }),
    question,
    language,
    areas: known?.areas ?? [],
    state: 'open',
    from: event.from,
    asker,
    opened: event.at,
    ...(region && { region }),
    ...(signed && { signed }),
  }
  await openTicket(ticket, parts)
  return { ...said(language, deskTexts[language].sent), inPlace: true }
}

async function take({ ref, at }: Pressed, { language, member }: Visitor, parts: DeskParts): Promise<Card> {
  const { adviser: texts } = deskTexts[language]
  const ticket = await parts.tickets.one(ref)
  if (member === undefined || !isAdviser(member) || ticket === undefined) return said(language, texts.notYou)
  if (!(await parts.tickets.take(ref, member.id))) return said(language, texts.takenByOther)
  const card = said(ticket.language, `${ticket.question}: ${deskTexts[ticket.language].state.taken}.`)
  await parts.outbox.put([{ key: `desk:${ref}:taken`, to: ticket.from, card }], at)
  return said(language, texts.taken)
}

async function answer(event: Submitted, { language, member }: Visitor, parts: DeskParts): Promise<Card> {
  const { adviser: texts, empty } = deskTexts[language]
  const ticket = await parts.tickets.one(event.ref)
  if (member === undefined || !isAdviser(member) || ticket === undefined) return said(language, texts.notYou)
  const written = event.values.answer?.[0]?.trim() ?? ''
  if (written === '') return said(language, empty)
  const first = await parts.tickets.answer(event.ref, { adviser: member.id, answer: written, at: event.at })
  if (!first && ticket.answer !== written) return said(language, texts.alreadyAnswered)
  const card = answeredCard(ticket, written)
  await parts.outbox.put([{ key: `desk:${ticket.id}:answer`, to: ticket.from, card }], event.at)
  return { ...said(language, texts.sent), inPlace: true, buttons: [keepButton(ticket.id, language)] }
}
