import { describe, expect, it } from 'vitest'
import { unitsOf } from '../../src/knowledge/ask/units.ts'
import { passage } from '../support/passage.ts'

describe('a form to fill in', () => {
  const form = passage({
    headings: ['Mal: orienteringssak på én side'],
    blocks: [
      { kind: 'paragraph', text: 'Saken gjelder [ tema ]. Skriv den på én side.' },
      { kind: 'list', items: ['Til: [ utvalg ]', 'Lever den før fristen [ dato ]'], ordered: false },
    ],
  })

  it('is found by its heading and shown whole: a line with a blank answers nothing', () => {
    expect(unitsOf(form).map(({ kind, text }) => [kind, text])).toEqual([
      ['sentence', 'Skriv den på én side.'],
      ['lead', 'Mal: orienteringssak på én side'],
    ])
  })
})
