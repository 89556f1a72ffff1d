import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { evidenceFrom } from '../../src/assembly/evidence.ts'
import { openSession, type Session } from '../../src/assembly/session.ts'
import { readAnswers } from '../../src/briefs/answers.ts'
import type { Brief } from '../../src/briefs/brief.ts'
import { casePaper } from '../../src/briefs/case.ts'
import { composeBrief } from '../../src/briefs/compose.ts'
import { briefDeck } from '../../src/briefs/deck.ts'
import { writeDocument } from '../../src/briefs/documents.ts'
import { claimsIn } from '../../src/briefs/lines.ts'
import { briefKinds, wantedFor } from '../../src/briefs/wanted.ts'
import { readConfig } from '../../src/config.ts'
import { languages } from '../../src/domain/language.ts'
import { giveBack, keptIn } from '../support/databases.ts'
import { allShownByLibreOffice, office } from '../support/libreoffice.ts'

const today = '2026-11-30'

let session: Session

beforeAll(async () => {
  const data = mkdtempSync(join(tmpdir(), 'taktstokk-'))
  session = await openSession(readConfig({ ...keptIn(data), LOG_LEVEL: 'error' }))
  return async () => {
    await session.close()
    rmSync(data, { recursive: true, force: true })
    await giveBack(data)
  }
})

const vik = {
  municipality: 'Vik',
  meeting: 'Utvalg for oppvekst',
  date: '2027-01-12',
  ask: 'Vi ber utvalget om å holde rammen uendret.',
  story: 'En mor fortalte at øvingskvelden er ukas høydepunkt.',
  figures: [{ label: 'Ramme 2026', value: '4 200 000', unit: 'kr' }],
}

const composed = new Map<string, Promise<Brief>>()

/** Of the same answers the same brief: it is put together once. */
function briefOf(raw: object): Promise<Brief> {
  const key = JSON.stringify(raw)
  const brief = composed.get(key) ?? compose(raw)
  composed.set(key, brief)
  return brief
}

async function compose(raw: object): Promise<Brief> {
  const read = readAnswers({ kind: 'budget', ...raw }, today)
  if ('faults' in read) throw new Error(JSON.stringify(read.faults))
  const { kind, language } = read.answers
  const said = await evidenceFrom(session.search).find(wantedFor(kind), language)
  return composeBrief(read.answers, said, { today })
}

const every = briefKinds.flatMap((kind) => languages.map((language) => ({ kind, language })))

describe('a brief', () => {
  it.each(every)(
    'about $kind in $language claims only what stands in a passage, word for word',
    async (raw) => {
      const brief = await briefOf(raw)
      const claims = claimsIn(brief)
      expect(claims.length).toBeGreaterThan(10)
      for (const { text, cites } of claims) {
        const source = brief.sources[cites - 1]
        expect(source?.said).toContain(text)
        expect(source?.passage.replace(/ \([^()]*\)/g, '')).toContain(text.replace(/ \([^()]*\)/g, ''))
        expect(source?.standing).toMatch(/current|needs-confirmation|plan/)
      }
    },
  )

  it.each(every)(
    'about $kind in $language argues in every part, and answers a question or leaves a blank',
    async (raw) => {
      const brief = await briefOf(raw)
      for (const part of brief.parts)
        expect(part.lines.filter(({ kind }) => kind === 'claim')).not.toEqual([])
      for (const { answer } of brief.questions) expect(answer).not.toEqual([])
      expect(brief.decisions).not.toEqual([])
    },
  )

  it('leaves a blank for all that the leader has skipped, and invents none of it', async () => {
    const brief = await briefOf({})
    expect([brief.municipality, brief.meeting]).toEqual(['[ kommune ]', '[ utvalg ]'])
    expect([brief.ask.kind, brief.story.kind]).toEqual(['blank', 'blank'])
    expect(brief.ready.map(({ by }) => by)).toEqual([undefined, undefined, undefined, undefined, undefined])
  })

  it('says what the leader said in the leader’s words', async () => {
    const brief = await briefOf(vik)
    expect(brief.ask).toEqual({ kind: 'own', text: vik.ask })
    expect(brief.story).toEqual({ kind: 'own', text: vik.story })
  })

  it('counts back from the meeting to working days, and says which days have passed', async () => {
    expect((await briefOf({ date: '2027-01-12' })).ready.map(({ by, isLate }) => [by, isLate])).toEqual([
      ['2026-12-15', false],
      ['2026-12-22', false],
      ['2026-12-23', false],
      ['2027-01-05', false],
      ['2027-01-13', false],
    ])
    expect((await briefOf({ date: '2026-12-08' })).ready.filter(({ isLate }) => isLate)).toHaveLength(3)
  })

  it('works out no days for a meeting that has been', async () => {
    expect((await briefOf({ date: '2026-11-01' })).ready.every(({ by }) => by === undefined)).toBe(true)
  })

  it.each([1, 5, 10, 20, 45])('of %i minutes shares them out without taking more', async (minutes) => {
    const shared = (await briefOf({ minutes })).parts.map((part) => part.minutes)
    expect(Math.min(...shared)).toBeGreaterThanOrEqual(1)
    expect(shared.reduce((sum, each) => sum + each, 0)).toBe(Math.max(5, minutes))
  })

  it('makes fewer claims where the documents say less, and none that they do not', async () => {
    const read = readAnswers({ kind: 'budget' }, today)
    const empty = new Map()
    if ('faults' in read) throw new Error('skipping everything is no fault')
    const brief = composeBrief(read.answers, empty, { today })
    expect(claimsIn(brief)).toEqual([])
    expect(brief.parts[0]?.lines.map(({ kind }) => kind)).toEqual(['blank'])
  })
})

