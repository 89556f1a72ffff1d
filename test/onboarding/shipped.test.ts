import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readAreas } from '../../src/competence/area.ts'
import { partFrontMatter } from '../../src/knowledge/read/frontmatter.ts'
import { readStartPack } from '../../src/onboarding/startpack.ts'

const folder = fileURLToPath(new URL('../../knowledge', import.meta.url))
const { stages, templates } = readStartPack(folder)
const areas = readAreas(folder).map(({ id }) => id)

function read(file: string) {
  return partFrontMatter(readFileSync(join(folder, 'startpack', file), 'utf8'))
}

/** The lines below each heading of the second level. */
function sectionsOf(file: string): Map<string, string[]> {
  const [, ...sections] = read(file)
    .text.replace(/<!--[\s\S]*?-->/g, '')
    .split(/^## /m)
  return new Map(
    sections.map((section) => {
      const [heading = '', ...lines] = section.split('\n')
      return [heading, lines.filter((line) => line !== '')]
    }),
  )
}

const inLanguages = (file: string) => [file, file.replace('.md', '.nn.md')]
const files = [...stages.map(({ checklist }) => checklist), ...templates.map(({ file }) => file)]

describe('the start pack that ships', () => {
  it('takes a new leader through 33 things in four stretches of the first year', () => {
    expect(stages.map(({ fromDay, items }) => [fromDay, items.length])).toEqual([
      [1, 7],
      [8, 8],
      [31, 9],
      [101, 9],
    ])
  })

  it('has twelve templates, each of which helps with something on the lists', () => {
    const used = new Set(stages.flatMap(({ items }) => items.flatMap((item) => item.templates)))
    expect([...used].sort()).toEqual(templates.map(({ id }) => id).sort())
    expect(used.size).toBe(12)
  })
})

describe.each(files.flatMap(inLanguages))('%s', (file) => {
  const { front, unknown, text } = read(file)

  it('says that it is a proposal, from which sources, and when it is to be looked at again', () => {
    expect(unknown).toEqual([])
    expect(front.status).toBe('proposal')
    expect(text).toMatch(
      /Kulturskolerådet har (?:ikke godkjent den ennå|ikkje godkjent henne enno|godkjent (?:den|han))/,
    )
    expect(front.review_by).toBeDefined()
    expect(front.sources).not.toEqual([])
    for (const source of front.sources ?? [])
      expect(Object.keys(source)).toEqual(expect.arrayContaining(['place', 'read']))
  })

  it('belongs to areas of the map', () => {
    expect(front.areas?.filter((area) => !areas.includes(area))).toEqual([])
  })

  it('is a version of the bokmål file beside it, or is that file', () => {
    const nynorsk = file.endsWith('.nn.md')
    expect(front.language).toBe(nynorsk ? 'nn' : 'nb')
    expect(front.translation_of).toBe(
      nynorsk ? file.replace(/^.*\//, '').replace('.nn.md', '.md') : undefined,
    )
  })
})

describe.each(stages)('the list of $id', ({ checklist, items }) => {
  it.each(['nb', 'nn'] as const)(
    'holds its items in order, first as one list and then one by one, in %s',
    (language) => {
      const sections = sectionsOf(language === 'nb' ? checklist : checklist.replace('.md', '.nn.md'))
      const titles = items.map(({ title }) => title[language])
      const [[, overview = []] = [], ...rest] = [...sections]
      expect(overview.filter((line) => /^\d/.test(line))).toEqual(
        titles.map((title, at) => `${at + 1}. ${title}`),
      )
      expect(rest.map(([heading]) => heading).slice(0, -1)).toEqual(titles)
    },
  )

  it.each(items)(
    'says of $id why, with its source, and how in a few lines that name the template',
    (item) => {
      for (const language of ['nb', 'nn'] as const) {
        const file = language === 'nb' ? checklist : checklist.replace('.md', '.nn.md')
        const lines = sectionsOf(file).get(item.title[language]) ?? []
        expect(lines[0]).toMatch(/^(?:Hvorfor|Kvifor): .*\((?:kilde|kjelde)r?: /)
        expect(lines[1]).toMatch(/^Slik .*:$/)
        const steps = lines.slice(2).filter((line) => line.startsWith('- '))
        const named = item.templates.flatMap((id) => templates.filter((template) => template.id === id))
        const told = steps.filter((step) => /^- Bruk mal(?:en|ene|ane) /.test(step)).join('')
        expect(steps.length - (told ? 1 : 0)).toBeGreaterThanOrEqual(2)
        expect(steps.length - (told ? 1 : 0)).toBeLessThanOrEqual(4)
        expect(told.match(/«.*?»/g) ?? []).toEqual(named.map(({ title }) => `«${title[language]}»`))
      }
    },
  )
})

describe.each(templates)('the template $id', ({ file, title }) => {
  it.each(['nb', 'nn'] as const)(
    'says what it is for, gives a form with blanks, and names its sources, in %s',
    (language) => {
      const own = language === 'nb' ? file : file.replace('.md', '.nn.md')
      expect(read(own).front.title).toBe(title[language])
      const sections = sectionsOf(own)
      const headings = [...sections.keys()]
      expect(headings[0]).toMatch(/^(?:Hva|Kva) er malen for .* til(?:, .*)?\?$/)
      const form = [...sections]
        .filter(([heading]) => heading.startsWith('Mal: '))
        .flatMap(([, lines]) => lines)
      expect(form.join('\n').match(/\[ /g)?.length).toBeGreaterThan(4)
      expect(sections.get(headings.at(-1) ?? '')?.join('\n')).toMatch(/\((?:kilde|kjelde): /)
    },
  )
})
