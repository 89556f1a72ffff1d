import { expect, it } from 'vitest'
import { createAssistant, forgiving } from '../../src/assistant/handle.ts'
import type { Card } from '../../src/domain/card.ts'
import type { Incoming, Listener } from '../../src/domain/channel.ts'
import { silent } from '../../src/domain/log.ts'
import type { Answer, Ask, Question } from '../../src/knowledge/answer.ts'
import { amongStrangers } from '../support/strangers.ts'

const at = Date.parse('2026-11-21T10:00:00+01:00')

/** An assistant that answers "Svar på: ..." and notes what it was asked, with a clock that the test moves. */
function assistant(answer: Partial<Answer> = {}, modelHost?: string) {
  const asked: Question[] = []
  let time = at
  const ask: Ask = async (question) => {
    asked.push(question)
    const points: Answer['points'] = [{ kind: 'sentence', text: `Svar på: ${question.text}`, cites: [] }]
    return {
      outcome: 'answered',
      language: 'nb',
      mode: 'extractive',
      points,
      citations: [],
      caveats: [],
      ...answer,
    }
  }
  const listen = createAssistant({
    ask,
    ...amongStrangers,
    modelHost,
    clock: { now: () => time },
    log: silent,
  })
  return {
    listen,
    asked,
    pass: (ms: number) => {
      time += ms
    },
  }
}

const leader = { channel: 'slack', workspace: 'T1', person: 'U1', handle: 'D1' } as const
interface Where {
  from?: Incoming['from']
  place?: Incoming['place']
  thread?: string
}
const said = (text: string, where: Where = {}): Incoming => ({
  kind: 'said',
  text,
  from: leader,
  place: 'private',
  at,
  ...where,
})

async function cards(heard: ReturnType<Listener>): Promise<Card[]> {
  if (!(Symbol.asyncIterator in heard)) return [await heard].filter((card) => card !== undefined)
  const shown: Card[] = []
  for await (const card of heard) shown.push(card)
  return shown
}

it('remembers for half an hour what was said, so that a leader can ask on', async () => {
  const { listen, asked, pass } = assistant()
  await cards(listen(said('hvor mange svarte i 2009?')))
  pass(29 * 60_000)
  await cards(listen(said('og i 2025?')))
  expect(asked[1]?.history).toEqual([
    { role: 'user', content: 'hvor mange svarte i 2009?' },
    { role: 'assistant', content: 'Svar på: hvor mange svarte i 2009?' },
  ])
  pass(31 * 60_000)
  await cards(listen(said('og nå?')))
  expect(asked[2]?.history).toEqual([])
})

it('does not mix two leaders, or two threads of a channel', async () => {
  const { listen, asked } = assistant()
  const shared = { place: 'shared' } as const
  await cards(listen(said('hva er stille kutt?')))
  await cards(listen(said('hva med oss?', { from: { ...leader, person: 'U2' } })))
  await cards(listen(said('hva er en puls?', { ...shared, thread: '1' })))
  await cards(listen(said('og så?', { ...shared, thread: '2' })))
  await cards(listen(said('og så?', { ...shared, thread: '1', from: { ...leader, person: 'U2' } })))
  expect(asked.map(({ history }) => history?.length)).toEqual([0, 0, 0, 0, 2])
})

it('does not remember what it turned away: a private story is gone at once', async () => {
  const { listen, asked } = assistant({ outcome: 'refused', reason: 'private' })
  await cards(listen(said('Kari er sykmeldt igjen')))
  await cards(listen(said('hva gjør jeg?')))
  expect(asked[1]?.history).toEqual([])
})

it('forgets the oldest conversations when there are very many', async () => {
  const { listen, asked } = assistant()
  const from = (n: number) => ({ from: { ...leader, person: `U${n}` } })
  for (let n = 0; n < 2_001; n++) await cards(listen(said('hei der', from(n))))
  await cards(listen(said('og så?', from(0))))
  await cards(listen(said('og så?', from(2_000))))
  expect(asked.slice(-2).map(({ history }) => history?.length)).toEqual([0, 2])
})

it('says in the first message where questions are sent when a model is on, and nothing of it when it is off', async () => {
  const arrived: Incoming = { kind: 'arrived', from: leader, place: 'private', at, locale: 'nn-NO' }
  const [off] = await cards(assistant().listen(arrived))
  const [on] = await cards(assistant({}, 'modell.example.no').listen(arrived))
  expect(JSON.stringify(off)).not.toContain('språkmodell')
  expect(JSON.stringify(on)).toContain('språkmodell hos modell.example.no')
})

