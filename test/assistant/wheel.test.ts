import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { dateDuties } from '../../src/assembly/dates.ts'
import { features } from '../../src/assembly/features.ts'
import { altOf, wheelPicture } from '../../src/assistant/wheel-picture.ts'
import type { Card } from '../../src/domain/card.ts'
import { plainText } from '../../src/domain/plain.ts'
import { atOslo } from '../../src/domain/workdays.ts'
import { ownDate } from '../../src/nudges/own.ts'
import { readYearWheel } from '../../src/nudges/yearwheel.ts'
import { drawWheel, drawWheelInTheDark } from '../../src/pictures/wheel.ts'
import { featureHouse } from '../support/features.ts'

/** Monday, 30 November 2026, nine o'clock. */
async function house() {
  const built = await featureHouse('2026-11-30T08:00:00Z')
  cpSync('knowledge/calendar', join(built.data, 'knowledge', 'calendar'), { recursive: true })
  const leader = await built.member('leader', { role: 'leader' })
  const [duty] = dateDuties(built.house)
  const at = async (date: string) => {
    built.pass(atOslo(date, '09:00') - built.clock.now())
    await duty?.run(built.clock.now(), { dryRun: false })
    return (await built.sent()).map(({ card }) => card)
  }
  const press = (card: Card | undefined, begins: string) => {
    const button = card?.buttons?.find(({ label }) => label.startsWith(begins))
    if (button === undefined) throw new Error(`no button begins with ${begins}`)
    return leader.presses(button.action, button.ref)
  }
  return { ...built, leader, at, press, folder: join(built.data, 'knowledge', 'calendar') }
}

const told = (card: Card | undefined) => (card ? plainText(card) : '')

describe('the year wheel', () => {
  it('comes as a picture too, that says in words all that it shows', async () => {
    const { leader, store, clock } = await house()
    await leader.says('legg til 15. desember kl 18 kommunestyremøte')
    const card = await leader.says('årshjul')
    const [file] = card?.files ?? []
    expect(file).toMatchObject({ name: 'aarshjul.png', mediaType: 'image/png' })
    expect(file?.alt).toContain('15. desember 2026 kl. 18.00: kommunestyremøte')
    expect(file?.alt).toContain('Neste måned: Kommunestyret vedtar økonomiplan og årsbudsjett')
    const kept = await store.files.get(file?.id ?? '', clock.now())
    expect([...(kept?.bytes.slice(1, 4) ?? [])]).toEqual([0x50, 0x4e, 0x47])
  })

  it('has a page of its own, with a drawing that follows the light, kept once while nothing changes', async () => {
    const { leader, house: parts, store, clock } = await house()
    const member = await store.people.member(leader.id)
    const wheel = features(parts).find(({ name }) => name === 'wheel')
    const visitor = { member, asker: `member:${leader.id}`, language: 'nn' as const }
    const look = async () => (await wheel?.page?.(visitor, clock.now()))?.[0]?.cards[0]
    const [first, second] = [await look(), await look()]
    expect(first?.files?.[0]?.id).toBe(second?.files?.[0]?.id)
    const svg = new TextDecoder().decode(
      (await store.files.get(first?.files?.[0]?.id ?? '', clock.now()))?.bytes,
    )
    expect(svg).toContain('prefers-color-scheme:dark')
    expect(svg).toContain('Året ditt, sett frå')
    await leader.says('legg til 15. desember kl 18 kommunestyremøte')
    expect((await look())?.files?.[0]?.id).not.toBe(first?.files?.[0]?.id)
  })

  it('shows nothing of a leader where others see it', async () => {
    const { leader, house: parts, clock } = await house()
    await leader.says('legg til 15. desember kl 18 bystyremøte')
    const wheel = features(parts).find(({ name }) => name === 'wheel')
    const event = {
      kind: 'said',
      text: 'årshjul',
      from: leader.from,
      place: 'shared',
      at: clock.now(),
    } as const
    const card = await wheel?.open?.(event, { member: undefined, asker: 'guest:x', language: 'nb' })
    expect(told(card)).not.toContain('bystyremøte')
    expect(card?.files?.[0]?.alt).not.toContain('bystyremøte')
  })

  it('is drawn in both lights, and takes no markup from what somebody wrote', async () => {
    const now = Date.parse('2026-11-30T08:00:00Z')
    const title = '<script>alert(1)</script> & "møte"'
    const own = ownDate({ id: 'own', title, date: '2026-12-15' }, '2026-11-30')
    const year = { events: readYearWheel('knowledge'), ahead: [own], isDone: () => false, now }
    const picture = wheelPicture(year, 'nb')
    const { svg, png } = await drawWheel(picture)
    expect(svg).not.toContain('<script')
    expect(altOf(picture)).toContain(title)
    const dark = await drawWheelInTheDark(picture)
    expect(Buffer.compare(Buffer.from(png), Buffer.from(dark))).not.toBe(0)
    // As wide as a telephone shows it, and sharp there.
    expect(new DataView(png.buffer, png.byteOffset).getUint32(16)).toBe(1_080)
  })
})

