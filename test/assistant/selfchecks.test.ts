import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { selfCheckFeatures } from '../../src/assistant/selfchecks.ts'
import type { Values } from '../../src/domain/channel.ts'
import { plainText } from '../../src/domain/plain.ts'
import { readSelfChecks } from '../../src/onboarding/selfcheck.ts'
import { createFiles } from '../../src/storage/rows/files.ts'
import { createPeople } from '../../src/storage/rows/people.ts'
import { addressOf, leaderHouse } from '../support/leader-house.ts'
import { office, shownByLibreOffice } from '../support/libreoffice.ts'
import { temporaryDatabase, temporaryFolder } from '../support/store.ts'

const now = Date.parse('2026-11-30T09:00:00+01:00')
const shipped = readSelfChecks(fileURLToPath(new URL('../../knowledge', import.meta.url)))

async function house(checks = () => shipped) {
  const db = await temporaryDatabase()
  const files = createFiles(db, 'https://taktstokk.example')
  const features = selfCheckFeatures({ checks, files })
  const leader = leaderHouse({ features, people: createPeople(db), now: () => now })(addressOf('U1'))
  const pageAfter = async (id: string, values: Values) => {
    const card = await leader.submit(`selfcheck-${id}`, values, id)
    const file = await files.get(card.files?.[0]?.id ?? '', now)
    if (file === undefined) throw new Error('No page was made')
    return { name: file.name, pages: office ? await shownByLibreOffice(file.name, file.bytes) : undefined }
  }
  return { leader, pageAfter }
}

describe('a leader goes through it alone and gets one page for the manager', { timeout: 120_000 }, () => {
  it('of what holds for owner and school, in 6 and 8 points, and what to talk about', async () => {
    const { leader, pageAfter } = await house()
    const asked = await leader.say('eiersjekk')
    expect(asked.form?.inputs.map((input) => input.kind === 'choices' && input.options.length)).toEqual([
      6, 8,
    ])
    const { name, pages } = await pageAfter('owner-and-school', { owner: ['expectations'] })
    expect(name).toBe('eiersjekk.docx')
    if (pages === undefined) return
    expect(pages).toHaveLength(1)
    expect(pages[0]).toMatch(/Dette stemmer.*sier tydelig.*Dette vil jeg snakke om.*Skolen prøver nye/)
  })

  it('of 26 kinds of partners, with three to strengthen and one that is new', async () => {
    const { leader, pageAfter } = await house()
    const asked = await leader.say('partnerkart')
    const kinds = asked.form?.inputs.flatMap((input) => (input.kind === 'choices' ? input.options : []))
    expect(kinds).toHaveLength(26)
    const { pages } = await pageAfter('partner-map', {
      culture: ['library', 'ukm'],
      'strengthen.1': ['culture.library'],
      'strengthen.2': ['culture.library'],
      'new.1': ['welfare.elderly'],
    })
    if (pages === undefined) return
    expect(pages).toHaveLength(1)
    expect(pages[0]).toMatch(
      /Biblioteket, UKM.*Vil styrke.*Biblioteket.*\[.*Ny partner i år.*Eldreinstitusjoner/,
    )
  })

  it('of what is expected, with the own proposals and blanks for the rest', async () => {
    const { pageAfter } = await house()
    const { pages } = await pageAfter('expectations-talk', {
      'talk.share': ['Halve stillingen [1].'],
      ...Object.fromEntries(
        ['goals', 'authority', 'meetings', 'yields', 'support'].map((id) => [
          `talk.${id}`,
          ['Det er enighet om at dette tas opp igjen i juni, når budsjettet er kjent. '.repeat(2)],
        ]),
      ),
    })
    if (pages === undefined) return
    expect(pages).toHaveLength(1)
    expect(pages[0]).toContain('Forslag: Halve stillingen 1. Enige om:')
    expect(pages[0]).toContain('Kildene sier ikke hvor stor del av en stilling')
  })
})

it('nobody goes through it in a channel, where others see it', async () => {
  const { leader } = await house()
  const card = await leader.say('forventninger', 'shared')
  expect(card.form).toBeUndefined()
  expect(plainText(card)).toContain('privat melding')
})

it('a new self-check is one file in the knowledge folder; a point that stands twice is named', async () => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'selfchecks'))
  const own = { ...shipped[0], id: 'own', words: { nb: ['egen sjekk'], nn: ['eigen sjekk'], en: ['own'] } }
  writeFileSync(join(folder, 'selfchecks', 'own.json'), JSON.stringify(own))
  const { leader } = await house(() => readSelfChecks(folder))
  expect((await leader.say('egen sjekk')).form?.action).toBe('selfcheck-own')
  const [part] = own.parts ?? []
  const twice = { ...own, parts: [{ ...part, points: [part?.points[0], part?.points[0]] }] }
  writeFileSync(join(folder, 'selfchecks', 'own.json'), JSON.stringify(twice))
  expect(() => readSelfChecks(folder)).toThrow('stands twice')
})
