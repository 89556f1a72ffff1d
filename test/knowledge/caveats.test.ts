import { describe, expect, it } from 'vitest'
import type { Caveat } from '../../src/knowledge/answer.ts'
import { caveatsOf } from '../../src/knowledge/ask/caveats.ts'
import { passage } from '../support/passage.ts'

type Wanted = Parameters<typeof passage>[0]

const caveats = (wanted: Wanted & { text: string }): Caveat[] =>
  caveatsOf([{ n: 1, passage: passage(wanted), quote: wanted.text }], '2026-11-21')

describe('what must be said beside a source', () => {
  it('nothing, where it holds today', () => {
    expect(caveats({ text: 'Kommunestyret vedtar budsjettet.' })).toEqual([])
  })

  it('that a plan is a plan and a proposal a proposal', () => {
    expect(caveats({ status: 'plan', year: 2022, text: 'Spre de gode eksemplene.' })).toEqual([
      { kind: 'plan', year: 2022 },
    ])
    expect(caveats({ status: 'proposal', text: 'En startpakke.' })).toEqual([{ kind: 'proposal' }])
    expect(caveats({ headings: ['Forslag til samlet retning'], text: 'En mentorordning.' })).toEqual([
      { kind: 'proposal' },
    ])
    expect(caveats({ text: 'Mentorordningen er foreslått.' })).toEqual([{ kind: 'proposal' }])
  })

  it('not that the budget proposal of the chief executive is a proposal of ours', () => {
    expect(caveats({ text: 'Kommunedirektøren legger fram sitt budsjettforslag.' })).toEqual([])
  })

  it('that it is old, or must be checked', () => {
    expect(caveats({ status: 'historic', year: 2009, text: 'Lederne ville lære mer.' })).toEqual([
      { kind: 'historic', year: 2009 },
    ])
    expect(caveats({ status: 'needs-confirmation', text: 'Fristen er ukjent.' })).toEqual([
      { kind: 'needs-confirmation' },
    ])
  })

  it('that mentions are not people', () => {
    expect(caveats({ text: 'Økonomi (33 treff)' })).toEqual([{ kind: 'counts-mentions' }])
    expect(caveats({ text: 'De traff hverandre 33 ganger.' })).toEqual([])
  })

  it('that a deadline has passed, by the front matter or by the text', () => {
    const passed = [{ kind: 'deadline-passed', date: '2026-04-22' }]
    expect(caveats({ kind: 'deadline', status: 'expired', validTo: '2026-04-22', text: 'Søk nå.' })).toEqual(
      passed,
    )
    expect(caveats({ text: 'Søknadsfristen er 22. april 2026.' })).toEqual(passed)
    expect(caveats({ year: 2026, text: 'Søk innen 22. april.' })).toEqual(passed)
    expect(caveats({ text: 'Fristen er 22.04.2026.' })).toEqual(passed)
  })

  it('nothing of a deadline that is still ahead, or of a date that is none', () => {
    expect(caveats({ text: 'Søknadsfristen er 1. desember 2026.' })).toEqual([])
    expect(caveats({ text: 'Konferansen begynte 9. april 2026.' })).toEqual([])
  })

  it('each thing once, however many sources', () => {
    const old = passage({ status: 'historic', year: 2009, text: 'Lederne ville lære mer.' })
    const citations = [1, 2].map((n) => ({ n, passage: old, quote: old.text }))
    expect(caveatsOf(citations, '2026-11-21')).toEqual([{ kind: 'historic', year: 2009 }])
  })
})
