import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { startPackFeature } from '../../src/assistant/startpack.ts'
import { plainText } from '../../src/domain/plain.ts'
import { openStartPack } from '../../src/onboarding/pack.ts'
import { createFirstYear } from '../../src/storage/rows/firstyear.ts'
import { createPeople } from '../../src/storage/rows/people.ts'
import { addressOf, leaderHouse, memberCalled } from '../support/leader-house.ts'
import { temporaryDatabase } from '../support/store.ts'

const shelf = openStartPack(fileURLToPath(new URL('../../knowledge', import.meta.url)))
const monday = Date.parse('2026-11-23T09:00:00+01:00')

/** A house in which Anna is a member with Slack and Teams, and anybody else is a stranger. */
async function house() {
  const db = await temporaryDatabase()
  const people = createPeople(db)
  const firstYear = createFirstYear(db)
  const feature = startPackFeature({
    shelf,
    people,
    firstYear,
    clock: { now: () => monday },
  })
  const at = leaderHouse({ features: [feature], people, now: () => monday })
  await people.add(memberCalled('anna'))
  await people.met('anna', addressOf('U1'), monday)
  await people.met('anna', addressOf('29:anna', 'teams'), monday)
  return { at, people, firstYear, feature }
}

describe('a new leader who opens the start pack', () => {
  it('is asked when the job began, and gets the first week with what is next, why and how', async () => {
    const { at, people } = await house()
    const anna = at(addressOf('U1'))
    const asked = await anna.say('Jeg er ny')
    expect(asked.form?.inputs.map(({ id, optional }) => [id, optional])).toEqual([
      ['start', true],
      ['size', true],
    ])
    const week = await anna.submit('startpack-tell', { start: ['23. november 2026'], size: ['small'] })
    expect(week).toMatchObject({ headline: 'Uke 1: finn fotfeste', inPlace: true })
    const read = plainText(week)
    expect(read).toContain('Dag 1 i jobben. 0 av 7 er gjort')
    expect(read).toContain('Neste: Avklar hvem du rapporterer til')
    expect(read).toContain('Hvorfor: Uklare forventninger')
    expect(read).toContain('- Spør den som ansatte deg')
    expect(read).toContain('Startpakken er et forslag.')
    expect(await people.member('anna')).toMatchObject({ startDate: '2026-11-23', size: 'small' })
  })

  it('ticks an item, sees the next in the same place, and finds the tick in the other messenger', async () => {
    const { at } = await house()
    await at(addressOf('U1')).submit('startpack-tell', { start: ['i dag'] })
    const after = await at(addressOf('U1')).press('startpack-done', 'manager')
    expect(after.inPlace).toBe(true)
    expect(plainText(after)).toContain('Krysset av: Avklar hvem du rapporterer til.')
    expect(plainText(after)).toContain('Neste: Skaff deg tilgang til systemene')
    const elsewhere = plainText(await at(addressOf('29:anna', 'teams')).say('startpakke'))
    expect(elsewhere).toContain('1. Avklar hvem du rapporterer til (gjort)')
    expect(elsewhere).toContain('Neste: Skaff deg tilgang til systemene')
  })

  it('may take a tick back, and gets what was put off when the rest of the list is done', async () => {
    const { at } = await house()
    const anna = at(addressOf('U1'))
    await anna.submit('startpack-tell', { start: ['i dag'] })
    expect(plainText(await anna.press('startpack-later', 'manager'))).toContain('(senere)')
    await anna.press('startpack-done', 'access')
    expect(plainText(await anna.press('startpack-undo', 'access'))).toContain(
      'Neste: Skaff deg tilgang til systemene',
    )
    for (const id of ['access', 'reading', 'teachers', 'representatives', 'where-you-stand'])
      await anna.press('startpack-not-relevant', id)
    expect(plainText(await anna.press('startpack-done', 'first-dates'))).toContain(
      'Neste: Avklar hvem du rapporterer til',
    )
    expect((await anna.press('startpack-done', 'manager')).headline).toBe('Måned 1: se helheten')
  })

  it('may skip the questions, and look through all four lists', async () => {
    const { at } = await house()
    const anna = at(addressOf('U1'))
    const asked = await anna.say('start pack')
    expect(asked.language).toBe('en')
    const lists = await anna.press('startpack-lists', 'skip')
    expect(lists.buttons?.map(({ label }) => label)).toEqual([
      'Uke 1: finn fotfeste',
      'Måned 1: se helheten',
      'De første 100 dagene: sett kursen',
      'Det første året: bygg og vis fram',
      'Si når du begynte',
    ])
    expect((await anna.press('startpack-list', 'first-year')).headline).toBe(
      'Det første året: bygg og vis fram',
    )
    const skipped = await anna.submit('startpack-tell', {})
    expect(skipped.headline).toBe('Uke 1: finn fotfeste')
  })

  it.each([
    ['31.2.2026', 'Jeg forstod ikke datoen.', 'Startpakken for nye ledere'],
    ['1.1.2050', '1. januar 2050 kan jeg ikke bruke', 'Startpakken for nye ledere'],
    ['1.1.2027', 'Du begynner 1. januar 2027.', 'Uke 1: finn fotfeste'],
    ['1.8.1996', 'Du har ledet i 30 år', 'Det første året: bygg og vis fram'],
  ])('hears what comes of the start date %s', async (start, said, headline) => {
    const { at } = await house()
    const card = await at(addressOf('U1')).submit('startpack-tell', { start: [start] })
    expect(card.headline).toBe(headline)
    expect(plainText(card)).toContain(said)
  })

  it('gets nynorsk in nynorsk, and in English what is written in Norwegian, and said to be', async () => {
    const { at } = await house()
    const nynorsk = plainText(await at(addressOf('U9', 'web'), 'nn').submit('startpack-tell', {}))
    expect(nynorsk).toContain('Neste: Avklar kven du rapporterer til')
    expect(nynorsk).toContain('Kvifor: ')
    const english = plainText(await at(addressOf('U9', 'web'), 'en').submit('startpack-tell', {}))
    expect(english).toContain('Next: Settle whom you report to')
    expect(english).toContain('this is the text in bokmål:')
  })

  it('is told in a channel to open it in private', async () => {
    const { at } = await house()
    const card = await at(addressOf('U1')).say('startpakke', 'shared')
    expect(card.form).toBeUndefined()
    expect(plainText(card)).toContain('privat melding')
  })

  it('gets the list as it is now when an old card has an item that is gone', async () => {
    const { at } = await house()
    const card = await at(addressOf('U1')).press('startpack-done', 'taken-out')
    expect(plainText(card)).toContain('tatt ut av startpakken')
  })
})

