import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readAreas } from '../../src/competence/area.ts'
import { readBaselines } from '../../src/competence/baseline.ts'
import { partFrontMatter } from '../../src/knowledge/read/frontmatter.ts'
import { readGlossary } from '../../src/knowledge/words/glossary.ts'
import { readYearWheel } from '../../src/nudges/yearwheel.ts'

const folder = fileURLToPath(new URL('../../knowledge', import.meta.url))
const today = '2026-11-21'

const documents = globSync('documents/**/*.md', { cwd: folder })
  .sort()
  .map((path) => ({
    name: basename(path),
    ...partFrontMatter(readFileSync(join(folder, path), 'utf8').replace(/<!--[\s\S]*?-->\n\n/g, '')),
  }))

const areas = readAreas(folder)
const baselines = readBaselines(folder, areas)

function valuesOf(year: number, question: string): number[] {
  const figures = baselines.find((baseline) => baseline.year === year)?.figures ?? []
  return figures.filter(({ axis }) => axis.startsWith(question)).map(({ value }) => value)
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

describe('the figures that ship', () => {
  it('are those of the mapping in 2009: 314 hits in six areas', () => {
    expect(valuesOf(2009, '2009.')).toEqual([103, 79, 66, 33, 18, 15])
    expect(sum(valuesOf(2009, '2009.'))).toBe(314)
  })

  it('are those of the survey in 2025: 135 leaders by tenure, and 356 ticks for themes', () => {
    expect(valuesOf(2025, '2025.q1.')).toEqual([11, 26, 24, 18, 56])
    expect(valuesOf(2025, '2025.q9.')).toEqual([51, 68, 74, 48, 69, 41, 5])
    expect(sum(valuesOf(2025, '2025.q1.'))).toBe(135)
    expect(sum(valuesOf(2025, '2025.q9.'))).toBe(356)
  })

  it('never mix hits and ticks in one year, and never call the base of question 9 known', () => {
    const unitsIn = (year: number) => [
      ...new Set(baselines.find((baseline) => baseline.year === year)?.figures.map(({ unit }) => unit)),
    ]
    expect(unitsIn(2009)).toEqual(['hits'])
    expect(unitsIn(2025)).toEqual(['ticks'])
    const themes = baselines.flatMap(({ figures }) =>
      figures.filter(({ axis }) => axis.startsWith('2025.q9.')),
    )
    expect(themes.map(({ baseKnown }) => baseKnown)).not.toContain(true)
  })

  it('keep the 63 sub-topics of 2009, and the challenges of 2025 without a figure', () => {
    const [old, recent] = baselines
    expect(old?.figures.map(({ topics }) => topics.length)).toEqual([12, 15, 13, 8, 8, 7])
    expect(recent?.named.filter(({ axis }) => axis.startsWith('2025.q6.'))).toHaveLength(7)
  })
})

describe('the map and the words that ship', () => {
  it('name thirteen areas', () => {
    expect(areas).toHaveLength(13)
  })

  it.each([
    ['rådmann', 'kommunedirektør'],
    ['sjefen', 'kommunalsjef'],
    ['penger', 'budsjett'],
    ['alene', 'ensomhet'],
    ['folkevalde', 'politiker'],
    ['deadline', 'søknadsfrist'],
  ])('lead from %s to %s', (said, written) => {
    const leadsTo = readGlossary(folder)
      .filter(({ also }) => also.includes(said))
      .map(({ nb }) => nb)
    expect(leadsTo).toContain(written)
  })

  it('give the year of a leader in every month', () => {
    const months = readYearWheel(folder).flatMap(({ when }) => ('months' in when ? when.months : []))
    expect([...new Set(months)].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12])
  })
})

describe.each(documents)('$name', ({ name, front, text, unknown }) => {
  it('says what it is, how far it holds, from when, and where it is from', () => {
    expect(unknown).toEqual([])
    expect(front.id).toBe(name.replace('.md', ''))
    expect([front.title, front.type, front.status, front.year, front.review_by]).not.toContain(undefined)
    expect(front.sources).not.toEqual([])
    for (const source of front.sources ?? [])
      expect(Object.keys(source)).toEqual(expect.arrayContaining(['place', 'read']))
  })

  it('dates each source, or says that it has no date', () => {
    const undated = front.sources?.filter(
      (source) => !('year' in source) && !source.title.includes('udatert'),
    )
    expect(undated).toEqual([])
  })

  it('belongs to areas of the map', () => {
    const known = areas.map(({ id }) => id)
    expect(front.areas?.filter((id) => !known.includes(id))).toEqual([])
  })

  it('is called expired when its last day has passed', () => {
    if (front.valid_to !== undefined && front.valid_to < today) expect(front.status).toBe('expired')
    else expect(front.status).not.toBe('expired')
  })

  it('names no deadline with its date without saying that it has passed', () => {
    const told = text.replace(/\((?:kilde|kjelde).*?\)/g, '').split('\n')
    const deadlines = told.filter((line) => dated.test(line))
    expect(deadlines.filter((line) => !line.includes('fristen er ute'))).toEqual([])
  })

  it('says of what the sources leave open that they leave it open', () => {
    expect(text).toMatch(leftOpen)
  })

  it('gives no figure and no list without its source, unless it is called a proposal or not known', () => {
    expect(withoutSource(text)).toEqual([])
  })
})

/** A deadline and the date that it falls on. */
const dated = /frist\p{L}*.{0,60}\d{1,2}\. \p{L}+ \d{4}/u

/** The last section, in bokmål or nynorsk. */
const leftOpen = /^## (?:Det kildene ikke sier|Det kjeldene ikkje seier)$/m
const sourced = /\((?:kilder?: |kjelder?: |regnet ut |rekna ut |må sjekkes|må sjekkast)/
const labelled = /Forslag|forslag|ikke kjent|ikkje kjent|dokumentet «/

/** Lines that tell something without a source in the same line, or in the line that introduces the list. */
function withoutSource(text: string): string[] {
  const faults: string[] = []
  let introduced = false
  for (const line of statementsOf(text)) {
    const item = /^(?:-|\d+\.) /.test(line)
    const founded = sourced.test(line) || labelled.test(line)
    const tells = item || /\d/.test(line)
    if (tells && !founded && !(item && introduced)) faults.push(line)
    if (!item) introduced = founded && line.endsWith(':')
  }
  return faults
}

/** Everything but headings, and but the section on what is not known. */
function statementsOf(text: string): string[] {
  const [told = ''] = text.split(leftOpen)
  return told.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'))
}
