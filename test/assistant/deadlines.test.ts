import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/domain/plain.ts'
import { featureHouse } from '../support/features.ts'

/** Monday, 30 November 2026, nine o'clock. */
const start = '2026-11-30T08:00:00Z'

async function house() {
  const built = await featureHouse(start)
  cpSync('knowledge/calendar', join(built.data, 'knowledge', 'calendar'), { recursive: true })
  return { ...built, member: (name: string) => built.member(name, { role: 'leader' }) }
}

type Person = Awaited<ReturnType<Awaited<ReturnType<typeof house>>['member']>>

const told = async (person: Person, text: string) => {
  const card = await person.says(text)
  return card ? plainText(card) : ''
}

describe('what the calendar answers', () => {
  it.each([
    ['er fristen for 519 millioner ute?', 'Fristen var 22. april 2026 og er ute.'],
    ['Kan vi fortsatt søke, eller er fristen for de 519 millionene ute? 519 millioner', '22. april 2026'],
    ['når er lederkonferansen?', 'Forventet, ikke bekreftet'],
    ['alle frister i mars', '15. mars 2027'],
    ['hva kan vi søke på?', 'Jeg kjenner ingen utlysning som er bekreftet åpen nå.'],
    ['når er fristen for gsi?', 'den neste er ikke kjent'],
    ['når kommer kostra-tallene?', '15. juni 2027'],
    ['hva haster for meg nå?', 'Ingenting har frist de neste fire ukene.'],
    ['frister', 'Frister framover'],
    ['årshjul', 'Kommunestyret vedtar økonomiplan og årsbudsjett'],
  ])('%s', async (question, answer) => {
    const { member } = await house()
    expect(await told(await member('anne'), question)).toContain(answer)
  })

  it.each([
    'hva er en rammeplan?',
    'når ble kulturskolen lovfestet?',
    'når var rammeplanen ute på høring?',
    'hvordan legger jeg fram budsjettet i mars?',
    'når pleier rådmannen å legge fram budsjettforslaget?',
    'når går fristen ut?',
    'når er neste landsting?',
    'husk å spørre om rammeplanen',
    'hvor mange svarte i 2009?',
    'kan vi søke sparebankstiftelsen?',
    'alle frister i juli',
  ])('leaves «%s» to the documents', async (question) => {
    const { member } = await house()
    expect(await told(await member('anne'), question)).toContain('Det står ikke i kildene mine')
  })
})

describe('a date of one’s own', () => {
  it('is entered in words, seen in the list and on the wheel, and taken away again', async () => {
    const { member } = await house()
    const anne = await member('anne')
    const card = await anne.says('legg til 12. desember kl 18 kommunestyremøte')
    expect(card && plainText(card)).toContain('kommunestyremøte, 12. desember 2026 kl. 18.00')
    expect(await told(anne, 'frister')).toContain('kommunestyremøte: 12. desember 2026 kl. 18.00 · egen dato')
    expect(await told(anne, 'årshjul')).toContain('kommunestyremøte: 12. desember 2026 kl. 18.00')
    await anne.presses(
      'deadlines-remove',
      card?.buttons?.find(({ action }) => action === 'deadlines-remove')?.ref ?? '',
    )
    expect(await told(anne, 'frister')).not.toContain('kommunestyremøte')
  })

  it('is seen by nobody else', async () => {
    const { member } = await house()
    await (await member('anne')).says('legg til 12. desember kl 18 kommunestyremøte')
    expect(await told(await member('bo'), 'frister')).not.toContain('kommunestyremøte')
  })

  it('that cannot be is refused kindly', async () => {
    const { member } = await house()
    expect(await told(await member('anne'), 'legg til 30. februar møte')).toBe(
      '«30. februar» finnes ikke i kalenderen. Se over datoen og prøv igjen.',
    )
  })

  it('comes by a form too, in nynorsk and with a time', async () => {
    const { member } = await house()
    const anne = await member('anne')
    const card = await anne.submits('deadlines-save', 'new', {
      title: ['Utvalsmøte'],
      date: ['fredag'],
      time: ['09.30'],
    })
    expect(card && plainText(card)).toContain('Utvalsmøte, 4. desember 2026 kl. 09.30')
  })

  it('goes into other calendars as a file', async () => {
    const { member } = await house()
    const anne = await member('anne')
    await anne.says('legg til 12. desember kl 18 kommunestyremøte')
    const card = await anne.presses('deadlines-all-ics', 'all')
    expect(card?.files?.[0]).toMatchObject({ name: 'frister.ics', mediaType: 'text/calendar' })
  })
})