it.each([
  ['off-topic', 4],
  ['not-in-sources', 4],
  ['refused', 4],
  ['answered', undefined],
] as const)(
  'offers %s with what can be asked in this season, in the language of the reply',
  async (outcome, count) => {
    const { listen } = assistant({ outcome, language: 'nn' })
    const [card] = await cards(listen(said('Kva blir vêret?')))
    expect(card?.prompts?.length).toBe(count)
    if (count) expect(card?.prompts?.[0]?.message).toBe('Korleis legg eg fram budsjettet for politikarane?')
  },
)

it.each([
  ['nb-NO', 'fra klokka 11.00'],
  ['nn-NO', 'frå klokka 11.00'],
  ['en-GB', 'from 11:00'],
])(
  'tells whoever has asked enough in %s when to come back, asks nothing and keeps nothing',
  async (locale, when) => {
    const kept: unknown[] = []
    const listen = createAssistant({
      ...amongStrangers,
      ask: async () => {
        throw new Error('nothing may be asked')
      },
      asked: { keep: async (said) => void kept.push(said) },
      allowance: { take: async (_asker, now) => now + 3_600_000 },
      clock: { now: () => at },
      log: silent,
    })
    const [card] = await cards(listen({ ...said('hva er stille kutt?'), locale }))
    expect(JSON.stringify(card?.body)).toContain(when)
    expect(kept).toEqual([])
  },
)

it('answers though the question cannot be counted', async () => {
  const full = async () => {
    throw new Error('database or disk is full')
  }
  const listen = createAssistant({
    ...amongStrangers,
    ask: async () => ({
      outcome: 'answered',
      language: 'nb',
      mode: 'extractive',
      points: [{ kind: 'sentence', text: 'Svaret.', cites: [] }],
      citations: [],
      caveats: [],
    }),
    allowance: { take: full },
    clock: { now: () => at },
    log: silent,
  })
  expect(JSON.stringify(await cards(listen(said('hva er stille kutt?'))))).toContain('Svaret.')
})

it('suggests nothing to somebody who told of a named person', async () => {
  const { listen } = assistant({ outcome: 'refused', reason: 'private' })
  const [card] = await cards(listen(said('En ansatt er syk.')))
  expect(card?.prompts).toBeUndefined()
})

it('shows a written answer as it grows, and the checked whole at the end', async () => {
  const whole: Answer = {
    outcome: 'answered',
    language: 'nb',
    mode: 'written',
    citations: [],
    caveats: [],
    points: [{ kind: 'sentence', text: 'Først. Så.', cites: [] }],
  }
  const ask: Ask = async (_question, onPart) => {
    onPart?.({ ...whole, points: [{ kind: 'sentence', text: 'Først.', cites: [] }] })
    await new Promise((resolve) => setTimeout(resolve, 5))
    return whole
  }
  const listen = createAssistant({
    ask,
    ...amongStrangers,
    clock: { now: () => at },
    log: silent,
  })
  const shown = (await cards(listen(said('hvordan?')))).map(({ body }) => body[0])
  expect(shown).toEqual([
    { kind: 'text', text: 'Først.' },
    { kind: 'text', text: 'Først. Så.' },
  ])
})

it('says that the fault is ours on the last attempt, and throws before it', async () => {
  const ask: Ask = async () => {
    throw new Error('a bug')
  }
  const listen = createAssistant({
    ask,
    ...amongStrangers,
    clock: { now: () => at },
    log: silent,
  })
  await expect(cards(listen(said('hva er stille kutt?')))).rejects.toThrow('a bug')
  const [card] = await cards(forgiving(listen, silent)(said('hva er stille kutt?')))
  expect(JSON.stringify(card)).toContain('Noe gikk galt hos meg')
})

it.each([
  ['Hei!', 'Hei. Jeg er Taktstokk'],
  ['takk for hjelpen :)', 'Bare hyggelig.'],
  ['Takk for hjelpa', 'Berre hyggeleg.'],
  ['Thank you very much', 'You are welcome.'],
  ['hjelp', 'Dette kan jeg hjelpe med'],
])('answers "%s" as a colleague would, without searching', async (text, reply) => {
  const { listen, asked } = assistant()
  const [card] = await cards(listen(said(text)))
  expect(JSON.stringify(card)).toContain(reply)
  expect(asked).toEqual([])
})

it('takes a thank you with a question behind it for a question', async () => {
  const { listen, asked } = assistant()
  await cards(listen(said('takk! og hva er stille kutt?')))
  expect(asked).toHaveLength(1)
})
