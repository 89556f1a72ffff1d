import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { dateDuties } from '../../src/assembly/dates.ts'
import type { Channel } from '../../src/domain/channel.ts'
import { silent } from '../../src/domain/log.ts'
import { plainText } from '../../src/domain/plain.ts'
import { atOslo } from '../../src/domain/workdays.ts'
import { deliverOnce } from '../../src/jobs/deliver.ts'
import { featureHouse } from '../support/features.ts'

const grant = {
  id: 'grant-one',
  kind: 'grant',
  title: { nb: 'Tilskudd til korps', nn: 'Tilskot til korps', en: 'Grant for bands' },
  when: { date: '2027-02-10', time: '12:00' },
  status: 'confirmed',
  lead: [28, 7, 1],
  source: 'Laget for prøven',
  checked: '2026-11-30',
}

async function house() {
  const built = await featureHouse('2026-11-30T08:00:00Z')
  const folder = join(built.data, 'knowledge', 'calendar')
  mkdirSync(folder, { recursive: true })
  const write = (...entries: object[]) =>
    writeFileSync(join(folder, 'dates.json'), JSON.stringify({ entries }))
  const anne = await built.member('anne', { role: 'leader', size: 'small' })
  const [duty] = dateDuties(built.house)
  if (duty === undefined) throw new Error('there is no duty')
  /** What goes out when the product runs at this moment on Norwegian clocks. */
  const at = async (date: string, time: string, dryRun = false) => {
    const now = atOslo(date, time)
    built.pass(now - built.clock.now())
    const report = await duty.run(now, { dryRun })
    return { report, cards: (await built.sent()).map(({ card }) => plainText(card)) }
  }
  return { ...built, write, anne, at, again: () => dateDuties(built.house)[0] }
}

describe('a newcomer', () => {
  it('adds a date, sees it on the wheel, is reminded when its day comes, and puts it off', async () => {
    const { anne, at } = await house()
    await anne.says('legg til 15. desember kl 18 kommunestyremøte')
    expect(plainText((await anne.says('årshjul')) ?? never())).toContain('om 2 uker')
    const { cards } = await at('2026-12-01', '08:30')
    expect(cards[0]).toContain('Om 14 dager: kommunestyremøte')
    const card = await anne.says('utsett til fredag')
    expect(card && plainText(card)).toBe('Greit, jeg minner deg om det 4. desember 2026.')
    expect((await at('2026-12-03', '09:00')).cards).toEqual([])
    expect((await at('2026-12-04', '09:00')).cards[0]).toContain('Om 11 dager: kommunestyremøte')
    expect((await at('2026-12-08', '09:00')).cards[0]).toContain('Om 7 dager: kommunestyremøte')
  })

  it('asks in words why it came, puts it off for a week, and stops the kind', async () => {
    const { anne, at } = await house()
    const told = async (text: string) => plainText((await anne.says(text)) ?? never())
    await anne.says('legg til 15. desember kl 18 kommunestyremøte')
    expect(await told('hvorfor får jeg dette?')).toContain('Jeg vet ikke hvilken påminnelse du mener')
    await at('2026-12-01', '08:30')
    expect(await told('Kvifor fekk eg denne påminninga?')).toContain('fordi du har lagt inn datoen selv')
    expect(await told('utsett')).toBe('Greit, jeg minner deg om det 8. desember 2026.')
    expect(await told('ikke aktuelt for oss')).toContain('Hvorfor ikke?')
    expect(await told('stopp slike påminnelser')).toContain('Jeg minner deg ikke lenger om egne datoer')
  })

  it('who is not registered is told that reminders are for members', async () => {
    const { person } = await house()
    const card = await person('bo').says('utsett til 10. februar')
    expect(plainText(card ?? never())).toContain('Dette er for dem som er registrert')
  })
})

