import { describe, expect, it } from 'vitest'
import { score } from '../../src/knowledge/search/field.ts'
import { buildLexical } from '../../src/knowledge/search/lexical.ts'
import { fromBytes, toBytes } from '../../src/knowledge/search/lexicalbytes.ts'
import { createSearch } from '../../src/knowledge/search/search.ts'
import { stemOf } from '../../src/knowledge/words/stem.ts'
import { passage } from '../support/passage.ts'

const passages = [
  passage({ path: 'budsjett.md', text: 'Budsjettet vedtas i desember. Rektor skriver forslaget.' }),
  passage({ path: 'budsjett.md', text: 'Politikerne leser saken før møtet.' }),
  passage({ path: 'konsert.md', text: 'Elevene spiller konsert i desember.' }),
]

describe('the lexical index', () => {
  const index = buildLexical(passages)

  it('knows which sentence stands in which passage, and which passage in which document', () => {
    expect(Array.from(index.layout.passageOf)).toEqual([0, 0, 1, 2])
    expect(Array.from(index.layout.documentOf)).toEqual([0, 0, 1])
  })

  it('scores the sentence, the passage and the document where a word stands, and no other', () => {
    const scores = score([{ term: stemOf('rektor'), weight: 1 }], index.words, index.layout)
    expect(Array.from(scores.sentences, (value) => value > 0)).toEqual([false, true, false, false])
    expect(Array.from(scores.passages, (value) => value > 0)).toEqual([true, false, false])
    expect(Array.from(scores.documents, (value) => value > 0)).toEqual([true, false])
  })

  it('holds a rare word dearer than a common one', () => {
    const rare = score([{ term: stemOf('konsert'), weight: 1 }], index.words, index.layout)
    const common = score([{ term: stemOf('desember'), weight: 1 }], index.words, index.layout)
    expect(rare.passages[2]).toBeGreaterThan(common.passages[2] ?? 0)
    expect(common.passages[2]).toBeGreaterThan(0)
  })

  it('counts a word that comes again, but ever less', () => {
    const once = passage({ path: 'a.md', text: 'frist og noe annet her' })
    const often = passage({ path: 'b.md', text: 'frist frist frist frist' })
    const index = buildLexical([once, often])
    const { passages } = score([{ term: 'frist', weight: 1 }], index.words, index.layout)
    expect(passages[1]).toBeGreaterThan(passages[0] ?? 0)
    expect(passages[1]).toBeLessThan(2 * (passages[0] ?? 0))
  })

  it('is empty for no passages', () => {
    expect(createSearch({ passages: [], glossary: [] }).find('budsjett', 5)).toEqual([])
  })
})

describe('an index that is kept', () => {
  const kept = toBytes(buildLexical(passages), passages)

  it('finds the same after it was written and read', () => {
    const index = fromBytes(kept, passages)
    const fresh = createSearch({ passages, glossary: [] })
    const read = index && createSearch({ passages, glossary: [], index })
    for (const question of ['når vedtas budsjettet?', 'hvem spiller konsert', 'forslg fra rektr'])
      expect(read?.find(question, 3)).toEqual(fresh.find(question, 3))
    expect(read?.find('når vedtas budsjettet?', 3)).not.toEqual([])
  })

  it('is built anew when it is damaged, cut short or empty', () => {
    const flipped = Uint8Array.from(kept)
    flipped[kept.length >> 1] = (flipped[kept.length >> 1] ?? 0) ^ 1
    expect(fromBytes(flipped, passages)).toBeUndefined()
    expect(fromBytes(kept.subarray(0, kept.length - 1), passages)).toBeUndefined()
    expect(fromBytes(new Uint8Array(), passages)).toBeUndefined()
  })

  it.each([
    [
      'a passage says something else',
      [{ ...passages[0], text: 'Budsjettet vedtas i november.' }, ...passages.slice(1)],
    ],
    ['a passage is gone', passages.slice(1)],
    ['two have changed places', passages.toReversed()],
  ])('is built anew when %s', (_, others) => {
    expect(
      fromBytes(
        kept,
        others.map((other) => passage({ ...other.about, ...other })),
      ),
    ).toBeUndefined()
  })
})
