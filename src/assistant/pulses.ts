import type { Card } from '../domain/card.ts'
import type { Instant } from '../domain/time.ts'
import { dateInOslo } from '../domain/time.ts'
import { atTheEnd } from '../jobs/effects.ts'
import type { Member } from '../people/member.ts'
import { type AnswerParts, keepAnswer, readAnswers, type Values } from '../pulse/answer.ts'
import { heldBefore } from '../pulse/change.ts'
import { AnswerRefused, RoundClosed } from '../pulse/errors.ts'
import { isAsked } from '../pulse/round.ts'
import type { Round } from '../pulse/store.ts'
import { pulseAtHome } from './cards/home.ts'
import { pulseCard, resultsCard, textsCard, thanksCard, withdrawnCard } from './cards/pulse.ts'
import type { Feature, Pressed, Said, Submitted, Visitor } from './feature.ts'
import { said } from './say.ts'
import { pulseTexts } from './texts/pulse.ts'
import { isAdviser } from './tickets.ts'

/** The pulses: asked, answered, changed and withdrawn in private, and their results. */
export function pulsesFeature(parts: AnswerParts): Feature {
  const { nb, nn, en } = pulseTexts
  const inRound =
    (handle: (at: AtRound) => Promise<Card>) => (event: Pressed | Submitted, visitor: Visitor) =>
      withRound({ event, visitor, parts }, handle)
  return {
    name: 'pulse',
    help: {
      nb: '«puls»: månedens korte spørsmål, og hva lederne svarte sist',
      nn: '«puls»: dei korte spørsmåla denne månaden, og kva leiarane svara sist',
      en: '“pulse”: the short questions of the month, and what leaders answered last',
    },
    words: { nb: nb.words, nn: nn.words, en: en.words },
    open: (event, visitor) => overview(event, visitor, parts),
    home: (visitor, at) => atHome(at, visitor, parts),
    page: async (visitor, at) => {
      const card = await overview({ at, place: 'private' }, visitor, parts)
      return [{ heading: '', cards: [card] }]
    },
    submitted: { 'pulse-answer': inRound(answer) },
    pressed: {
      'pulse-open': (event, visitor) => overview(event, visitor, parts),
      'pulse-change': inRound(async ({ round, visitor: { language } }) => ({
        ...pulseCard(round, language, pulseTexts[language].again),
        inPlace: true,
      })),
      'pulse-withdraw': inRound(withdraw),
      'pulse-results': (event, visitor) => results(event, visitor, parts),
      'pulse-texts': (event, visitor) => texts(event, visitor, parts),
    },
    data: {
      told: async () => [],
      exported: async ({ id }) => ({ answered: await answeredBy(id, parts) }),
      forget: ({ id }) => forget(id, parts),
    },
  }
}

interface AtRound {
  round: Round
  member: Member
  event: Pressed | Submitted
  visitor: Visitor
  parts: AnswerParts
}

type Heard = Omit<AtRound, 'round' | 'member'>

/** Presses come back from a client: which round, and whether it is open and theirs, is looked up each time. */
async function withRound(heard: Heard, handle: (at: AtRound) => Promise<Card>): Promise<Card> {
  const { event, visitor, parts } = heard
  const { refused } = pulseTexts[visitor.language]
  const say = (text: string) => said(visitor.language, text)
  if (event.place === 'shared') return say(refused.shared)
  if (!visitor.member) return say(refused.notMember)
  const round = await parts.pulses.round(event.ref)
  if (!round) return say(refused.unknown)
  if (!isOpen(round, event.at)) return say(refused.late)
  if (!(await mayAnswer(round, visitor.member, { at: event.at, parts }))) return say(refused.notAsked)
  return handle({ ...heard, round, member: visitor.member })
}

/** What was handed in before the end counts, also when we come to it later: as long as the round is not counted. */
function isOpen({ state, closes }: Round, at: Instant): boolean {
  return state === 'open' && at < closes
}

async function mayAnswer(
  { id, audience }: Round,
  member: Member,
  { at, parts: { pulses } }: { at: Instant; parts: AnswerParts },
): Promise<boolean> {
  if (member.role !== 'leader') return false
  if (isAsked(audience, member, dateInOslo(at))) return true
  return (await pulses.asked(id)).some((asked) => asked.member === member.id)
}

