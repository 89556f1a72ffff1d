import { expect, it } from 'vitest'
import type { Card } from '../../src/domain/card.ts'
import { plainText } from '../../src/domain/plain.ts'
import { featureHouse } from '../support/features.ts'

const monday = '2026-11-30T10:00:00+01:00'
const text = (card: Card | undefined) => (card ? plainText(card) : '')
const band = {
  title: ['Band på mellomtrinnet'],
  goal: ['Flere spiller sammen'],
  phase: ['planning'],
  next: ['Ringe 900 12 345'],
}

it('a leader keeps goal, phase and next step, changes them, and has them erased', async () => {
  const house = await featureHouse(monday)
  const leader = await house.member('leader', { role: 'leader' })
  expect(text(await leader.says('prosjekt'))).toContain('Begynn med det første.')
  expect(text(await leader.submits('project-keep', 'new', { title: [' '] }))).toContain(
    'Skriv hva prosjektet heter',
  )
  const card = await leader.submits('project-keep', 'new', band)
  expect(text(card)).toMatch(
    /Flere spiller sammen[\s\S]*planlegging[\s\S]*\[telefon\][\s\S]*30. november 2026/,
  )
  const id = card?.buttons?.[0]?.ref ?? ''
  expect((await leader.presses('project-change', id))?.form?.inputs[0]).toMatchObject({
    written: band.title[0],
  })
  await leader.submits('project-keep', id, { ...band, phase: ['doing'] })
  expect(text(await leader.says('prosjekt'))).toContain('gjennomføring. Ringe')
  expect(text(await leader.says('mine data'))).toContain('Prosjekt: Band på mellomtrinnet.')
  await leader.presses('my-data-erase-yes', 'me')
  expect(await house.store.projects.of(leader.id)).toEqual([])
})

it('an adviser is invited by a button, sees what the leader has seen first, and no name', async () => {
  const house = await featureHouse(monday)
  const leader = await house.member('leader', { role: 'leader', region: 'Troms' })
  const id = (await leader.submits('project-keep', 'new', band))?.buttons?.[0]?.ref ?? ''
  expect(text(await leader.presses('project-invite-yes', id))).toContain('Ingen rådgiver er på plass')
  const adviser = await house.member('adviser', { role: 'adviser' })
  await adviser.says('hei')
  const sure = text(await leader.presses('project-invite', id))
  expect(sure).toContain('Prosjekt: Band på mellomtrinnet. Mål: Flere spiller sammen. Fase: planlegging.')
  expect(await house.store.tickets.waiting()).toEqual([])
  await leader.presses('project-invite-yes', id)
  const [message] = await house.sent()
  expect(message?.to.person).toBe('adviser')
  expect(sure).toContain((await house.store.tickets.waiting())[0]?.question ?? '-')
  expect(text(await leader.presses('project-invite-yes', id))).toContain('alt invitert')
  expect(text(await leader.presses('project-open', id))).toContain('Rådgiver: invitert')
})

it('nobody opens, changes or sends on what is somebody else’s', async () => {
  const house = await featureHouse(monday)
  const leader = await house.member('leader', { role: 'leader' })
  const other = await house.member('other', { role: 'leader' })
  const id = (await leader.submits('project-keep', 'new', band))?.buttons?.[0]?.ref ?? ''
  for (const action of ['project-open', 'project-change', 'project-remove', 'project-invite'])
    expect(text(await other.presses(action, id))).toBe('Det prosjektet har jeg ikke lenger.')
  await other.submits('project-keep', id, band)
  expect(await house.store.projects.of(other.id)).toEqual([])
  expect(await house.store.projects.of(leader.id)).toHaveLength(1)
  expect((await house.person('stranger').says('prosjekt'))?.form).toBeUndefined()
})
