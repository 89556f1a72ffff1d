import { expect, it } from 'vitest'
import { plainText } from '../../src/domain/plain.ts'
import { featureHouse } from '../support/features.ts'

const monday = '2026-11-30T10:00:00+01:00'

it('offers no adviser where there is none', async () => {
  const { person } = await featureHouse(monday)
  const card = await person('leader').says('hvordan måler vi trivsel?')
  expect(card?.buttons ?? []).toEqual([])
  expect(card?.feedback).toMatch(/^[0-9a-f-]{36}$/)
  const asked = await person('leader').says('rådgiver')
  expect(asked).toMatchObject({
    body: [{ text: expect.stringContaining('ingen rådgiver å sende til ennå') }],
  })
  expect(asked?.form).toBeUndefined()
})

it('takes a question that the sources do not answer to an adviser of the region, and the answer back', async () => {
  const house = await featureHouse(monday)
  const leader = await house.member('leader', { role: 'leader', region: 'Vestland', size: 'small' })
  const near = await house.member('near', { role: 'adviser', region: 'Vestland' })
  await house.member('far', { role: 'adviser', region: 'Innlandet' })

  const answer = await leader.says('hvordan måler vi trivsel blant elevene?')
  const button = answer?.buttons?.find(({ action }) => action === 'desk-ask')
  const asking = await leader.presses('desk-ask', button?.ref ?? '')
  expect(asking?.form?.inputs[0]).toMatchObject({ written: 'hvordan måler vi trivsel blant elevene?' })
  await leader.submits('desk-send', asking?.form?.ref ?? '', {
    question: ['Hvordan måler vi trivsel? Ring meg på 91 23 45 67.'],
    name: ['unnamed'],
  })

  const told = await house.sent()
  expect(told.map(({ to }) => to.person)).toEqual(['near'])
  const shown = JSON.stringify(told.map(({ card }) => card))
  expect(shown).toContain('Hvordan måler vi trivsel?')
  expect(shown).not.toMatch(/91 23 45 67|leader|Vestland/)

  const ticket = told[0]?.card.form?.ref ?? ''
  await near.presses('desk-take', ticket)
  await near.submits('desk-answer', ticket, { answer: ['Bruk en kort undersøkelse i november.'] })
  const back = await house.sent()
  expect(back.map(({ to }) => to.person)).toEqual(['leader', 'leader'])
  expect(back.map(({ card }) => plainText(card)).join('\n')).toContain(
    'Bruk en kort undersøkelse i november.',
  )
  expect(plainText((await leader.says('rådgiver')) ?? { language: 'nb', headline: '', body: [] })).toContain(
    'besvart',
  )
})

it('shows an adviser the region and the size when the leader chooses so', async () => {
  const house = await featureHouse(monday)
  const leader = await house.member('leader', { role: 'leader', region: 'Vestland', size: 'small' })
  await house.member('adviser', { role: 'adviser' })
  await leader.submits('desk-send', '', { question: ['Hva koster det?'], name: ['named'] })
  const [told] = await house.sent()
  expect(JSON.stringify(told?.card)).toContain('Vestland, under 5 000 innbyggere')
})

it('lets the first of two advisers answer, and tells the second', async () => {
  const house = await featureHouse(monday)
  const leader = await house.member('leader', { role: 'leader' })
  const [one, two] = [
    await house.member('one', { role: 'adviser' }),
    await house.member('two', { role: 'adviser' }),
  ]
  await leader.submits('desk-send', '', { question: ['Hva koster det?'] })
  const ticket = (await house.sent())[0]?.card.form?.ref ?? ''
  await one.presses('desk-take', ticket)
  expect(await two.presses('desk-take', ticket)).toMatchObject({
    body: [{ text: 'En annen rådgiver har tatt dette.' }],
  })
  await one.submits('desk-answer', ticket, { answer: ['Ingenting.'] })
  expect(await two.submits('desk-answer', ticket, { answer: ['Mye.'] })).toMatchObject({
    body: [{ text: 'Dette er besvart. Lederen har fått det første svaret.' }],
  })
  expect((await house.sent()).filter(({ key }) => key.endsWith(':answer'))).toHaveLength(1)
})

it('lets nobody but an adviser read or answer a ticket', async () => {
  const house = await featureHouse(monday)
  const leader = await house.member('leader', { role: 'leader' })
  await house.member('adviser', { role: 'adviser' })
  await leader.submits('desk-send', '', { question: ['Hva koster det?'] })
  const ticket = (await house.sent())[0]?.card.form?.ref ?? ''
  const other = await house.member('other', { role: 'leader' })
  for (const reply of [
    await other.presses('desk-open', ticket),
    await other.presses('desk-take', ticket),
    await other.submits('desk-answer', ticket, { answer: ['x'] }),
    await house.person('stranger').presses('desk-open', ticket),
  ]) {
    expect(reply).toMatchObject({ body: [{ text: 'Dette er for rådgivere.' }] })
  }
})

it('notes why an answer was no use', async () => {
  const { person, store, clock } = await featureHouse(monday)
  const leader = person('leader')
  const card = await leader.says('hvordan måler vi trivsel?')
  const why = await leader.presses('not-useful', card?.feedback ?? '')
  expect(why?.buttons?.map(({ label }) => label)).toContain('Det var utdatert')
  await leader.presses('not-useful-because', `outdated:${card?.feedback}`)
  expect(await store.asked.gaps(0, clock.now() + 1)).toMatchObject([{ why: 'not-in-sources' }])
  expect(await leader.presses('useful', 'made-up')).toMatchObject({
    body: [{ text: 'Det spørsmålet har jeg ikke lenger. Skriv det gjerne på nytt.' }],
  })
})

it('makes one ticket of one press, also when the press is worked through again after a stop', async () => {
  const house = await featureHouse(monday)
  const leader = await house.member('leader', { role: 'leader' })
  await house.member('adviser', { role: 'adviser' })
  const press = () => leader.submits('desk-send', '', { question: ['Hva koster det?'] })
  await press()
  await press()
  expect(await house.store.tickets.waiting()).toHaveLength(1)
  expect(await house.sent()).toHaveLength(1)
  house.pass(60_000)
  await press()
  expect(await house.store.tickets.waiting()).toHaveLength(2)
})
