import { expect, it } from 'vitest'
import { peersFeature } from '../../src/assistant/peers.ts'
import { plainText } from '../../src/domain/plain.ts'
import { atOslo } from '../../src/domain/workdays.ts'
import type { Outgoing } from '../../src/jobs/inbox.ts'
import { createFellowship } from '../../src/storage/rows/fellowship.ts'
import { createPeople } from '../../src/storage/rows/people.ts'
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
  for (const id of ['first', 'second', 'third']) await people.add(memberCalled(id, { size: 'small' }))
  await people.add(memberCalled('large-school', { size: 'large' }))
  await people.add(memberCalled('adviser', { role: 'adviser' }))
  const all = ['first', 'second', 'third', 'large-school']
  for (const id of [...all, 'adviser']) await people.met(id, addressOf(id), monday)
  const at = leaderHouse({
    features: [peersFeature({ fellowship, people, outbox, transaction: db.transaction })],
    people,
    now: () => monday,
  })
  const of = (id: string) => at(addressOf(id))

  for (const id of all) await of(id).submit('peers-join', { reach: [`${id}, video`] }, 'peers')
  await of('first').press('peers-form', 'peers')
  expect(sent).toEqual([])
  const formable = plainText(await of('adviser').say('kollegagruppe'))
  expect(formable).toContain('1 gruppe kan settes sammen nå, med 3 ledere.')
  expect(formable).toContain('1 er færre enn tre på sin størrelse')
  await of('adviser').press('peers-form', 'peers')
  expect(sent.map(({ to }) => to.person).toSorted()).toEqual(['first', 'second', 'third'])
  const mine = plainText(await of('first').say('kollegagruppe'))
  expect(mine).toContain('- second, video')
  expect(mine).toContain('lederundersøkelsen 2025, spørsmål 6')
  expect(mine).not.toContain('large-school')
  await of('first').press('peers-leave', 'peers')
  expect(plainText(await of('second').say('kollegagruppe'))).not.toContain('first')
  expect((await of('first').say('kollegagruppe')).form).toBeDefined()
})
