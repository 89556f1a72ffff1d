import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { writeDocx } from '../../src/office/docx.ts'
import type { Paper, PaperBlock } from '../../src/office/paper.ts'
import { plainOf } from '../../src/office/text.ts'
import { filled } from '../../src/onboarding/fill.ts'
import { openStartPack } from '../../src/onboarding/pack.ts'
import { allShownByLibreOffice, office } from '../support/libreoffice.ts'

const shelf = openStartPack(fileURLToPath(new URL('../../knowledge', import.meta.url)))
const { templates } = shelf.pack()
const known = { municipality: 'Vik', today: '2026-11-30' }
const written = ['nb', 'nn'] as const

/** All that is read in a paper, line by line. */
function linesOf({ blocks }: Paper): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'list') return block.items.map(plainOf)
    if (block.kind === 'facts') return block.facts.map(({ label, value }) => `${label} ${plainOf(value)}`)
    if (block.kind === 'table') return [block.head, ...block.rows].map((row) => row.map(plainOf).join(' '))
    return 'text' in block ? [plainOf(block.text)] : []
  })
}

describe.each(written)('the templates in %s', (language) => {
  it.each(templates)(
    '$id begins with its form, filled with what is known and blanks for the rest',
    (template) => {
      const paper = filled(shelf.template(template, language), known)
      const lines = linesOf(paper)
      expect(paper.title).toBe(template.title[language])
      expect(lines.slice(0, 2)).toEqual([
        'Kommune Vik',
        `${language === 'nb' ? 'Laget' : 'Laga'} 30. november 2026`,
      ])
      expect(lines.join('\n')).not.toMatch(/\[ kommune \]/i)
      expect(lines.join('\n').match(/\[ /g)?.length).toBeGreaterThan(3)
      expect(lines.join('\n')).toMatch(
        /forslag til Kulturskolerådet har godkjent|forslag til Kulturskolerådet har/,
      )
      expect(lines.join('\n')).not.toContain('**')
    },
  )
})

it.each(written)('no heading of a template in %s stands over nothing', (language) => {
  for (const template of templates) {
    const { blocks } = filled(shelf.template(template, language), known)
    const bare = blocks.filter((block, at) => {
      const next = blocks[at + 1]
      return block.kind === 'heading' && (next === undefined || isOver(next, block.level))
    })
    expect(bare, template.id).toEqual([])
  }
})

/** Whether this begins something as large as a heading of this level, or larger. */
function isOver(block: PaperBlock, level: number): boolean {
  return block.kind === 'heading' && block.level <= level
}

it('a municipality that nobody has told of stays a blank, and what is told is not read as markup', () => {
  const [template] = templates.filter(({ id }) => id === 'framework-plan-case')
  if (!template) throw new Error('The template is there')
  const sheet = shelf.template(template, 'nb')
  expect(linesOf(filled(sheet, { today: '2026-11-30' })).join('\n')).toMatch(/\[ kommune \]/)
  expect(linesOf(filled(sheet, { ...known, municipality: '[ $& ]' })).join('\n')).toContain('i  $& ')
})

describe.skipIf(office === undefined)('in LibreOffice', () => {
  it('all twelve open without repair in both languages, and show all that stands in them', {
    timeout: 240_000,
  }, async () => {
    const papers = written.flatMap((language) =>
      templates.map((template) => ({
        name: `${template.id}-${language}.docx`,
        paper: filled(shelf.template(template, language), known),
      })),
    )
    const files = await Promise.all(
      papers.map(async ({ name, paper }) => ({ name, bytes: await writeDocx(paper) })),
    )
    const shown = await allShownByLibreOffice(files)
    for (const [at, { name, paper }] of papers.entries()) {
      const pages = shown[at] ?? []
      const text = pages.join('').replace(/\s+/g, '')
      for (const line of linesOf(paper)) expect(text, name).toContain(line.replace(/\s+/g, '').slice(0, 40))
      expect(pages.length, name).toBeLessThanOrEqual(4)
    }
  })
})
