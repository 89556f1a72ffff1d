import { describe, expect, it } from 'vitest'
import { mapFeature, selfCheckFeature } from '../../src/assistant/competence.ts'
import type { Submitted, Visitor } from '../../src/assistant/feature.ts'
import { readAreas } from '../../src/competence/area.ts'
import { readBaselines } from '../../src/competence/baseline.ts'
import { mapOf, type Resource } from '../../src/competence/map.ts'
import type { Draw } from '../../src/competence/picture.ts'
import type { Released } from '../../src/competence/released.ts'
import type { Card } from '../../src/domain/card.ts'
import type { Language } from '../../src/domain/language.ts'
import { type Member, settingsAtFirst } from '../../src/people/member.ts'
import { createFiles } from '../../src/storage/rows/files.ts'
import { createSelfChecks } from '../../src/storage/rows/self-checks.ts'
import { released, stepsOf } from '../support/released.ts'
import { temporaryDatabase } from '../support/store.ts'

const areas = readAreas('knowledge')
const baselines = readBaselines('knowledge', areas)
const budget: Resource = { path: 'b', title: 'Budsjett og økonomi', areas: ['economy'], status: 'current' }
const november = Date.parse('2026-11-21T12:00:00Z')

/** The picture itself has tests of its own; here it is enough that it is made and kept. */
const draw: Draw = async () => ({ svg: '<svg/>', png: new Uint8Array([137, 80, 78, 71]) })

async function house(...pulses: Released[]) {
  const database = await temporaryDatabase()
  const [files, selfChecks] = [createFiles(database, 'http://x.example'), createSelfChecks(database)]
  const map = mapOf({
    areas,
    baselines,
    released: pulses,
    resources: [budget],
    unanswered: new Map([['economy', 4]]),
  })
  const parts = { map: async () => map, draw, files, selfChecks }
  return { map: mapFeature(parts), check: selfCheckFeature(parts), files }
}

function visitor(member?: Partial<Member>, language: Language = 'nb'): Visitor {
  const whole: Member = {
    id: 'anna',
    role: 'leader',
    settings: settingsAtFirst,
    since: '2026-08-01',
    ...member,
  }
  return member === undefined
    ? { member: undefined, asker: 'guest:1', language }
    : { member: whole, asker: `member:${whole.id}`, language }
}

const from = { channel: 'slack', workspace: 'T1', person: 'U1', handle: 'D1' } as const

function around(at = november, place: 'private' | 'shared' = 'private') {
  return { from, place, at } as const
}

function choosing(area: string): Submitted {
  return { ...around(), kind: 'submitted', action: 'map-area', ref: 'map', values: { area: [area] } }
}

function texts(card: Card | undefined): string {
  return JSON.stringify(card)
}

describe('the map in the chat', () => {
  it('shows treff and kryss in charts of their own, with base and picture, to anybody', async () => {
    const { map, files } = await house()
    const card = await map.open?.({ ...around(), kind: 'said', text: 'kart' }, visitor())
    const bars = card?.body.filter((block) => block.kind === 'bars') ?? []
    expect(bars.map(({ unit }) => unit)).toEqual(['treff', 'kryss'])
    expect(bars[0]?.bars.map(({ value }) => value)).toEqual([103, 79, 66, 33, 18, 15])
    expect(bars[0]?.title).toContain('omtaler i 105 svar, ikke personer')
    expect(bars[1]?.title).toContain('ikke oppgitt hvor mange som svarte')
    const [picture] = card?.files ?? []
    expect(picture?.alt).toContain('Økonomi 33 treff')
    expect((await files.get(picture?.id ?? '', november))?.bytes).toHaveLength(4)
  })

  it('opens an area with figure, base, source, gap and what helps', async () => {
    const { map } = await house(released(stepsOf(1, 2, 8, 9, 3)))
    const event = choosing('economy')
    const card = await map.submitted?.['map-area']?.(event, visitor({}))
    expect(card?.headline).toBe('Økonomi')
    expect(card?.body).toContainEqual(
      expect.objectContaining({
        kind: 'facts',
        facts: expect.arrayContaining([
          { label: '2009: Økonomi', value: '33 treff av 105 svar' },
          { label: 'Avstand til svært trygg', value: '1,5 (snitt 3,5 av 5 i 2026, minst 23 svar)' },
        ]),
      }),
    )
    expect(texts(card)).toContain('Budsjett og økonomi')
    expect(texts(card)).toContain('område 4 (linje 45)')
  })

  it('tells those who keep the sources what could not be answered, and leaders not', async () => {
    const { map } = await house()
    const event = choosing('economy')
    const open = map.submitted?.['map-area']
    expect(texts(await open?.(event, visitor({})))).not.toContain('siste 90 dager')
    expect(texts(await open?.(event, visitor({ role: 'adviser' })))).toContain('siste 90 dager')
  })

  it('says so when a card of last year names an area that is gone', async () => {
    const { map } = await house()
    const event = choosing('x')
    expect(texts(await map.submitted?.['map-area']?.(event, visitor({})))).toContain('finnes ikke på kartet')
  })
})

