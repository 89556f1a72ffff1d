import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Card } from '../../src/domain/card.ts'
import { plainText } from '../../src/domain/plain.ts'
import { featureHouse } from '../support/features.ts'

const monday = '2026-11-30T10:00:00+01:00'
const text = (card: Card | undefined) => (card ? plainText(card) : '')
const choir = {
  kind: ['example'],
  title: ['Kor i alle kroker'],
  text: ['Barnehagen og kulturskolen sang sammen.'],
}

it.each([
  'Eleven Zara fant endelig sin plass.',
  'Da Kari begynte, ble alt bedre.',
  'Takk til Xander Yvonsen.',
  'En gutt som heter Zain spiller nå.',
])(
  'an example that names a pupil or a person is stopped with a clear message, and not kept: %s',
  async (named) => {
    const house = await featureHouse(monday)
    const leader = await house.member('leader', { role: 'leader' })
    const card = await leader.submits('examples-send', 'examples', { ...choir, text: [named] })
    expect(text(card)).toContain('Skriv det uten navn')
    expect(await house.store.examples.of(leader.id)).toEqual([])
  },
)

it('an example without names is read by an adviser, who does not see who sent it, and published for all', async () => {
  const house = await featureHouse(monday)
  const leader = await house.member('leader', { role: 'leader' })
  const adviser = await house.member('adviser', { role: 'adviser' })
  expect(text(await leader.says('eksempler'))).toContain('begynn gjerne med ditt')
  await leader.submits('examples-send', 'examples', choir)
  const review = await adviser.says('eksempler')
  expect(review?.headline).toBe('Kor i alle kroker')
  expect(JSON.stringify(review)).not.toContain(leader.id)
  const id = review?.buttons?.[0]?.ref ?? ''
  await leader.presses('examples-publish', id)
  expect(await house.store.examples.all('published')).toEqual([])
  expect(text(await adviser.presses('examples-publish', id))).toContain('Publisert')
  expect(text(await adviser.presses('examples-publish', id))).toContain('alt behandlet')
  expect(text(await house.person('stranger').says('eksempler'))).toContain('Kor i alle kroker')
  const file = join(house.data, 'knowledge', 'documents', 'eksempler-fra-ledere', 'kor-i-alle-kroker.md')
  expect(readFileSync(file, 'utf8')).toMatch(/type: "example"[\s\S]*sang sammen/)
  await leader.presses('my-data-erase-yes', 'me')
  expect((await house.store.examples.all('published')).map(({ owner }) => owner)).toEqual([''])
})

it('what is sent back comes to its sender, and what waits is erased with them', async () => {
  const house = await featureHouse(monday)
  const leader = await house.member('leader', { role: 'leader' })
  const adviser = await house.member('adviser', { role: 'adviser' })
  await leader.submits('examples-send', 'examples', choir)
  await adviser.presses('examples-return', (await house.store.examples.of(leader.id))[0]?.id ?? '')
  expect((await house.sent()).map(({ to }) => to.person)).toEqual(['leader'])
  expect(text(await leader.says('mine data'))).toContain('Innsendt: Kor i alle kroker (sendt tilbake).')
  await leader.presses('my-data-erase-yes', 'me')
  expect(await house.store.examples.all('returned')).toEqual([])
})
