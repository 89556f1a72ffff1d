import { describe, expect, it } from 'vitest'
import { releasedOf } from '../../src/assembly/released.ts'
import { readAreas } from '../../src/competence/area.ts'
import { documentOf } from '../../src/competence/finding-document.ts'
import { roundsOf } from '../../src/competence/findings.ts'
import { mapOf } from '../../src/competence/map.ts'
import { createCompose } from '../../src/knowledge/ask/ask.ts'
import { passagesOf } from '../../src/knowledge/chunk/passages.ts'
import { readFolder } from '../../src/knowledge/ingest/readfolder.ts'
import { readDocument } from '../../src/knowledge/read/read.ts'
import { buildLexical } from '../../src/knowledge/search/lexical.ts'
import { createSearch } from '../../src/knowledge/search/search.ts'
import { readGlossary } from '../../src/knowledge/words/glossary.ts'
import { lexiconOf } from '../../src/knowledge/words/lexicon.ts'
import { decideRelease } from '../../src/pulse/decide.ts'
import { readPulses } from '../../src/pulse/pulse.ts'

const areas = readAreas('knowledge')
const pulses = readPulses(
  'knowledge',
  areas.map(({ id }) => id),
)
const now = Date.parse('2026-11-21T12:00:00+01:00')

/** Forty leaders answer the pulse on economy; the release decides what may be shown of it. */
function economyRound() {
  const pulse = pulses.find(({ id }) => id === 'pulse-03-economy')
  if (pulse === undefined) throw new Error('no pulse on economy')
  const answers = Array.from({ length: 40 }, (_, at) => ({
    region: at % 2 === 0 ? 'Vestland' : 'Viken',
    values: {
      overview: [String(1 + (at % 5))],
      consequences: [String(1 + ((at * 3) % 5))],
      frame: [['same', 'reduced', 'silent-cut'][at % 3] ?? 'same'],
      grant: [['yes', 'maybe', 'no'][at % 3] ?? 'no'],
    },
  }))
  const participants = answers.map(({ region }, at) => ({ member: `m${at}`, region }))
  const release = decideRelease({
    round: 'pulse-03-economy.2026-03-10',
    pulse,
    answers,
    participants,
    earlier: [],
  })
  const round = { id: release.round, pulse, audience: 'all', closes: Date.parse('2026-03-24T16:00:00+01:00') }
  return { round, release }
}

describe('what a round has released', () => {
  const { round, release } = economyRound()
  const all = releasedOf(round, release)

  it('stands on the map with means, shares and number of answers', () => {
    const map = mapOf({ areas, baselines: [], released: all, resources: [] })
    const economy = map.areas.find(({ id }) => id === 'economy')
    expect(economy?.observations).toContainEqual(
      expect.objectContaining({
        axis: '2026-03.pulse-03-economy.consequences',
        unit: 'mean5',
        value: 3,
        n: 40,
      }),
    )
    expect(economy?.observations).toContainEqual(
      expect.objectContaining({
        axis: '2026-03.pulse-03-economy.frame.same',
        unit: 'share',
        value: 35,
        n: 40,
      }),
    )
    expect(economy?.gap).toMatchObject({ distance: 2, confidence: { mean: 3, n: 40 } })
  })

  it('keeps those it withheld out, and says that something is missing', () => {
    const withheld = new Set(release.withheld.map(({ question }) => question))
    expect(withheld).toContain('downsizing')
    expect(all.some(({ question }) => question === 'downsizing')).toBe(false)
  })

  it('answers what leaders said about economy in 2026, with figures, date and source', async () => {
    const [whole] = roundsOf(all)
    const document = whole && documentOf(whole)
    if (document === undefined) throw new Error('no document')
    const read = await readDocument({
      path: `documents/puls/${document.name}`,
      bytes: Buffer.from(document.content),
      now,
    })
    const { about, sections } = read.document
    const planted = passagesOf(sections).map((passage, at) => ({ ...passage, id: 1_000_000 + at, about }))
    const passages = [...(await readFolder('knowledge', { now: () => now })), ...planted]
    const glossary = readGlossary('knowledge')
    const index = buildLexical(passages)
    const compose = createCompose({
      search: createSearch({ passages, glossary, index }),
      lexicon: lexiconOf(index),
      glossary,
      clock: { now: () => now },
    })
    const { answer } = await compose({ text: 'hva svarte lederne om økonomi i 2026?' })
    expect(answer.outcome).toBe('answered')
    const cited = answer.citations.map(({ passage }) => passage.about.title)
    expect(cited).toContain('Puls om økonomi, mars 2026')
    expect(JSON.stringify(answer.points)).toMatch(/40 svar/)
  })
})