describe('the self-check', () => {
  async function checked() {
    const { check } = await house()
    const submit = (
      values: Record<string, string[]>,
      at = november,
      place: 'private' | 'shared' = 'private',
      who = visitor({}),
    ) =>
      check.submitted?.['map-checked']?.(
        { ...around(at, place), kind: 'submitted', action: 'map-checked', ref: 'self', values },
        who,
      )
    const open = (who = visitor({}), place: 'private' | 'shared' = 'private') =>
      check.open?.({ ...around(november, place), kind: 'said', text: 'selvsjekk' }, who)
    return { check, submit, open }
  }

  it('asks of all 13 areas at once, each with 1 to 5, and lets any stand open', async () => {
    const card = await (await checked()).open()
    expect(card?.form?.inputs).toHaveLength(13)
    expect(
      card?.form?.inputs.every(
        (input) => input.kind === 'choice' && input.options.length === 5 && input.optional,
      ),
    ).toBe(true)
  })

  it('shows its owner what moved since last time, and what may help where it is low', async () => {
    const { submit } = await checked()
    await submit({ economy: ['3'], collaboration: ['4'] }, Date.parse('2026-02-01T12:00:00Z'))
    const card = await submit({ economy: ['2'], collaboration: ['4'] })
    expect(card?.inPlace).toBe(true)
    expect(card?.headline).toBe('Selvsjekken din fra 21. november 2026')
    expect(card?.body).toContainEqual({
      kind: 'facts',
      facts: [{ label: 'Økonomi', value: '2 (3 den 1. februar 2026)' }],
    })
    expect(texts(card)).toContain('Budsjett og økonomi')
  })

  it('is seen by nobody else', async () => {
    const { submit, open } = await checked()
    await submit({ economy: ['1'] })
    expect((await open(visitor({ id: 'bo' })))?.form?.inputs).toHaveLength(13)
    expect(texts(await open(visitor({}), 'shared'))).not.toContain('Økonomi')
    expect(texts(await open(visitor({ id: 'kari', role: 'adviser' })))).not.toContain('Selvsjekken din')
  })

  it('keeps nothing that was not asked for', async () => {
    const { submit, check } = await checked()
    expect(texts(await submit({ economy: ['6'], 'no-area': ['3'] }))).toContain('ikke lagret noe')
    expect(texts(await submit({ economy: ['3'] }, november, 'shared'))).toContain('privat melding')
    expect(texts(await submit({ economy: ['3'] }, november, 'private', visitor()))).toContain(
      'invitasjonskoden',
    )
    const member = visitor({}).member
    expect(member && (await check.data?.exported(member))).toEqual([])
  })

  it('stands in "my data", and is gone when its owner erases it', async () => {
    const { submit, check } = await checked()
    await submit({ economy: ['3'], collaboration: ['4'] })
    const { member } = visitor({})
    if (member === undefined) throw new Error('no member')
    expect(await check.data?.told(member, 'nn')).toEqual(['Sjølvsjekk frå 21. november 2026: 2 område'])
    await check.pressed?.['map-check-erase']?.(
      { ...around(), kind: 'pressed', action: 'map-check-erase', ref: 'self' },
      visitor({}),
    )
    expect(await check.data?.told(member, 'nb')).toEqual([])
  })
})
