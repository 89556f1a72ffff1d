import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readFolder } from '../../src/knowledge/ingest/readfolder.ts'
import { createSearch } from '../../src/knowledge/search/search.ts'
import { inAskersLanguage, originalsOf } from '../../src/knowledge/search/versions.ts'
import { temporaryFolder } from '../support/store.ts'

const clock = { now: () => Date.parse('2026-11-21T09:00:00+01:00') }

const bokmal = '# Budsjettmøtet\n\nLederen legger fram budsjettet for politikerne i kommunestyret.\n'
const nynorsk = `---
language: nn
translation_of: budsjett.md
---

# Budsjettmøtet

Leiaren legg fram budsjettet for politikarane i kommunestyret.
`

async function searchIn(files: Record<string, string>) {
  const folder = temporaryFolder()
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  const passages = await readFolder(folder, clock)
  const originals = createSearch({ passages: originalsOf(passages), glossary: [] })
  const search = inAskersLanguage(originals, passages)
  return (question: string, top = 5) => search.find(question, top).map(({ passage }) => passage.about.path)
}

describe('a document that stands in bokmål and nynorsk', () => {
  const both = { 'documents/budsjett.md': bokmal, 'documents/budsjett.nn.md': nynorsk }

  it.each([
    ['Hvordan legger lederen fram budsjettet for politikerne?', 'documents/budsjett.md'],
    ['Korleis legg leiaren fram budsjettet for politikarane?', 'documents/budsjett.nn.md'],
    ['How does the leader present the budsjettet in the kommunestyret?', 'documents/budsjett.md'],
  ])(
    'is found once, in the language of "%s", and in the original where there is none',
    async (question, path) => {
      expect((await searchIn(both))(question)).toEqual([path])
    },
  )

  it('leaves no gap among what is found', async () => {
    const others = Object.fromEntries(
      [1, 2, 3].map((nr) => [
        `documents/budsjett-${nr}.md`,
        `# Møte ${nr}\n\nBudsjettet kom til kommunestyret.\n`,
      ]),
    )
    expect(
      (await searchIn({ ...both, ...others }))('Hva sier lederen om budsjettet i kommunestyret?', 4),
    ).toHaveLength(4)
  })

  it('is shown as it was written where the translation has other sections', async () => {
    const find = await searchIn({
      ...both,
      'documents/budsjett.nn.md': `${nynorsk}\n# Meir\n\nDette står berre i denne utgåva av dokumentet.\n`,
    })
    expect(find('Korleis legg leiaren fram budsjettet?')).toEqual(['documents/budsjett.md'])
  })

  it('is found in the one language that is left', async () => {
    const find = await searchIn({ 'documents/budsjett.nn.md': nynorsk })
    expect(find('Hvordan legger lederen fram budsjettet?')).toEqual(['documents/budsjett.nn.md'])
  })
})

describe('the start pack', () => {
  it('is found beside the documents, and what is no text of it is left alone', async () => {
    const find = await searchIn({
      'documents/budsjett.md': bokmal,
      'startpack/checklists/uke-1.md': '# Uke 1\n\nSe på budsjettet i kommunestyret.\n',
      'startpack/templates/budsjett.md': '# Mal\n\nBudsjettet, slik kommunestyret får det.\n',
      'startpack/startpack.json': '{ "budsjettet": "kommunestyret" }',
      'calendar/budsjett.md': '# Kalender\n\nBudsjettet i kommunestyret.\n',
    })
    expect(find('budsjettet i kommunestyret').sort()).toEqual([
      'documents/budsjett.md',
      'startpack/checklists/uke-1.md',
      'startpack/templates/budsjett.md',
    ])
  })
})
