import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { partFrontMatter } from '../../src/knowledge/read/frontmatter.ts'
import { featureHouse } from '../support/features.ts'

async function answered() {
  const house = await featureHouse('2026-11-30T10:00:00+01:00')
  const leader = await house.member('leader', { role: 'leader' })
  const adviser = await house.member('adviser', { role: 'adviser' })
  await leader.submits('desk-send', '', { question: ['Hvem skal høre om rammeplanen?'] })
  const ticket = (await house.sent())[0]?.card.form?.ref ?? ''
  await adviser.submits('desk-answer', ticket, { answer: ['Utvalget først, så kommunestyret.'] })
  const folder = join(house.data, 'knowledge', 'documents', 'svar-fra-raadgivere')
  return { house, leader, adviser, ticket, folder }
}

it('makes a document with source, author and expiry of an adviser’s answer, for everybody', async () => {
  const { adviser, ticket, folder } = await answered()
  const form = await adviser.presses('desk-keep', ticket)
  expect(form?.form?.inputs[1]).toMatchObject({ written: 'Utvalget først, så kommunestyret.' })
  const fields = { title: ['Hvem skal høre om rammeplanen?'], text: ['Utvalget først.'], months: ['6'] }
  await adviser.submits('desk-shelve', ticket, fields)

  expect(readdirSync(folder)).toEqual(['hvem-skal-hoere-om-rammeplanen.md'])
  const { front, text, unknown } = partFrontMatter(
    readFileSync(join(folder, 'hvem-skal-hoere-om-rammeplanen.md'), 'utf8'),
  )
  expect(unknown).toEqual([])
  expect(front).toMatchObject({
    status: 'current',
    year: 2026,
    valid_to: '2027-05-29',
    review_by: '2027-05-29',
  })
  expect(text).toContain('Utvalget først.')
})

it('writes over no document, and lets no leader write one', async () => {
  const { leader, adviser, ticket, folder } = await answered()
  const fields = { title: ['../../../etc/passwd: "\n---\nstatus: current'], text: ['x'], months: ['6'] }
  expect(await leader.submits('desk-shelve', ticket, fields)).toMatchObject({
    body: [{ text: 'Dette er for rådgivere.' }],
  })
  await adviser.submits('desk-shelve', ticket, fields)
  expect(readdirSync(folder)).toEqual(['etc-passwd-status-current.md'])
  expect(await adviser.submits('desk-shelve', ticket, fields)).toMatchObject({
    body: [{ text: 'Et slikt dokument finnes. Velg en annen tittel.' }],
  })
})

it('shows advisers by theme what nobody could answer, and leaders nothing of it', async () => {
  const { house, leader, adviser } = await answered()
  await leader.says('hvordan måler vi trivsel?')
  await house.store.asked.keep({
    id: 'q',
    asker: 'guest:1',
    conversation: 'c',
    at: house.clock.now() - 1,
    language: 'nb',
    question: 'Hva koster det?',
    answer: '',
    outcome: 'not-in-sources',
    mode: 'extractive',
    sources: [],
    areas: ['economy'],
  })
  house.pass(1)
  const card = await adviser.says('hull')
  expect(card?.body).toEqual([{ kind: 'list', items: ['Uten tema: 1', 'Økonomi: 1'] }])
  expect(JSON.stringify(card)).not.toContain('trivsel')
  expect(await leader.says('hull')).toMatchObject({ body: [{ text: 'Dette er for rådgivere.' }] })
})
