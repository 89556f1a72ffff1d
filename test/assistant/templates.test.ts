import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { handoverFeature, templatesFeature } from '../../src/assistant/templates.ts'
import { plainText } from '../../src/domain/plain.ts'
import { openStartPack } from '../../src/onboarding/pack.ts'
import { createFiles } from '../../src/storage/rows/files.ts'
import { createPeople } from '../../src/storage/rows/people.ts'
import { addressOf, leaderHouse, memberCalled } from '../support/leader-house.ts'
import { temporaryDatabase } from '../support/store.ts'

const shelf = openStartPack(fileURLToPath(new URL('../../knowledge', import.meta.url)))
const now = Date.parse('2026-11-30T09:00:00+01:00')

async function house() {
  const db = await temporaryDatabase()
  const people = createPeople(db)
  const files = createFiles(db, 'https://taktstokk.example')
  const parts = { shelf, files }
  const features = [templatesFeature(parts), handoverFeature(parts)]
  await people.add(memberCalled('anna', { municipality: 'Vik' }))
  await people.met('anna', addressOf('U1'), now)
  return { anna: leaderHouse({ features, people, now: () => now })(addressOf('U1')), files }
}

it('a leader picks one of twelve templates and gets it as a Word file', async () => {
  const { anna, files } = await house()
  const list = await anna.say('maler')
  const [input] = list.form?.inputs ?? []
  expect(input?.kind === 'choice' && input.options.length).toBe(12)
  const card = await anna.submit('templates-make', { template: ['year-wheel'] }, 'templates')
  expect(card.headline).toBe('Her er malen: Årshjul for kulturskolelederen.')
  const [file] = card.files ?? []
  expect(file?.name).toBe('arshjul.docx')
  const kept = await files.get(file?.id ?? '', now)
  expect(kept?.owner).toBe('member:anna')
  expect(
    Buffer.from(kept?.bytes ?? [])
      .subarray(0, 2)
      .toString(),
  ).toBe('PK')
})

it('a template is made from the button beside a step, and one that is gone gives the list of those there are', async () => {
  const { anna } = await house()
  expect((await anna.press('startpack-template', 'partner-map')).files?.[0]?.name).toBe('partnerkart.docx')
  expect((await anna.press('startpack-template', 'gone')).form).toBeDefined()
})

it('a leader who leaves reads what to hand over, and gets it as a file to fill in', async () => {
  const { anna } = await house()
  const card = await anna.say('Jeg slutter')
  expect(plainText(card)).toContain('- Saker på vei til politikerne')
  expect(plainText(card)).not.toContain('[ ')
  expect((await anna.press('handover-file', 'handover')).files?.[0]?.name).toBe('overlevering.docx')
})
