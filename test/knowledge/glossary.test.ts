import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readGlossary } from '../../src/knowledge/words/glossary.ts'
import { temporaryFolder } from '../support/store.ts'

function folderWith(text: string): string {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'glossary.json'), text)
  return folder
}

describe('the glossary', () => {
  it('leads from the word that a leader says to the word that the documents use', () => {
    const folder = folderWith(
      JSON.stringify({
        terms: [{ nb: 'kommunedirektør', nn: 'kommunedirektør', en: 'chief executive', also: ['rådmann'] }],
      }),
    )
    expect(readGlossary(folder)).toEqual([
      { nb: 'kommunedirektør', nn: 'kommunedirektør', en: 'chief executive', also: ['rådmann'] },
    ])
  })

  it('names the file and the entry when an editor has left something out', () => {
    const folder = folderWith(JSON.stringify({ terms: [{ nb: 'rektor', nn: 'rektor', en: 'principal' }] }))
    expect(() => readGlossary(folder)).toThrow(
      /glossary\.json: terms, entry 1 \(rektor\), also: must be a list of words\.$/,
    )
  })

  it('names the entry that stands twice', () => {
    const term = { nn: 'kutt', en: 'cut', also: [] }
    const folder = folderWith(
      JSON.stringify({
        terms: [
          { nb: 'kutt', ...term },
          { nb: 'Kutt', ...term },
        ],
      }),
    )
    expect(() => readGlossary(folder)).toThrow('terms, entry 2 (Kutt): "kutt" stands twice')
  })

  it('says which file is missing, or is not JSON', () => {
    const empty = temporaryFolder()
    expect(() => readGlossary(empty)).toThrow(join(empty, 'glossary.json'))
    expect(() => readGlossary(folderWith('{ "terms": [ }'))).toThrow(/glossary\.json: .*JSON/)
  })
})
