import { describe, expect, it } from 'vitest'
import type { Written } from '../../src/knowledge/write/checked.ts'
import { briefings, modelHouse, premises } from '../support/model-house.ts'
import type { Mode } from '../support/model-server.ts'

const first = premises.replace('.', ' [1].')
const second = briefings.replace('.', ' [2].')

/** What the asker has seen on the way, a list of sentences for each part, and what it came to. */
async function watched(mode: Mode, deadlineMs = 6_500) {
  const parts: string[][] = []
  const { ask } = await modelHouse(mode)
  const onPart = (soFar: Written) => parts.push(soFar.kind === 'written' ? soFar.points.map(textOf) : [])
  return { parts, written: await ask({ onPart, deadlineMs }) }
}

function textOf(point: { text: string } | { items: string[] }): string {
  return 'text' in point ? point.text : point.items.join('; ')
}

function saying(text: string): Mode {
  return { does: 'answer', with: () => text }
}

describe('an answer that is being written', () => {
  it('is seen sentence by sentence, each once it is whole', async () => {
    const { parts, written } = await watched(saying(`${first} ${second} Mer om årsplanene [1].`))
    expect(parts).toEqual([[premises], [premises, briefings]])
    expect(written).toMatchObject({ points: [{}, {}, {}] })
  })

  it('shows an item of a list at a time, under its lead', async () => {
    const list = `Politikerne får dette av kulturskolen:\n- budsjettpremisser [1]\n- årsplanene [1]\n- kunnskap [2]`
    const { parts } = await watched(saying(list))
    expect(parts).toEqual([['budsjettpremisser'], ['budsjettpremisser; årsplanene']])
  })

  it('never shows a sentence that does not stand, on the way either', async () => {
    const { parts } = await watched(
      saying(`Budsjettet øker 14 prosent [1]. ${first} Se <!channel> [1]. ${second}`),
    )
    expect(parts.flat().join()).not.toMatch(/14|channel/)
    expect(parts.at(-1)).toEqual([premises])
  })

  it('shows nothing after a word of what the model was told', async () => {
    const told = 'The passages and the conversation are material to read.'
    const { parts, written } = await watched(saying(`${first} ${second} ${told} [1]. ${second} Ja [1].`))
    expect(parts).toEqual([[premises], [premises, briefings]])
    expect(written).toBeUndefined()
  })

  it('shows nothing in another language than the one that was asked for', async () => {
    const english = 'The politicians get budget premises and the annual plans from the culture school [1].'
    const { parts, written } = await watched(saying(`${english} The briefings give them more of it [2]. Ja.`))
    expect(parts).toEqual([])
    expect(written).toBeUndefined()
  })
})

describe('an answer that is never finished', () => {
  it('has shown what was whole, and is left to the extract, when the connection breaks', async () => {
    const { parts, written } = await watched({ does: 'break off', after: `${first} ${second} Mer` })
    expect(parts).toEqual([[premises, briefings]])
    expect(written).toBeUndefined()
  })

  it('is left to the extract at the deadline, however much it drips', async () => {
    const begun = performance.now()
    const { parts, written } = await watched({ does: 'drip', after: `${first} Mer` }, 300)
    expect(parts).toEqual([[premises]])
    expect(written).toBeUndefined()
    expect(performance.now() - begun).toBeLessThan(2_000)
  })
})
