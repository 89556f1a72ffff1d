import { describe, expect, it } from 'vitest'
import { needOf } from '../../src/knowledge/ask/expected.ts'
import { namedParts } from '../../src/knowledge/words/numbering.ts'
import { askOver } from '../support/asked.ts'
import { passage } from '../support/passage.ts'

const ask = askOver([
  passage({
    path: 'surveys/lokal.md',
    title: 'Lokal undersøkelse',
    headings: ['Lokal undersøkelse', 'Spørsmål 1: Hvem leder kulturskolen?'],
    text: 'Spørsmål 1: Hvem leder kulturskolen?\nPå spørsmål 1 svarte 14 ledere at de leder kulturskolen alene.',
  }),
  passage({
    path: 'surveys/lokal.md',
    title: 'Lokal undersøkelse',
    headings: ['Lokal undersøkelse', 'Det kildene ikke sier'],
    text: 'Det kildene ikke sier\nKildene gjengir verken spørsmål eller svar for spørsmål 2, 3 og 6.',
  }),
  passage({
    path: 'deadlines/opptak.md',
    title: 'Opptak',
    headings: ['Opptak'],
    text: 'Opptak\nElevene søker om plass i kulturskolen innen 1. mai hvert år, og rektor fordeler plassene.',
  }),
])

const outcomeOf = async (text: string) => (await ask({ text })).outcome

describe('what is asked of one part of a survey', () => {
  it('is answered where that part is told of', async () => {
    expect(await outcomeOf('hva svarte lederne på spørsmål 1?')).toBe('answered')
  })

  it('is not answered by another part, nor by the word that it is left open', async () => {
    expect(await outcomeOf('hva svarte lederne på spørsmål 6?')).toBe('not-in-sources')
    expect(await outcomeOf('hva svarte lederne på spørsmål 9?')).toBe('not-in-sources')
  })

  it('is known by its number behind a noun, also in a row', () => {
    expect(namedParts('for spørsmål 2, 3 og 6 og om 10 år, i 2025').map(({ number }) => number)).toEqual([
      '2',
      '3',
      '6',
    ])
  })
})

describe('a question with slips of the pen', () => {
  it('is answered all the same', async () => {
    expect(await outcomeOf('når må elevene søke om plass i kulturskoeln?')).toBe('answered')
    expect(await outcomeOf('hvordan fordelr rektor plassene?')).toBe('answered')
  })
})

it('the year of the question is not taken for the figure that is asked for', () => {
  const fits = needOf('hvor mange kom i 2024?')
  expect(fits?.('Samlingen i 2024 ble holdt i Bergen.')).toBe(false)
  expect(fits?.('Det kom 64 ledere i 2024.')).toBe(true)
})
