import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Card } from '../../src/domain/card.ts'
import { plainText } from '../../src/domain/plain.ts'
import { featureHouse } from '../support/features.ts'

const monday = '2026-11-30T10:00:00+01:00'
const text = (card: Card | undefined) => (card ? plainText(card) : '')

it('shows a leader what is kept, lets it be taken out, and erases it everywhere', async () => {
  const house = await featureHouse(monday)
  const leader = await house.member('leader', { role: 'leader', region: 'Troms' })
  await leader.says('hvordan måler vi TRIVSELSINDEKSEN?')
  expect(text(await leader.says('Mine data'))).toMatch(/Troms[\s\S]*TRIVSELSINDEKSEN/)

  const download = await leader.presses('my-data-export', 'me')
  const file = await house.store.files.get(download?.files?.[0]?.id ?? '', house.clock.now())
  expect(new TextDecoder().decode(file?.bytes)).toMatch(/"region": "Troms"[\s\S]*TRIVSELSINDEKSEN/)

  await leader.presses('my-data-erase', 'me')
  expect(text(await leader.presses('my-data-erase-yes', 'me'))).toBe('Alt om deg er slettet.')
  expect(await house.store.people.members()).toEqual([])
  await house.store.inbox.forget(0)
  const onDisk = ['taktstokk.db', 'taktstokk.db-wal']
    .map((name) => readFileSync(join(house.data, name), 'latin1'))
    .join()
  expect(onDisk).not.toMatch(/TRIVSELSINDEKSEN|Troms/)
})

it('shows whoever is not registered their own questions, and nobody else’s', async () => {
  const house = await featureHouse(monday)
  await house.person('one').says('hvordan måler vi trivsel?')
  expect(text(await house.person('one').says('mine data'))).toContain('hvordan måler vi trivsel?')
  expect(text(await house.person('other').says('mine data'))).toContain('Ingen spørsmål er lagret.')
})

it('never keeps an identity number, and forgets questions after 90 days', async () => {
  const house = await featureHouse(monday)
  const leader = house.person('leader')
  await leader.says('gjelder fristen for 15076500565 også?')
  expect(text(await leader.says('mine data'))).not.toContain('15076500565')
  await house.store.asked.sweep(house.clock.now() + 1)
  expect(text(await leader.says('mine data'))).toContain('Ingen spørsmål er lagret.')
})

it('greets whoever writes a code, and takes their choices', async () => {
  const house = await featureHouse(monday)
  const { invite } = await import('../../src/people/joining.ts')
  const { code } = await invite(house.store.people, { role: 'leader' }, house.clock.now())
  const leader = house.person('leader')
  const welcome = await leader.says(`koden min er ${code}`)
  expect(welcome?.headline).toBe('Du er med.')
  expect(welcome?.form?.action).toBe('settings-save')
  await leader.submits('settings-save', 'me', {
    wants: ['reminders'],
    language: ['nn'],
    hours: ['07:00-15:00'],
  })
  await leader.submits('profile-save', 'me', { region: ['Agder'], size: ['huge'], startDate: ['2190-01-01'] })
  expect(await house.store.people.memberAt(leader.from)).toMatchObject({
    language: 'nn',
    region: 'Agder',
    settings: { pulses: false, reminders: true, from: '07:00', until: '15:00' },
  })
  expect(await house.store.people.memberAt(leader.from)).not.toHaveProperty('startDate')
  expect(text(await leader.says('innstillingar'))).toContain('Kva vil du ha frå meg?')
})

it('shows and erases what a browser without an invitation has ticked, and keeps none longer for having said no date', async () => {
  const house = await featureHouse(monday)
  const guest = house.person('guest', 'web')
  await guest.presses('startpack-done', 'manager')
  await guest.presses('path-done', 'path-economy:when')
  expect(text(await guest.says('mine data'))).toMatch(/Startpakken: .*1 punkt\)[\s\S]*Læringsstier: .*1 steg/)
  await guest.presses('my-data-erase-yes', 'me')
  expect(text(await guest.says('mine data'))).not.toMatch(/Startpakken:|Læringsstier:/)
  expect(text(await guest.says('startpakke'))).not.toContain('(gjort)')

  await guest.presses('startpack-done', 'manager')
  expect(await house.store.firstYear.sweep('2027-01-01')).toBe(1)
  expect(text(await guest.says('mine data'))).not.toContain('Startpakken:')
})
