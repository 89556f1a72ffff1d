import { expect, it } from 'vitest'
import type { Card } from '../../src/domain/card.ts'
import { plainText } from '../../src/domain/plain.ts'
import { featureHouse } from '../support/features.ts'

const monday = '2026-11-30T10:00:00+01:00'
const fourWeeks = 28 * 86_400_000
const text = (card: Card | undefined) => (card ? plainText(card) : '')

type House = Awaited<ReturnType<typeof featureHouse>>
const leadersIn = async (house: House, names: string[]) =>
  Promise.all(names.map((name) => house.member(name, { role: 'leader' })))
const numbered = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => `leader-${from + at}`)

it('a leader gets on the list with one tap, sees it in my data, and gets off it', async () => {
  const house = await featureHouse(monday)
  const leader = await house.member('leader', { role: 'leader' })
  const card = await leader.says('sertifisering')
  expect(text(card)).toContain('Jeg vet ikke om det kommer et kurs')
  expect(card?.buttons?.map(({ label }) => label)).toEqual(['Sett meg på lista'])
  await leader.presses('certification-on', 'list')
  expect(text(await leader.says('mine data'))).toContain(
    'På interesselista for sertifisering siden 30. november 2026.',
  )
  expect((await leader.says('sertifisering'))?.buttons?.[0]?.action).toBe('certification-off')
  await leader.presses('certification-off', 'list')
  expect(await house.store.interestList.members()).toEqual([])
  expect(text(await leader.says('mine data'))).not.toContain('interesselista')
})

it('no course, price or day is made up', async () => {
  const house = await featureHouse(monday)
  const leader = await house.member('leader', { role: 'leader' })
  for (const word of ['sertifisering', 'certification'])
    expect(text(await leader.says(word))).not.toMatch(/\d+ (?:kroner|prosent)|20(?!22)\d\d/)
})

it('is found from the fee, and is not for whoever has no invitation', async () => {
  const house = await featureHouse(monday)
  const stranger = house.person('stranger')
  const fee = await stranger.says('deltakeravgift')
  expect(fee?.buttons?.map(({ action }) => action)).toEqual(['certification-open'])
  await stranger.presses('certification-on', 'list')
  expect(await house.store.interestList.members()).toEqual([])
})

it('is left with everything else when a leader is erased', async () => {
  const house = await featureHouse(monday)
  const leader = await house.member('leader', { role: 'leader' })
  await leader.presses('certification-on', 'list')
  await leader.presses('my-data-erase-yes', 'me')
  expect(await house.store.interestList.members()).toEqual([])
})

it('the council sees how many, and nothing where fewer than five are on the list or off it', async () => {
  const house = await featureHouse(monday)
  const adviser = await house.member('adviser', { role: 'adviser' })
  const leaders = await leadersIn(house, numbered(1, 14))
  for (const leader of leaders.slice(0, 4)) await leader.presses('certification-on', 'list')
  expect(text(await adviser.says('sertifisering'))).toContain('Vises ikke')
  house.pass(fourWeeks)
  for (const leader of leaders.slice(4, 8)) await leader.presses('certification-on', 'list')
  expect(text(await adviser.says('sertifisering'))).toContain('8 av 14 ledere står på lista (2026-12)')
  for (const leader of leaders.slice(8)) await leader.presses('certification-on', 'list')
  house.pass(fourWeeks + fourWeeks)
  expect(text(await adviser.says('sertifisering'))).toContain('8 av 14 ledere står på lista (2026-12)')
})

it('nobody can watch the list grow by one: a month has one figure', async () => {
  const house = await featureHouse('2026-12-01T10:00:00+01:00')
  const adviser = await house.member('adviser', { role: 'adviser' })
  const leaders = await leadersIn(house, numbered(1, 14))
  for (const leader of leaders.slice(0, 6)) await leader.presses('certification-on', 'list')
  expect(text(await adviser.says('sertifisering'))).toContain('6 av 14')
  await leaders[6]?.presses('certification-on', 'list')
  expect(text(await adviser.says('sertifisering'))).toContain('6 av 14')
})

it('a single leader who has come since last month is not told by the difference', async () => {
  const house = await featureHouse('2026-12-01T10:00:00+01:00')
  const adviser = await house.member('adviser', { role: 'adviser' })
  const leaders = await leadersIn(house, numbered(1, 14))
  for (const leader of leaders.slice(0, 6)) await leader.presses('certification-on', 'list')
  await adviser.says('sertifisering')
  const [newcomer] = await leadersIn(house, ['newcomer'])
  await newcomer?.presses('certification-on', 'list')
  house.pass(fourWeeks + fourWeeks)
  expect(text(await adviser.says('sertifisering'))).toContain('6 av 14 ledere står på lista (2026-12)')
})

it('a newcomer is not told by the list growing large enough to be shown', async () => {
  const house = await featureHouse('2026-12-01T10:00:00+01:00')
  const adviser = await house.member('adviser', { role: 'adviser' })
  const leaders = await leadersIn(house, numbered(1, 14))
  for (const leader of leaders.slice(0, 4)) await leader.presses('certification-on', 'list')
  await adviser.says('sertifisering')
  const [newcomer] = await leadersIn(house, ['newcomer'])
  await newcomer?.presses('certification-on', 'list')
  house.pass(fourWeeks + fourWeeks)
  expect(text(await adviser.says('sertifisering'))).toContain('Vises ikke')
  await leaders[4]?.presses('certification-on', 'list')
  house.pass(fourWeeks)
  expect(text(await adviser.says('sertifisering'))).toContain('6 av 15 ledere står på lista')
})

it('an adviser writes to all on the list, each once and alone, without learning how many', async () => {
  const house = await featureHouse(monday)
  const adviser = await house.member('adviser', { role: 'adviser' })
  const [one, two] = await leadersIn(house, numbered(1, 3))
  await one?.presses('certification-on', 'list')
  await two?.presses('certification-on', 'list')
  const letter = { text: ['Rådet snakker med en mulig tilbyder.'] }
  expect(text(await one?.submits('certification-write', 'list', letter))).not.toContain('Det går til')
  const told = text(await adviser.submits('certification-write', 'list', letter))
  expect(told).toContain('Det går til alle på lista')
  expect(told).not.toMatch(/\d/)
  await adviser.submits('certification-write', 'list', letter)
  const sent = await house.sent()
  expect(sent.map(({ to }) => to.person).toSorted()).toEqual(['leader-1', 'leader-2'])
  expect(sent[0]?.card.buttons?.map(({ action }) => action)).toEqual(['certification-off'])
  expect(text(await adviser.submits('certification-write', 'list', { text: [' '] }))).toContain('Skriv hva')
})

it('a letter waits for the leader’s own hours', async () => {
  const house = await featureHouse('2026-11-28T22:00:00+01:00')
  const adviser = await house.member('adviser', { role: 'adviser' })
  const leader = await house.member('leader', { role: 'leader' })
  await leader.presses('certification-on', 'list')
  await adviser.submits('certification-write', 'list', { text: ['Nytt fra rådet.'] })
  expect(await house.sent()).toEqual([])
  house.pass(36 * 3_600_000)
  expect(await house.sent()).toHaveLength(1)
})
