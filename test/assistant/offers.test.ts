import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { offersFeatures } from '../../src/assistant/offers.ts'
import { plainText } from '../../src/domain/plain.ts'
import { type Cofunding, readCofunding, readOffers, readReferrals } from '../../src/onboarding/offers.ts'
import { createPeople } from '../../src/storage/rows/people.ts'
import { addressOf, leaderHouse } from '../support/leader-house.ts'
import { temporaryDatabase, temporaryFolder } from '../support/store.ts'

const folder = fileURLToPath(new URL('../../knowledge', import.meta.url))
const now = Date.parse('2026-11-30T09:00:00+01:00')

async function leader(cofunding: Cofunding = readCofunding(folder)) {
  const features = offersFeatures({
    offers: () => readOffers(folder),
    referrals: () => readReferrals(folder),
    cofunding: () => cofunding,
  })
  const people = createPeople(await temporaryDatabase())
  return leaderHouse({ features, people, now: () => now })(addressOf('U1'))
}

it('a leader sees what there is, what is over, what must be checked, and where nothing is yet', async () => {
  const read = plainText(await (await leader()).say('tilbud'))
  expect(read).toContain('Lederkonferansen 2026, «Brobyggende ledelse» (er over;')
  expect(read).toContain('Norges musikkhøgskole (må sjekkes; utdanning.no 2022')
  expect(read).toContain('Ledige stillinger: ingenting meldt inn ennå')
})

it('a leader is sent to the body that helps, with the source', async () => {
  const one = await leader()
  const asked = await one.say('hvem hjelper')
  expect(asked.form?.inputs[0]).toMatchObject({ options: { length: 6 } })
  const shown = await one.submit('referral-show', { theme: ['agreements'] }, 'referral')
  expect([shown.headline, plainText(shown)]).toEqual(['KS', expect.stringContaining('Oslo har egne avtaler')])
  expect(plainText(await one.submit('referral-show', { theme: ['no'] }, 'referral'))).toContain('ikke lenger')
})

it('without rates nothing is calculated, and that is said', async () => {
  const card = await (await leader()).say('deltakeravgift')
  expect(card.form).toBeUndefined()
  expect(plainText(card)).toContain('Satsene er ikke kjent')
})

it.each([
  ['4 200', '75 prosent av avgiften dekkes. 7 500 kroner dekkes, og kommunen betaler 2 500 kroner.'],
  ['5000', '75 prosent'],
  ['5001', '50 prosent'],
  ['90000', 'Tabellen sier ikke noe om så mange innbyggere.'],
  ['mange', 'Skriv innbyggertallet med sifre'],
  ['-5', 'Skriv innbyggertallet med sifre'],
])('with a table, %s inhabitants give: %s', async (inhabitants, said) => {
  const rates = [
    { upTo: 5_000, percent: 75 },
    { upTo: 20_000, percent: 50 },
  ]
  const one = await leader({ fee: 10_000, rates, source: 'Et eksempel', checked: '2026-11-30' })
  const card = await one.submit('fee-calculate', { inhabitants: [inhabitants] }, 'fee')
  expect(plainText(card).replaceAll('\u00a0', ' ')).toContain(said)
})

it('a table without a source, or in disorder, is not read', () => {
  const own = temporaryFolder()
  mkdirSync(join(own, 'offers'))
  const keep = (table: unknown) => writeFileSync(join(own, 'offers', 'cofunding.json'), JSON.stringify(table))
  keep({ fee: null, rates: [{ upTo: null, percent: 50 }], source: null, checked: null })
  expect(() => readCofunding(own)).toThrow('need a source and the day checked')
  const rates = [
    { upTo: 9, percent: 1 },
    { upTo: 5, percent: 2 },
  ]
  keep({ fee: 1, rates, source: 'x', checked: '2026-11-30' })
  expect(() => readCofunding(own)).toThrow('must rise')
})