async function answer({ round, member, event, visitor, parts }: AtRound): Promise<Card> {
  if (event.kind !== 'submitted') return pulseCard(round, visitor.language)
  const { refused } = pulseTexts[visitor.language]
  try {
    const values = readAnswers(round.pulse, event.values)
    await keep(values, { round, member, event, visitor, parts })
    return thanksCard(round, visitor.language)
  } catch (fault) {
    if (!(fault instanceof AnswerRefused)) throw fault
    const text = refused[fault.why]
    return said(visitor.language, typeof text === 'string' ? text : text(fault.most ?? 1))
  }
}

async function withdraw(at: AtRound): Promise<Card> {
  await keep(null, at)
  return withdrawnCard(at.round, at.visitor.language)
}

/** In the transaction that wipes what was handed in. When the round is closed just then, it is looked up once more. */
function keep(values: Values | null, { round, member, event, parts }: AtRound): Promise<void> {
  const { id, region, size } = member
  const who = { member: id, ...(region && { region }), ...(size && { size }) }
  return atTheEnd(async () => {
    if (!(await keepAnswer(round, { who, values, at: event.at }, parts))) throw new RoundClosed(round.id)
  })
}

async function overview(
  { at, place }: Pick<Said, 'at' | 'place'>,
  { member, language }: Visitor,
  parts: AnswerParts,
): Promise<Card> {
  const texts = pulseTexts[language]
  if (place === 'shared') return said(language, texts.refused.shared)
  if (!member) return said(language, texts.refused.notMember)
  const rounds = await parts.pulses.rounds()
  const last = rounds.findLast(({ state }) => state === 'closed')
  for (const round of rounds.filter((each) => isOpen(each, at))) {
    if (!(await mayAnswer(round, member, { at, parts }))) continue
    const receipts = await parts.pulses.participants(round.id)
    const has = receipts.some((receipt) => receipt.member === member.id)
    return has ? { ...thanksCard(round, language), inPlace: false } : pulseCard(round, language)
  }
  const buttons = last ? [{ action: 'pulse-results', ref: last.id, label: texts.results.show }] : []
  return { ...said(language, texts.none), buttons }
}

/** Undefined where nobody asks the member just now. */
async function atHome(
  at: Instant,
  { member, language }: Visitor,
  parts: AnswerParts,
): Promise<Card | undefined> {
  if (!member) return undefined
  for (const round of await parts.pulses.rounds()) {
    if (!isOpen(round, at) || !(await mayAnswer(round, member, { at, parts }))) continue
    const receipts = await parts.pulses.participants(round.id)
    const has = receipts.some((receipt) => receipt.member === member.id)
    return pulseAtHome(round, has, language)
  }
  return undefined
}

async function results(
  { ref }: Pressed,
  { member, language }: Visitor,
  { pulses }: AnswerParts,
): Promise<Card> {
  const [round, closed] = [await pulses.round(ref), await pulses.closed(ref)]
  const { refused, results: words } = pulseTexts[language]
  if (!member) return said(language, refused.notMember)
  if (!round || !closed) return said(language, refused.unknown)
  const before = await heldBefore(round, pulses)
  const card = resultsCard(round, closed.release, { language, before })
  if (!isAdviser(member)) return card
  return { ...card, buttons: [{ action: 'pulse-texts', ref, label: words.texts }] }
}

async function texts(
  { ref, place }: Pressed,
  { member, language }: Visitor,
  { pulses }: AnswerParts,
): Promise<Card> {
  const [round, closed] = [await pulses.round(ref), await pulses.closed(ref)]
  const { refused } = pulseTexts[language]
  if (!isAdviser(member) || place === 'shared') return said(language, refused.notAsked)
  return round && closed ? textsCard(round, closed.texts, language) : said(language, refused.unknown)
}

/** The rounds that somebody has answered: not what, which cannot be told from the store once a round is closed. */
async function answeredBy(member: string, { pulses }: AnswerParts): Promise<string[]> {
  const answered: string[] = []
  for (const { id } of await pulses.rounds())
    if ((await pulses.participants(id)).some((receipt) => receipt.member === member)) answered.push(id)
  return answered
}

/** Withdraws what stands in open rounds, and removes the receipts. What was released is of nobody. */
async function forget(member: string, parts: AnswerParts): Promise<void> {
  for (const round of await parts.pulses.rounds())
    if (round.state === 'open')
      await keepAnswer(round, { who: { member }, values: null, at: round.closes }, parts)
  await parts.pulses.forget(member)
}
