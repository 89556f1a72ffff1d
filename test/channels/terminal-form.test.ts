import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { chat } from '../../src/channels/terminal/chat.ts'
import type { Card } from '../../src/domain/card.ts'
import type { Incoming } from '../../src/domain/channel.ts'
import { changedCard, figuresCard, pulseCard, thanksInPlace } from '../support/cards.ts'

/** What a leader reads who is greeted with `card` and types these lines, and what the assistant heard. */
async function typed(card: Card, lines: string[]) {
  const heard: Incoming[] = []
  const input = new PassThrough()
  const output = new PassThrough()
  input.end(lines.map((line) => `${line}\n`).join(''))
  await chat({
    listen: async (event) => {
      heard.push(event)
      return event.kind === 'arrived' ? card : thanksInPlace
    },
    input,
    output,
    person: 'leader-7',
  })
  output.end()
  return { written: await text(output), heard: heard.slice(1) }
}

describe('a leader who fills in a form in the terminal', () => {
  it('is asked question by question, chooses by numbers, and hands it in once', async () => {
    const { written, heard } = await typed(pulseCard, ['3', '1, 5', '', 'Mer tid'])
    expect(heard).toMatchObject([
      {
        kind: 'submitted',
        action: 'pulse-answer',
        ref: 'runde-7',
        values: { pressure: ['high'], topics: ['t0', 't4'], county: [], words: ['Mer tid'] },
        place: 'private',
      },
    ])
    expect(written).toContain('Hvordan er arbeidspresset ditt nå?\n  1  Lavt\n  2  Passe\n')
    expect(written).toMatch(/Takk\. Svaret er lagret\./)
  })

  it('is told why a line is no answer, and is asked no further until it is one', async () => {
    const { written, heard } = await typed(pulseCard, [
      '0',
      '9',
      'høyt',
      '',
      '1',
      '1 2 3 4',
      '1 x',
      '7',
      '1 1',
      '',
      'a'.repeat(501),
      '',
    ])
    expect(written.match(/^Skriv tallet på ett av valgene\./gm)).toHaveLength(4 + 1)
    expect(written).toContain('Dette spørsmålet må ha et svar.')
    expect(written.match(/^Skriv tallene på høyst 3 av valgene, med komma mellom\./gm)).toHaveLength(1 + 3)
    expect(written).toContain('Det var 501 tegn. Skriv høyst 500.')
    expect(heard).toMatchObject([{ values: { pressure: ['low'], topics: ['t0'], county: [], words: [] } }])
  })

  it('keeps what was answered before by pressing Enter', async () => {
    const { written, heard } = await typed(changedCard, ['', '', ''])
    expect(written).toContain('Enter beheld: Kor i alle krokar')
    expect(heard).toMatchObject([
      { values: { pressure: ['high'], topics: ['t1'], name: ['Kor i alle krokar'] } },
    ])
  })

  it('leaves it with a word, and then asks and chooses as before', async () => {
    const later = { ...pulseCard, buttons: [{ action: 'pulse-later', ref: 'runde-7', label: 'Senere' }] }
    const { written, heard } = await typed(later, ['1', 'avbryt', '1', 'Hva er rammeplanen?'])
    expect(written).toContain('Skjemaet er ikke sendt.\n\n  1  Senere')
    expect(heard).toMatchObject([
      { kind: 'pressed', action: 'pulse-later' },
      { kind: 'said', text: 'Hva er rammeplanen?' },
    ])
  })
})

describe('a leader who reads figures in the terminal', () => {
  it('gets facts, figures, and each file with its words and its address', async () => {
    const { written } = await typed(figuresCard, [])
    expect(written).toContain('Frist: 22. april 2026')
    expect(written).toContain('Politikk: 21.5 treff')
    expect(written).toContain(
      'Ti lysbilder om budsjettet.\nbudsjett.pptx: https://taktstokk.example/files/deck_0123456789/budsjett.pptx',
    )
  })

  it('says how the answer was by number, before the other choices', async () => {
    const { written, heard } = await typed(figuresCard, ['2'])
    expect(written).toContain('  1  Nyttig svar\n  2  Ikke nyttig svar\n  3  Spør rådgiver')
    expect(heard).toMatchObject([{ kind: 'pressed', action: 'not-useful', ref: 'answer-12' }])
  })
})
