import { expect, it } from 'vitest'
import { peersFeature } from '../../src/assistant/peers.ts'
import { plainText } from '../../src/domain/plain.ts'
import { atOslo } from '../../src/domain/workdays.ts'
import type { Outgoing } from '../../src/jobs/inbox.ts'
import { createFellowship } from '../../src/storage/sqlite/fellowship.ts'
import { createPeople } from '../../src/storage/sqlite/people.ts'
import { addressOf, leaderHouse, memberCalled } from '../support/leader-house.ts'
import { temporaryDatabase } from '../support/store.ts'

const monday = atOslo('2026-11-30', '09:00')

it('leaders of like size meet when an adviser has put them together; who is alone gets a reason, and may leave', async () => {
  const db = await temporaryDatabase()
  const people = createPeople(db)
  const fellowship = createFellowship(db)
  const sent: Outgoing[] = []
  const outbox = {
    put: async (outgoing: Outgoing[]) => {
      sent.push(...outgoing)
    },
  }
  for (const id of ['anna', 'berit', 'cecilie']) await people.add(memberCalled(id, { size: 'small' }))
  await people.add(memberCalled('dina', { size: 'large' }))
  await people.add(memberCalled('rita', { role: 'adviser' }))
  const all = ['anna', 'berit', 'cecilie', 'dina']
  for (const id of [...all, 'rita']) await people.met(id, addressOf(id), monday)
  const at = leaderHouse({
    features: [peersFeature({ fellowship, people, outbox })],
    people,
    now: () => monday,
  })
  const of = (id: string) => at(addressOf(id))

  for (const id of all) await of(id).submit('peers-join', { reach: [`${id}, video`] }, 'peers')
  await of('anna').press('peers-form', 'peers')
  expect(sent).toEqual([])
  const formable = plainText(await of('rita').say('kollegagruppe'))
  expect(formable).toContain('1 gruppe kan settes sammen nå, med 3 ledere.')
  expect(formable).toContain('1 er færre enn tre på sin størrelse')
  await of('rita').press('peers-form', 'peers')
  expect(sent.map(({ to }) => to.person).toSorted()).toEqual(['anna', 'berit', 'cecilie'])
  const mine = plainText(await of('anna').say('kollegagruppe'))
  expect(mine).toContain('- berit, video')
  expect(mine).toContain('lederundersøkelsen 2025, spørsmål 6')
  expect(mine).not.toContain('dina')
  await of('anna').press('peers-leave', 'peers')
  expect(plainText(await of('berit').say('kollegagruppe'))).not.toContain('anna')
  expect((await of('anna').say('kollegagruppe')).form).toBeDefined()
})