describe('whoever has no invitation', () => {
  it('reads the lists in a messenger, ticks nothing, and is told how to be remembered', async () => {
    const { at, firstYear } = await house()
    const card = await at(addressOf('U2')).say('startpakke')
    expect(card.headline).toBe('Uke 1: finn fotfeste')
    expect(plainText(card)).toContain('invitasjonskode')
    expect(card.buttons?.map(({ action }) => action)).not.toContain('startpack-done')
    await at(addressOf('U2')).press('startpack-done', 'manager')
    expect(await firstYear.marks('slack:U2')).toEqual(new Map())
  })

  it('has a start date and ticks on the local page, for as long as the browser is open', async () => {
    const { at } = await house()
    const visitor = at(addressOf('b7', 'web'))
    const week = await visitor.submit('startpack-tell', { start: ['1.8.2026'] })
    expect(plainText(week)).toContain('så lenge denne nettleseren er åpen')
    expect(week.headline).toBe('Det første året: bygg og vis fram')
    await visitor.press('startpack-done', 'full-wheel')
    expect(plainText(await visitor.say('startpakke'))).toContain('1. Ta en hel runde i årshjulet (gjort)')
    expect(plainText(await at(addressOf('b8', 'web')).say('startpakke'))).not.toContain('(gjort)')
  })
})

describe('my data', () => {
  it('tells what the start pack keeps, exports it, and forgets it', async () => {
    const { at, feature, people, firstYear } = await house()
    await at(addressOf('U1')).submit('startpack-tell', { start: ['i dag'] })
    await at(addressOf('U1')).press('startpack-done', 'manager')
    const anna = await people.member('anna')
    if (!anna || !feature.data) throw new Error('Anna has data')
    expect(await feature.data.told(anna, 'nb')).toEqual([
      'Første dag i jobben: 23. november 2026.',
      'Startpakken: hva du har krysset av (1 punkt) og hvilke punkter du har fått.',
    ])
    expect(await feature.data.exported(anna)).toMatchObject({ marks: { manager: 'done' } })
    await feature.data.forget(anna)
    expect(await firstYear.marks('anna')).toEqual(new Map())
    expect((await firstYear.known('anna')).offered).toEqual(new Set())
  })
})
