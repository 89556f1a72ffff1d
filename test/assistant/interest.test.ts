import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { dateDuties } from '../../src/assembly/dates.ts'
import type { Card } from '../../src/domain/card.ts'
import { plainText } from '../../src/domain/plain.ts'
import { atOslo } from '../../src/domain/workdays.ts'
import { featureHouse } from '../support/features.ts'

const title = { nb: 'Tilskudd til korps', nn: 'Tilskot til korps', en: 'Grant for bands' }
const known = { status: 'confirmed', source: 'Laget for prøven', checked: '2026-11-30' }
const grant = {
  id: 'bands',
  kind: 'grant',
  title,
  when: { date: '2027-02-10' },
  lead: [28, 7, 1],
  words: ['korps'],
  ...known,
}
const report = {
  id: 'bands-report',
  kind: 'reporting',
  of: 'bands',
  title: { nb: 'Rapport om korps', nn: 'Rapport om korps', en: 'Report on bands' },
  when: { date: '2027-09-15' },
  lead: [14],
  ...known,
}

async function house(...entries: object[]) {
  const built = await featureHouse('2026-11-30T08:00:00Z')
  const folder = join(built.data, 'knowledge', 'calendar')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'dates.json'), JSON.stringify({ entries }))
  const leader = await built.member('leader', { role: 'leader' })
  const [duty] = dateDuties(built.house)
  const at = async (date: string) => {
    built.pass(atOslo(date, '09:00') - built.clock.now())
    await duty?.run(built.clock.now(), { dryRun: false })
    return (await built.sent()).map(({ card }) => card)
  }
  const press = (card: Card | undefined, label: string) => {
    const button = card?.buttons?.find((one) => one.label === label)
    if (button === undefined) throw new Error(`no button says ${label}`)
    return leader.presses(button.action, button.ref)
  }
  const told = (card: Card | undefined) => (card ? plainText(card) : '')
  return { ...built, leader, at, press, told }
}

const labels = (card: Card | undefined) => card?.buttons?.map(({ label }) => label) ?? []

describe('what a leader says of a grant', () => {
  it('steers what is shown next, from considering to the report', async () => {
    const { at, press, told, leader } = await house(grant, report)
    const [reminder] = await at('2027-01-13')
    expect(labels(reminder).slice(0, 2)).toEqual(['Vi vurderer', 'Vi søker'])
    expect(labels(await press(reminder, 'Vi vurderer'))).toEqual(['Vi søker', 'Ikke for oss'])
    const applying = await press(reminder, 'Vi søker')
    expect(told(applying)).toContain('Jeg minner deg fram til fristen.')
    const [second] = await at('2027-02-03')
    expect(labels(second)[0]).toBe('Vi har søkt')
    expect(told(await press(second, 'Vi har søkt'))).toContain('Jeg minner deg ikke mer om fristen')
    expect(await at('2027-02-09')).toEqual([])
    const [asked] = await at('2027-04-07')
    expect(told(asked)).toContain('Har dere fått svar på søknaden om «Tilskudd til korps»?')
    expect(labels(asked)).toEqual(['Vi fikk', 'Vi fikk avslag', 'Ikke ennå'])
    expect(await at('2027-04-08')).toEqual([])
    expect(told(await leader.says('frister'))).not.toContain('Rapport om korps')
    const got = await press(asked, 'Vi fikk')
    expect(told(got)).toContain('Rapport om korps: 15. september 2027')
    expect(told(await leader.says('frister'))).toContain('Rapport om korps')
    expect(told((await at('2027-09-01'))[0])).toContain('Rapport om korps')
  })

  it('asks again when there is no answer yet, and no more after a refusal', async () => {
    const { at, press, told, store, leader } = await house(grant)
    await leader.presses('deadlines-interest', 'applied:bands')
    const [asked] = await at('2027-04-07')
    expect(told(await press(asked, 'Ikke ennå'))).toBe('Greit, jeg spør igjen 5. mai 2027.')
    expect(await at('2027-05-04')).toEqual([])
    const [again] = await at('2027-05-05')
    await press(again, 'Vi fikk avslag')
    expect(await at('2027-06-02')).toEqual([])
    expect(await store.nudges.choicesOf(leader.id)).toEqual([
      { occasion: 'bands', interest: 'not-for-us', reason: 'turned-down', putOffUntil: '2027-05-05' },
    ])
  })

  it('is asked for a report that nobody knows the date of as a date of their own', async () => {
    const { leader, told } = await house(grant)
    const got = await leader.presses('deadlines-interest', 'got:bands')
    expect(told(got)).toContain('den står i tilsagnsbrevet')
    expect(labels(got)).toEqual(['Legg inn egen dato'])
  })

  it('says on the page what comes next, as in a messenger, and takes nothing that is not there', async () => {
    const { leader, told, store } = await house(grant, report)
    const got = await leader.submits('deadlines-follow', 'bands', { interest: ['got'] })
    expect(told(got)).toContain('Rapport om korps: 15. september 2027')
    expect(got?.inPlace).toBe(true)
    const applying = await leader.submits('deadlines-follow', 'bands', { interest: ['applying'] })
    expect(told(applying)).toContain('Jeg minner deg fram til fristen.')
    expect(told(await leader.submits('deadlines-follow', 'bands', { interest: ['made-up'] }))).toContain(
      'har jeg ikke lenger',
    )
    expect(told(await leader.submits('deadlines-follow', 'bands', { interest: ['not-for-us'] }))).not.toBe('')
    expect(await store.nudges.choicesOf(leader.id)).toEqual([{ occasion: 'bands', interest: 'not-for-us' }])
  })

  it('is not reminded of the report of a grant that others got', async () => {
    const { at, leader } = await house(grant, report)
    await leader.presses('deadlines-interest', 'applied:bands')
    expect(await at('2027-09-01')).toEqual([])
  })

  it('takes what is not for them out of what is urgent, and off the top of what can be applied for', async () => {
    const other = {
      ...grant,
      id: 'choirs',
      title: { nb: 'Tilskudd til kor', nn: 'Tilskot til kor', en: 'Choirs' },
    }
    const { leader, told } = await house(
      { ...grant, when: { date: '2026-12-10' } },
      { ...other, when: { date: '2026-12-14' } },
    )
    await leader.submits('deadlines-refuse-it', 'bands', { reason: ['no-time'] })
    const urgent = told(await leader.says('hva haster for meg nå?'))
    expect(urgent).toContain('Tilskudd til kor:')
    expect(urgent).not.toContain('Tilskudd til korps')
    const grants = told(await leader.says('hva kan vi søke på?'))
    expect(grants.indexOf('Tilskudd til kor:')).toBeLessThan(grants.indexOf('Tilskudd til korps:'))
    expect(grants).toContain('Bekreftet · Ikke for oss')
  })

  it('can be said of the date itself, and is no business of anybody else', async () => {
    const { leader, member, told } = await house(grant)
    const shown = await leader.says('når er fristen for korps?')
    expect(labels(shown).slice(0, 2)).toEqual(['Vi vurderer', 'Vi søker'])
    await leader.presses('deadlines-interest', 'applying:bands')
    expect(labels(await leader.says('når er fristen for korps?'))[0]).toBe('Vi har søkt')
    const adviser = await member('adviser', { role: 'adviser' })
    expect(told(await adviser.says('hva kan vi søke på?'))).not.toContain('Vi søker')
    expect(told(await adviser.presses('deadlines-interest', 'applying:nothing'))).toBe(
      'Den datoen har jeg ikke lenger.',
    )
  })
})