describe('a reminder', () => {
  it('comes once, in working hours, and is told with standing and source', async () => {
    const { write, at, again } = await house()
    write(grant)
    expect((await at('2027-01-13', '07:59')).cards).toEqual([])
    const { cards, report } = await at('2027-01-13', '08:00')
    expect(cards).toHaveLength(1)
    expect(cards[0]).toContain('Frist om 28 dager: Tilskudd til korps')
    expect(cards[0]).toContain('Laget for prøven')
    expect(report.due).toEqual([
      { kind: 'reminder', subject: 'grant-one', recipients: 1, why: 'a step on the way to the date is due' },
    ])
    expect((await at('2027-01-13', '08:01')).cards).toEqual([])
    const restarted = await again()?.run(atOslo('2027-01-13', '09:00'), { dryRun: false })
    expect(restarted?.sent).toBe(0)
  })

  it('is only told of in a dry run', async () => {
    const { write, at } = await house()
    write(grant)
    const { cards, report } = await at('2027-01-13', '09:00', true)
    expect([cards, report.sent]).toEqual([[], 1])
    expect((await at('2027-01-13', '09:00')).cards).toHaveLength(1)
  })

  it('is not of what is only expected, nor for whoever it does not concern', async () => {
    const { write, at } = await house()
    write({ ...grant, status: 'expected' }, { ...grant, id: 'grant-two', for: { sizes: ['large'] } })
    expect((await at('2027-01-13', '09:00')).cards).toEqual([])
  })

  it('says why it came, and stops when the member says so', async () => {
    const { write, at, anne } = await house()
    write(grant)
    await at('2027-01-13', '09:00')
    const why = await anne.presses('deadlines-why', 'grant-one')
    expect(why && plainText(why)).toContain('i en liten kommune')
    await anne.presses('deadlines-stop', 'grant')
    expect((await at('2027-02-03', '09:00')).cards).toEqual([])
  })

  it('does not come again for what is not for them, and the reason stays with them', async () => {
    const { write, at, anne, store } = await house()
    write(grant)
    await anne.submits('deadlines-refuse-it', 'grant-one', { reason: ['too-small'] })
    expect((await at('2027-01-13', '09:00')).cards).toEqual([])
    expect(await store.nudges.choicesOf(anne.id)).toEqual([
      { occasion: 'grant-one', interest: 'not-for-us', reason: 'too-small' },
    ])
  })

  it('that fell while nothing ran comes late when it still helps, and is reported when not', async () => {
    const { write, at } = await house()
    write(grant)
    await at('2027-01-12', '09:00')
    expect((await at('2027-01-15', '09:00')).cards[0]).toContain('Frist om 26 dager')
    const { cards, report } = await at('2027-02-12', '09:00')
    expect(cards).toEqual([])
    expect(report.held.map(({ kind }) => kind)).toEqual(['missed', 'missed'])
  })
})

describe('a reminder that a messenger does not take in time', () => {
  it('is not sent after the deadline', async () => {
    const { write, store, clock, pass, house: parts } = await house()
    write(grant)
    const sent: string[] = []
    const slack: Channel = { name: 'slack', send: async (_to, card) => void sent.push(card.headline) }
    const run = async (date: string, time: string, channels: Channel[]) => {
      pass(atOslo(date, time) - clock.now())
      await dateDuties(parts)[0]?.run(clock.now(), { dryRun: false })
      while (await deliverOnce({ outbox: store.outbox, channels, clock, log: silent }));
    }
    await run('2027-02-09', '09:00', [])
    await run('2027-02-10', '12:00', [slack])
    expect(sent).toEqual([])
    expect(await store.outbox.counts(clock.now())).toMatchObject({ waiting: 0, failed: 1 })
  })

  it('is sent late as long as it helps', async () => {
    const { write, store, clock, pass, house: parts } = await house()
    write(grant)
    const sent: string[] = []
    const slack: Channel = { name: 'slack', send: async (_to, card) => void sent.push(card.headline) }
    const deliver = (channels: Channel[]) =>
      deliverOnce({ outbox: store.outbox, channels, clock, log: silent })
    pass(atOslo('2027-02-09', '09:00') - clock.now())
    await dateDuties(parts)[0]?.run(clock.now(), { dryRun: false })
    await deliver([])
    pass(atOslo('2027-02-10', '11:59') - clock.now())
    await deliver([slack])
    expect(sent).toEqual(['Frist om 1 dag: Tilskudd til korps'])
  })
})

describe('a moved date', () => {
  it('is told to whoever was reminded of the old one', async () => {
    const { write, at } = await house()
    write(grant)
    await at('2027-01-13', '09:00')
    write({ ...grant, when: { date: '2027-02-24', time: '12:00' } })
    expect((await at('2027-01-14', '09:00')).cards[0]).toContain(
      'fristen er endret fra 10. februar 2027 til 24. februar 2027',
    )
    expect((await at('2027-01-14', '09:01')).cards).toEqual([])
  })
})

describe('a clock', () => {
  it('that goes back an hour, or leaps 400 days, sends nothing twice and nothing that is over', async () => {
    const { write, at } = await house()
    write(grant)
    expect((await at('2027-01-13', '09:30')).cards).toHaveLength(1)
    expect((await at('2027-01-13', '08:30')).cards).toEqual([])
    expect((await at('2028-02-17', '09:00')).cards).toEqual([])
  })
})

describe('a calendar file that is broken while it runs', () => {
  it('leaves what was read before', async () => {
    const { write, at, data } = await house()
    write(grant)
    await at('2027-01-12', '09:00')
    writeFileSync(join(data, 'knowledge', 'calendar', 'dates.json'), '{ "entries": [ {')
    expect((await at('2027-01-13', '09:00')).cards).toHaveLength(1)
  })
})

describe('what a member is told they have here', () => {
  it('names own dates and answers, and all of it can be erased', async () => {
    const { anne, store } = await house()
    await anne.says('legg til 15. desember kl 18 kommunestyremøte')
    const card = await anne.says('mine data')
    expect(card && plainText(card)).toContain('1 egen dato')
    await store.nudges.forget(anne.id)
    expect(await store.nudges.ownOf(anne.id)).toEqual([])
  })
})

function never(): never {
  throw new Error('nothing was said')
}
