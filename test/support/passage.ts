import type { About, Block, Passage } from '../../src/knowledge/document.ts'

interface Wanted extends Partial<Omit<Passage, 'about'>>, Partial<Omit<About, 'headings'>> {}

let last = 0

/** A passage as the reader would hand it over, with what a test does not name filled in. */
export function passage(wanted: Wanted): Passage {
  const { id = ++last, ordinal = 0, headings = [], page, searchWords, blocks, text, ...about } = wanted
  const lines = text ?? [...headings.slice(-1), ...(blocks ?? []).flatMap(linesOf)].join('\n')
  return {
    id,
    about: aboutOf(about),
    ordinal,
    headings,
    blocks: blocks ?? [{ kind: 'paragraph', text: lines }],
    text: lines,
    ...(page === undefined ? {} : { page }),
    ...(searchWords && { searchWords }),
  }
}

function aboutOf(about: Partial<About>): About {
  return {
    path: 'politics/politikk.md',
    title: 'Arbeid mot politikerne',
    status: 'current',
    language: 'nb',
    country: 'NO',
    audience: 'all',
    areas: [],
    aliases: [],
    sources: [],
    ...about,
  }
}

function linesOf(block: Block): string[] {
  switch (block.kind) {
    case 'paragraph':
      return [block.text]
    case 'list':
      return block.items
    case 'table':
      return block.rows.map((row) => row.join(' | '))
  }
}
