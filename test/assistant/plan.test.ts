import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { planFeature } from '../../src/assistant/plan.ts'
import { plainText } from '../../src/domain/plain.ts'
import { readPlan } from '../../src/onboarding/plan.ts'
import { createFiles } from '../../src/storage/rows/files.ts'
import { createPeople } from '../../src/storage/rows/people.ts'
import { createPlans } from '../../src/storage/rows/plans.ts'
import { addressOf, leaderHouse, memberCalled } from '../support/leader-house.ts'
import { office, shownByLibreOffice } from '../support/libreoffice.ts'
import { temporaryDatabase, temporaryFolder } from '../support/store.ts'

const plan = readPlan(fileURLToPath(new URL('../../knowledge', import.meta.url)), 'region-oslo-viken')
const now = Date.parse('2026-11-30T09:00:00+01:00')

async function house() {
  const db = await temporaryDatabase()
  const people = createPeople(db)
  await people.add(memberCalled('rita', { role: 'adviser' }))
  await people.met('rita', addressOf('rita'), now)
  const files = createFiles(db, 'https://taktstokk.example')
  const feature = planFeature({ plan: () => plan, plans: createPlans(db), files })
  const at = leaderHouse({ features: [feature], people, now: () => now })
  return { rita: at(addressOf('rita')), leader: at(addressOf('somebody')), files }
}

it('the plan that ships has 4 areas, 14 sub-goals and 33 measures', () => {
  const depths = plan.entries.map(({ id }) => id.split('.').length)
  expect([1, 2, 3].map((depth) => depths.filter((each) => each === depth).length)).toEqual([4, 14, 33])
})

it('"status delmål 2.2" is answered from the plan, marked as one of its period, and says what nobody has set', async () => {
  const { leader } = await house()
  const card = await leader.say('Hva er status for delmål 2.2?')
  const read = plainText(card)
  expect(card.headline).toBe('2.2 Alle kommuner får del i regional fordypning')
  expect(read.match(/ingen status satt/g)).toHaveLength(4)
  expect(read).toContain('plan for perioden rundt 2022')
  expect(card.form).toBeUndefined()
  expect(plainText(await leader.say('status delmål 9.9'))).toContain('Planen har ikke noe 9.9.')
  expect(plainText(await leader.say('Hva går delmål 2.2 ut på?'))).toContain('Spørsmål:')
})

it('an adviser sets status with what shows it; anybody reads it, and the report counts it', async () => {
  const { rita, leader } = await house()
  const values = { measure: ['2.2.1'], standing: ['done'], evidence: ['To møter holdt.'] }
  await leader.submit('plan-set', values, '2.2')
  expect(plainText(await leader.say('status delmål 2.2'))).not.toContain('gjort')
  await rita.submit('plan-set', values, '2.2')
  expect(plainText(await leader.say('status delmål 2.2'))).toContain(
    'gjort. satt 30. november 2026. To møter holdt.',
  )
  expect(plainText(await leader.say('regionplan'))).toContain('1 gjort, 0 i gang, av 8 tiltak')
})

it('the yearly report is a Word file and Markdown, with every measure, what is set and what shows it', {
  timeout: 120_000,
}, async () => {
  const { rita, leader, files } = await house()
  const values = { measure: ['2.2.1'], standing: ['done'], evidence: ['To møter holdt.'] }
  await rita.submit('plan-set', values, '2.2')
  expect((await leader.say('regionplan')).buttons?.[0]?.action).toBe('plan-report')
  const card = await leader.press('plan-report', plan.id)
  expect(card.files?.map(({ name }) => name)).toEqual([
    'region-oslo-viken-2026.docx',
    'region-oslo-viken-2026.md',
  ])
  const [word, markdown] = await Promise.all((card.files ?? []).map(({ id }) => files.get(id, now)))
  const text = new TextDecoder().decode(markdown?.bytes)
  expect(text).toContain('| 2 Fordypning | 1 gjort, 0 i gang, av 8 tiltak |')
  expect(text).toContain('gjort. satt 30. november 2026. To møter holdt.')
  for (const { id, title } of plan.entries) expect(text).toContain(`${id} ${title}`)
  expect(text).toContain('plan for perioden rundt 2022')
  if (office === undefined || word === undefined) return
  const pages = await shownByLibreOffice(word.name, word.bytes)
  expect(pages.join(' ')).toContain('To møter holdt.')
})

it('a plan file with a missing parent names the entry', () => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'plans'))
  const broken = { ...plan, entries: [{ id: '2.2', parent: '2', title: 'Uten område' }] }
  writeFileSync(join(folder, 'plans', 'p.json'), JSON.stringify(broken))
  expect(() => readPlan(folder, 'p')).toThrow('entries, entry 1 (2.2), parent: must stand under "2"')
})
