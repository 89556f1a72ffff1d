import { z } from 'zod'
import type { Instant } from '../domain/time.ts'
import type { Participant } from './before.ts'
import type { Answered } from './decide.ts'
import { AnswerRefused } from './errors.ts'
import { type KeyStore, opened, pseudonymOf, sealed } from './keys.ts'
import type { Pulse } from './pulse.ts'
import { readAnswer } from './question.ts'
import type { PulseStore, Round } from './store.ts'

export interface AnswerParts {
  pulses: PulseStore
  keys: KeyStore
}

/** What somebody chose and wrote, by the id of the question. */
export type Values = Record<string, string[]>

/** What is sealed: when it was given decides which of two is the newer, and is gone with the key. */
const sealedAnswer = z.object({
  at: z.number(),
  region: z.string().optional(),
  size: z.string().optional(),
  /** Null when it was withdrawn. */
  values: z.record(z.string(), z.array(z.string())).nullable(),
})
type SealedAnswer = z.infer<typeof sealedAnswer>

/** What was handed in, checked against the pulse. Throws `AnswerRefused`; then nothing is kept of it. */
export function readAnswers({ questions }: Pulse, values: Values): Values {
  const known = new Set(questions.map(({ id }) => id))
  if (Object.keys(values).some((id) => !known.has(id))) throw new AnswerRefused('unknown-question')
  const read = questions.map(
    (question) => [question.id, readAnswer(question, values[question.id] ?? [])] as const,
  )
  const given = read.filter(([, chosen]) => chosen.length > 0)
  if (given.length === 0) throw new AnswerRefused('nothing-chosen')
  return Object.fromEntries(given)
}

/** Keeps an answer, or null to withdraw it, unless a newer one is kept. False when the round is closed. */
export async function keepAnswer(
  round: Round,
  { who, values, at }: { who: Participant; values: Values | null; at: Instant },
  { pulses, keys }: AnswerParts,
): Promise<boolean> {
  const key = await keyOf(round.id, { pulses, keys })
  const place = { round: round.id, member: who.member, pseudonym: pseudonymOf(who.member, key) }
  const { region, size } = who
  const content: SealedAnswer = { at, values, ...(region && { region }), ...(size && { size }) }
  return pulses.change(place, (kept) => {
    if (kept && (unsealed(kept, key)?.at ?? 0) > at) return undefined
    return { body: sealed(content, key, roomFor(round.pulse)), receipt: values ? who : null }
  })
}

/** What somebody has answered so far; undefined when nothing, or no longer. */
export async function answerOf(
  round: Round,
  member: string,
  { pulses, keys }: AnswerParts,
): Promise<Values | undefined> {
  const key = await keys.key(round.id)
  const body = key && (await pulses.answer(round.id, pseudonymOf(member, key)))
  return (key && body && unsealed(body, key)?.values) ?? undefined
}

/** Every answer of an open round, and how many could not be read for want of the key. */
export async function answersOf(
  round: string,
  { pulses, keys }: AnswerParts,
): Promise<{ answers: Answered[]; lost: number }> {
  const bodies = await pulses.answers(round)
  const key = await keys.key(round)
  const read = bodies.map((body) => key && unsealed(body, key))
  return {
    answers: read.flatMap((one) =>
      one?.values ? [{ region: one.region, size: one.size, values: one.values }] : [],
    ),
    lost: read.filter((one) => one === undefined).length,
  }
}

/** The key of an open round. When the store was restored without it, what it held cannot be read: it is let go. */
async function keyOf(round: string, { pulses, keys }: AnswerParts): Promise<Uint8Array> {
  const known = await keys.key(round)
  if (known) return known
  const bodies = await pulses.answers(round)
  if (bodies.length > 0) await pulses.lose(round, bodies.length)
  return keys.make(round)
}

function unsealed(body: Uint8Array, key: Uint8Array): SealedAnswer | undefined {
  const content = sealedAnswer.safeParse(opened(body, key))
  return content.success ? content.data : undefined
}

/** Bytes that any answer to the pulse fits into: in UTF-8 a character takes three at most, and what JSON adds. */
function roomFor({ questions }: Pulse): number {
  const choices = questions.flatMap(({ id, options }) => [id, ...options.map((option) => option.id)])
  const texts = questions.reduce((sum, { kind, longest }) => sum + (kind === 'text' ? 4 * longest : 0), 0)
  return 1_024 + choices.reduce((sum, { length }) => sum + length + 8, 0) + texts
}
