import mammoth from 'mammoth'
import { expect, it } from 'vitest'
import { featureHouse } from '../support/features.ts'

const now = '2026-11-30T09:00:00+01:00'

it('asks seven things for a budget presentation, each of which may be skipped', async () => {
  const house = await featureHouse(now)
  const card = await house.person('U1').says('Lag budsjettpresentasjon')
  expect(card?.form?.inputs.map(({ id, optional }) => [id, optional])).toEqual(
    ['municipality', 'meeting', 'date', 'minutes', 'ask', 'figures', 'story'].map((id) => [id, true]),
  )
})

it.each([
  ['lag orienteringssak', 'Orienteringssak', 'nb'],
  ['Lag ei sak om rammeplanen.', 'Sak om rammeplanen', 'nn'],
  ['konsekvensnotat', 'Konsekvensnotat', 'nb'],
  ['make a budget presentation', 'Budget case', 'en'],
])('knows what is wanted: %s', async (text, headline, language) => {
  const house = await featureHouse(now)
  expect(await house.person('U1').says(text)).toMatchObject({ headline, language })
})

it('gives a leader who skips everything four documents, and the next step', async () => {
  const house = await featureHouse(now)
  const asker = house.person('U1')
  const asked = await asker.says('lag budsjettpresentasjon')
  const card = await asker.submits('brief-make', asked?.form?.ref ?? '', {})
  expect(card?.files?.map(({ name }) => name)).toEqual([
    'presentasjon.pptx',
    'saksdokument.docx',
    'en-side.docx',
    'sporsmal-og-svar.docx',
  ])
  expect(card?.body.at(-1)).toMatchObject({ kind: 'facts', facts: [{ label: 'Neste steg' }] })
  const [id] = card?.files?.map((file) => file.id) ?? []
  const kept = await house.store.files.get(id ?? '', house.clock.now())
  expect(kept?.bytes.slice(0, 2)).toEqual(new Uint8Array([0x50, 0x4b]))
})

it('says all that must be mended, and keeps what was written in the form', async () => {
  const house = await featureHouse(now)
  const written = { municipality: ['<b>Vik</b>'], figures: ['Ramme: mange\nKutt: -3'], ask: ['Hold rammen.'] }
  const card = await house.person('U1').submits('brief-make', 'budget/nb', written)
  expect(card?.files).toBeUndefined()
  expect(card?.body.at(-1)).toMatchObject({ kind: 'list', items: [{}, {}, {}].map(() => expect.any(String)) })
  expect(card?.form?.inputs.find(({ id }) => id === 'ask')).toMatchObject({ written: 'Hold rammen.' })
})

it('keeps a member’s answers, tells of them, and forgets them when asked', async () => {
  const house = await featureHouse(now)
  const leader = await house.member('U1', { role: 'leader' })
  await leader.submits('brief-make', 'budget/nb', { municipality: ['Vik'], story: ['En historie.'] })
  const again = await leader.says('lag budsjettpresentasjon')
  expect(again?.form?.inputs.find(({ id }) => id === 'municipality')).toMatchObject({ written: 'Vik' })

  const [draft] = await house.store.drafts.of(leader.id)
  expect(draft).toMatchObject({ kind: 'budget', values: { story: ['En historie.'] } })
  await house.store.drafts.forget(leader.id)
  expect(await house.store.drafts.of(leader.id)).toEqual([])
})

it('keeps no answers of somebody unknown', async () => {
  const house = await featureHouse(now)
  const card = await house.person('U9').submits('brief-make', 'briefing/nb', { municipality: ['Vik'] })
  expect(card?.buttons).toBeUndefined()
})

it('takes the day of the meeting from the leader’s own calendar, and counts back from it', async () => {
  const house = await featureHouse(now)
  const leader = await house.member('U1', { role: 'leader' })
  await leader.says('legg til møte i kommunestyret 20. januar 2027')
  await leader.says('legg til samtale med rådmannen 12. januar 2027')
  await leader.says('legg til ferie 1. juli 2027')
  const card = await leader.submits('brief-make', 'budget/nb', {})
  const questions = card?.files?.find(({ name }) => name === 'sporsmal-og-svar.docx')
  const kept = await house.store.files.get(questions?.id ?? '', house.clock.now())
  const text = await textOf(kept?.bytes ?? new Uint8Array())
  expect(text).toContain('møte i kommunestyret (står i kalenderen din)')
  expect(text).toContain('samtale med rådmannen (står i kalenderen din)')
  expect(text).toContain('6. januar 2027')
  expect(text).not.toContain('ferie')
})

/** The words of a Word document. */
async function textOf(bytes: Uint8Array): Promise<string> {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) })
  return value
}