describe('the political year', () => {
  it('has what a council meeting needs, with weeks before it, and each is ticked off', async () => {
    const { leader, press } = await house()
    const added = await leader.says('legg til 1. februar 2027 kl 18 kommunestyremøte')
    expect(told(added)).toContain('Jeg minner deg 6 uker, 4 uker, 3 uker, 2 uker, en uke og en dag før.')
    const wheel = await leader.says('årshjul')
    expect(told(wheel)).toContain('Før kommunestyremøte, om 9 uker:')
    expect(told(wheel)).toContain('Avtal et kunstnerisk innslag med den som leder møtet, 4 uker før')
    expect(told(wheel)).toContain('Punktene før møter er forslag.')
    const done = await press(wheel, 'Gjort: Fylkesavdelingens årsmøte')
    expect(told(done)).toContain('Fylkesavdelingens årsmøte (gjort)')
  })

  it('reminds weeks before of what there is time for, until it is done', async () => {
    const { leader, at, press } = await house()
    await leader.says('legg til 1. februar 2027 kl 18 kommunestyremøte')
    const [six] = await at('2026-12-21')
    expect(told(six)).toContain('Å gjøre før kommunestyremøte:\n\n- Avtal med kommunalsjefen')
    expect(told(six)).not.toContain('kunstnerisk innslag')
    const wheel = await press(six, 'Gjort: Avtal med kommunalsjefen')
    expect(told(wheel)).toContain('6 uker før (gjort)')
    const [four] = await at('2027-01-04')
    expect(told(four)).toContain('Å gjøre før kommunestyremøte:\n\n- Avtal et kunstnerisk innslag')
    expect(told(four)).not.toContain('Avtal med kommunalsjefen')
  })

  it('asks for nothing before a meeting that is none of politicians, and nobody may tick off for another', async () => {
    const { leader, member, store } = await house()
    await leader.says('legg til 1. februar 2027 kl 18 kollegiemøte')
    await leader.says('legg til 1. mars 2027 kl 18 utvalgsmøte')
    expect(told(await leader.says('årshjul'))).not.toContain('Før kollegiemøte')
    const [, own] = await store.nudges.ownOf(leader.id)
    const other = await member('other', { role: 'leader' })
    await other.presses('wheel-prepared', `${own?.id} who-comes`)
    await leader.presses('wheel-prepared', `${own?.id} nothing`)
    expect([await store.nudges.tickedOff(other.id), await store.nudges.tickedOff(leader.id)]).toEqual([
      [],
      [],
    ])
  })

  it('goes on when the file of preparations is broken', async () => {
    const { leader, folder, at } = await house()
    await leader.says('legg til 1. februar 2027 kl 18 kommunestyremøte')
    writeFileSync(join(folder, 'preparations.json'), '{ "preparations": [ { "id": 1')
    expect(told(await leader.says('årshjul'))).toContain('kommunestyremøte')
    expect(await at('2026-12-21')).toHaveLength(1)
  })

  it('does not come with what was just written', async () => {
    const { leader, at } = await house()
    expect(told(await leader.says('legg til 4. desember kl 9 utvalgsmøte'))).toContain(
      'Jeg minner deg en dag før.',
    )
    expect(await at('2026-11-30')).toEqual([])
    expect(await at('2026-12-03')).toHaveLength(1)
    expect(told(await leader.says('legg til i morgen kl 9 utvalgsmøte'))).toContain(
      'så nær at jeg ikke minner deg',
    )
  })
})