describe('the deck', () => {
  it.each(every)('about $kind in $language has seven slides, the last one of sources', async (raw) => {
    const { slides } = briefDeck(await briefOf(raw))
    expect(slides.map(({ kind }) => kind)).toEqual([
      'title',
      'points',
      'points',
      'points',
      'statement',
      'statement',
      'sources',
    ])
    for (const { notes } of slides) expect(notes).not.toBe('')
  })
})

describe('the case document', () => {
  it('has the headings that municipal cases usually have', async () => {
    const headings = casePaper(await briefOf(vik)).blocks.flatMap((block) =>
      block.kind === 'heading' && block.level === 1 ? [block.text] : [],
    )
    expect(headings).toEqual([
      'Forslag til vedtak',
      'Saken gjelder',
      'Bakgrunn',
      'Saksopplysninger',
      'Konsekvenser',
      'Alternativer',
      'Medvirkning',
      'Vurdering',
      'Vedlegg',
      'Kilder',
    ])
  })
})

describe.skipIf(!office)('in LibreOffice', () => {
  const long = { ...vik, story: 'Det var en gang. '.repeat(110), ask: 'Vi ber om plass. '.repeat(30) }
  const wanted = [
    ['budsjett.pptx', 'deck', vik],
    ['sak.docx', 'case', vik],
    ['f.docx', 'questions', vik],
    ...briefKinds.map((kind) => [`side-${kind}.docx`, 'page', { ...long, kind }] as const),
  ] as const
  let opened: Promise<Map<string, string[]>> | undefined

  /** All of them at once: the program takes seconds to start. */
  async function openAll(): Promise<Map<string, string[]>> {
    const files: { name: string; bytes: Uint8Array }[] = []
    for (const [name, kind, raw] of wanted)
      files.push({ name, bytes: await writeDocument(kind, await briefOf(raw)) })
    const pages = await allShownByLibreOffice(files)
    return new Map(files.map(({ name }, at) => [name, pages[at] ?? []]))
  }

  async function shown(name: string): Promise<string[]> {
    opened ??= openAll()
    return (await opened).get(name) ?? []
  }

  it('the deck opens with a slide for each part, and what the leader said on it', async () => {
    const slides = await shown('budsjett.pptx')
    expect(slides).toHaveLength(7)
    expect(slides[0]).toContain('Kulturskolen i budsjettet for Vik')
    expect(slides[2]).toContain('4 200 000 kr')
    expect(slides[4]).toContain(vik.story)
    expect(slides[5]).toContain(vik.ask)
  })

  it('the case document opens with every claim on it, and its number', async () => {
    const brief = await briefOf(vik)
    const said = (await shown('sak.docx')).join(' ')
    for (const line of brief.parts.flatMap(({ lines }) => lines))
      if (line.kind === 'claim') expect(said).toContain(`${line.text.replace(/\.$/, '')} [${line.cites}]`)
  })

  it.each(briefKinds)('the one page about %s is one page, also when all is told at length', async (kind) => {
    expect(await shown(`side-${kind}.docx`)).toHaveLength(1)
  })

  it('the preparation opens with the questions, the days and the chain of command', async () => {
    const said = (await shown('f.docx')).join(' ')
    expect(said).toContain('Må kommunen ha kulturskole?')
    expect(said).toContain('5. januar 2027: Lever det skriftlige')
    expect(said).toContain('Følg tjenesteveien')
  })
})
