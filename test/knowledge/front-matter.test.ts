import { describe, expect, it } from 'vitest'
import { readDocument } from '../../src/knowledge/read/read.ts'

const now = Date.parse('2026-11-21T08:00:00+01:00')

function read(text: string, path = 'a.md') {
  return readDocument({ path, bytes: Buffer.from(text), now })
}

describe('what an editor writes above a document', () => {
  it('is what the document is about', async () => {
    const front = [
      'id: tilskudd-2026',
      'title: Tilskudd til forebygging',
      'type: deadline',
      'status: expired',
      'year: 2026',
      'valid_to: 2026-04-22',
      'audience: new-leader',
      'areas: [økonomi]',
      'aliases: [søknad, støtte]',
      'sources:',
      '  - title: Nyhet fra direktoratet',
      '    year: 2026',
      '    place: nettside',
      '    read: 2026-04-09',
      'review_by: 2027-01-01',
      'author: redaksjonen',
    ]
    const { document, notes } = await read(
      `---\n${front.join('\n')}\n---\n# Overskrift\n\nTekst om tilskuddet.\n`,
    )
    expect(document.about).toEqual({
      path: 'a.md',
      title: 'Tilskudd til forebygging',
      kind: 'deadline',
      status: 'expired',
      year: 2026,
      validTo: '2026-04-22',
      language: 'nb',
      country: 'NO',
      audience: 'new-leader',
      areas: ['økonomi'],
      aliases: ['søknad', 'støtte'],
      sources: [{ title: 'Nyhet fra direktoratet', year: 2026, place: 'nettside', read: '2026-04-09' }],
      reviewBy: '2027-01-01',
      author: 'redaksjonen',
    })
    expect(notes).toEqual([])
  })

  it('may stand above plain text too', async () => {
    const { document } = await read('---\ntitle: Notat\n---\nTekst.\n', 'a.txt')
    expect(document.about.title).toBe('Notat')
  })

  it('is not there when the hyphens are a rule, or name a language that could be run', async () => {
    expect((await read('---\n\nTekst uten topp.\n')).document.sections).toHaveLength(1)
    const script = await read('---js\nthrow new Error("kjørt")\n---\n\nTekst.\n')
    expect(script.document.sections).toHaveLength(1)
  })

  it('is passed over with a note where a key means nothing', async () => {
    const { notes } = await read('---\ntitle: A\nstatus: current\nyear: 2026\ntema: sang\n---\nTekst.\n')
    expect(notes).toEqual(['does not know tema'])
  })

  it('is refused with key, line and what is allowed where a value is wrong, all of them at once', async () => {
    const text = '---\ntitle: A\nstatus: gjeldende\nyear: i fjor\nsources:\n  - year: 2020\n---\nTekst.\n'
    await expect(read(text)).rejects.toMatchObject({
      fault: 'front-matter',
      message:
        'In the front matter, "status" (line 3) must be one of current, proposal, plan, historic, expired, needs-confirmation; ' +
        '"year" (line 4) must be a year such as 2026; ' +
        '"sources" (line 5) must each have a title, and may have year, place and read (a date such as 2026-11-21).',
    })
  })

  it.each(['title: [uten slutt', 'bare tekst', '- en\n- liste'])(
    'is refused when it is no list of keys: %s',
    async (yaml) => {
      await expect(read(`---\n${yaml}\n---\nTekst.\n`)).rejects.toMatchObject({ fault: 'front-matter' })
    },
  )
})

describe('what an editor does not write is guessed, and the guess is told', () => {
  it('from the heading, a date near the top, and the age', async () => {
    const { document, notes } = await read(
      '# Undersøkelse blant ledere\n\njanuar 2009\n\n105 ledere svarte på spørsmålene.\n',
    )
    expect(document.about).toMatchObject({
      title: 'Undersøkelse blant ledere',
      year: 2009,
      status: 'historic',
    })
    expect(notes).toEqual(['guessed title "Undersøkelse blant ledere", year 2009, status historic'])
  })

  it.each([
    ['# Forslag til ny ordning\n\nTekst.\n', 'proposal'],
    ['# Virksomhetsplan 2026\n\nTekst.\n', 'plan'],
    ['# Rammeplanen for kulturskolen\n\nTekst.\n', 'current'],
    ['# Region\n\n## Delmål 1\n\nTekst.\n\n## Tiltak\n\nTekst.\n', 'plan'],
    ['# Virksomhetsplan 2013\n\nTekst.\n', 'historic'],
    ['# Møtereferat\n\nTekst.\n', 'current'],
  ])('%j stands as %s', async (text, status) => {
    expect((await read(text)).document.about.status).toBe(status)
  })

  it('from the file name where there is no heading', async () => {
    const { document } = await read(
      'En tekst som ikke har noen overskrift, men som sier noe likevel.',
      'mappe/god_start-for-rektor.txt',
    )
    expect(document.about.title).toBe('god start for rektor')
  })

  it('from the words, which language it is in', async () => {
    expect(
      (await read('Leiaren skal vere med og korleis dei gjer det veit ikkje kommunen.')).document.about
        .language,
    ).toBe('nn')
    expect(
      (await read('The leader of the school should write the budget with the owner.')).document.about
        .language,
    ).toBe('en')
  })

  it('but takes no sum and no year to come for a year', async () => {
    expect(
      (await read('# Tilskudd\n\nDet gis 2000 kr til hver.\n\nVisjon 2040\n')).document.about.year,
    ).toBeUndefined()
  })
})
