import { describe, expect, it } from 'vitest'
import { silent } from '../../src/domain/log.ts'
import type { Answer } from '../../src/knowledge/answer.ts'
import { createRewrite } from '../../src/knowledge/ask/rewrite.ts'
import type { Budget } from '../../src/knowledge/write/budget.ts'
import { type Errand, type Writer, WriterFailed } from '../../src/knowledge/write/writer.ts'
import { passage } from '../support/passage.ts'

const premises = 'Kulturskolen gir politikerne budsjettpremisser i årsplanene.'
const hits = 'Økonomi fikk 33 treff i kartleggingen.'
const passages = [
  passage({ title: 'Arbeid mot politikerne', text: `Møt politikerne tidlig på året. ${premises}` }),
  passage({ title: 'Kartlegging', year: 2009, status: 'historic', text: hits }),
]
const extract: Answer = {
  outcome: 'answered',
  language: 'nb',
  mode: 'extractive',
  points: [{ kind: 'sentence', text: premises, cites: [1] }],
  citations: passages.slice(0, 1).map((one) => ({ n: 1, passage: one, quote: premises })),
  caveats: [],
}

/** A house in which the model says this and the budget says that, with how often each was asked. */
function house(says: string | Error, mayAsk: () => boolean = () => true) {
  const asked = { writer: 0, budget: [] as unknown[] }
  const writer: Writer = {
    host: 'model.example.no',
    prompt: { text: '', hash: '' },
    write: async (_, { onText }: Errand) => {
      asked.writer += 1
      if (says instanceof Error) throw says
      for (let end = 1; end <= says.length; end++) onText?.(says.slice(0, end))
      return says
    },
  }
  const budget: Budget = {
    take: async (person) => {
      asked.budget.push(person)
      return mayAsk()
    },
  }
  const clock = { now: () => Date.parse('2026-11-21T12:00:00+01:00') }
  const rewrite = createRewrite({ writer, budget, lookUps: [], glossary: [], clock, log: silent })
  const ask = (more = {}) =>
    rewrite(extract, { question: 'hva med budsjettet?', history: [], passages, ...more })
  return { ask, asked }
}

describe('a written answer', () => {
  it('takes the place of the extract, and quotes what each passage says to it', async () => {
    const { ask } = house(`I 2009 fikk økonomi 33 treff [2]. ${premises.replace('.', ' [1].')}`)
    expect(await ask()).toEqual({
      ...extract,
      mode: 'written',
      points: [
        { kind: 'sentence', text: 'I 2009 fikk økonomi 33 treff.', cites: [1] },
        { kind: 'sentence', text: premises, cites: [2] },
      ],
      citations: [
        { n: 1, passage: passages[1], quote: hits },
        { n: 2, passage: passages[0], quote: premises },
      ],
      caveats: [{ kind: 'historic', year: 2009 }, { kind: 'counts-mentions' }],
    })
  })

  it('says how much of it was left out', async () => {
    const { ask } = house(`${premises.replace('.', ' [1].')} Budsjettet økte 14 prosent [1].`)
    expect((await ask()).caveats).toEqual([{ kind: 'left-out', sentences: 1 }])
  })

  it('is seen part by part, each as an answer with its citations', async () => {
    const parts: Answer[] = []
    const { ask } = house(`${premises.replace('.', ' [1].')} I 2009 fikk økonomi 33 treff [2]. Mer.`)
    await ask({ onPart: (soFar: Answer) => parts.push(soFar) })
    expect(parts.map(({ points, citations }) => [points.length, citations.length])).toEqual([
      [1, 1],
      [2, 2],
    ])
    expect(parts[0]).toMatchObject({ outcome: 'answered', mode: 'written', citations: [{ quote: premises }] })
  })

  it('may be that the sources do not say, with the nearest of them', async () => {
    const { ask } = house('NOT_IN_PASSAGES')
    expect(await ask()).toEqual({ ...extract, outcome: 'not-in-sources', points: [] })
  })
})

describe('the extract is the answer, and says why,', () => {
  it('when the model fails', async () => {
    const { ask } = house(new WriterFailed('model.example.no', 'unavailable'))
    expect(await ask()).toEqual({ ...extract, caveats: [{ kind: 'model-unavailable' }] })
  })

  it('when the written answers of the day are used up, by the leader who asks or by all', async () => {
    const { ask, asked } = house(premises, () => false)
    expect(await ask({ person: 'slack/T1/U1' })).toEqual({ ...extract, caveats: [{ kind: 'over-budget' }] })
    expect(asked).toEqual({ writer: 0, budget: ['slack/T1/U1'] })
  })

  it('when it cannot be counted', async () => {
    const { ask, asked } = house(premises, () => {
      throw new Error('disk full')
    })
    expect(await ask()).toEqual({ ...extract, caveats: [{ kind: 'model-unavailable' }] })
    expect(asked.writer).toBe(0)
  })
})
