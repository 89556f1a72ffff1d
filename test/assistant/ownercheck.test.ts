import { expect, it } from 'vitest'
import { ownerCheckFeature } from '../../src/assistant/ownercheck.ts'
import { createFiles } from '../../src/storage/rows/files.ts'
import { createPeople } from '../../src/storage/rows/people.ts'
import { addressOf, leaderHouse } from '../support/leader-house.ts'
import { office, shownByLibreOffice } from '../support/libreoffice.ts'
import { temporaryDatabase } from '../support/store.ts'

const now = Date.parse('2026-11-30T09:00:00+01:00')

it('a leader ticks 6 and 8 points and gets one page for the manager: what holds, and what to talk about', {
  timeout: 120_000,
}, async () => {
  const db = await temporaryDatabase()
  const files = createFiles(db, 'https://taktstokk.example')
  const features = [ownerCheckFeature({ files })]
  const leader = leaderHouse({ features, people: createPeople(db), now: () => now })(addressOf('U1'))
  const asked = await leader.say('eiersjekk')
  expect(asked.form?.inputs.map((input) => input.kind === 'choices' && input.options.length)).toEqual([6, 8])
  const card = await leader.submit('ownercheck-make', { owner: ['1'], school: [] }, 'ownercheck')
  const file = await files.get(card.files?.[0]?.id ?? '', now)
  expect(file?.name).toBe('eiersjekk.docx')
  if (office === undefined || file === undefined) return
  const pages = await shownByLibreOffice('eiersjekk.docx', file.bytes)
  expect(pages).toHaveLength(1)
  expect(pages[0]).toMatch(/Dette stemmer.*sier tydelig.*Dette vil jeg snakke om.*Skolen prøver nye/)
})
