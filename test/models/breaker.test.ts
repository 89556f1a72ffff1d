import { describe, expect, it } from 'vitest'
import { type Sent, type Writer, WriterFailed } from '../../src/knowledge/write/writer.ts'
import { withRests } from '../../src/models/breaker.ts'

const sent: Sent = { question: 'hva?', history: [], language: 'nb', passages: [] }
const errand = { deadline: new AbortController().signal, aids: [] }

/** A model that works or not, on a clock that the test moves, with a count of how often it was asked. */
function house() {
  const state = { now: 1_000, works: false, asked: 0 }
  const behind: Writer = {
    host: 'model.example.no',
    prompt: { text: '', hash: '' },
    write: async () => {
      state.asked += 1
      if (!state.works) throw new WriterFailed('model.example.no', 'unavailable')
      return 'Ja [1].'
    },
  }
  const writer = withRests(behind, () => state.now)
  const ask = () => writer.write(sent, errand).catch(faultOf)
  return { state, ask }
}

function faultOf(thrown: unknown): string {
  return thrown instanceof WriterFailed ? thrown.fault : 'bug'
}

describe('a model that fails', () => {
  it('is asked five times, and then left alone for half a minute', async () => {
    const { state, ask } = house()
    for (let time = 0; time < 5; time++) expect(await ask()).toBe('unavailable')
    state.now += 29_999
    expect(await ask()).toBe('resting')
    expect(state.asked).toBe(5)
  })

  it('is tried by one question after the rest, and rests again when that fails', async () => {
    const { state, ask } = house()
    for (let time = 0; time < 5; time++) await ask()
    state.now += 30_000
    expect(await Promise.all([ask(), ask(), ask()])).toEqual(['unavailable', 'resting', 'resting'])
    state.now += 29_999
    expect(await ask()).toBe('resting')
    expect(state.asked).toBe(6)
  })

  it('is back for everybody when that one succeeds', async () => {
    const { state, ask } = house()
    for (let time = 0; time < 5; time++) await ask()
    state.now += 30_000
    state.works = true
    expect(await ask()).toBe('Ja [1].')
    expect(await ask()).toBe('Ja [1].')
  })

  it('is not left alone for faults with answers between them', async () => {
    const { state, ask } = house()
    for (let time = 0; time < 12; time++) {
      state.works = time % 4 === 3
      await ask()
    }
    expect(state.asked).toBe(12)
  })
})
