import { appendFileSync, readdirSync, statSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { silent } from '../../src/domain/log.ts'
import type { Passage } from '../../src/knowledge/document.ts'
import { createSearch } from '../../src/knowledge/search/search.ts'
import { lexicalIndex } from '../../src/storage/lexicalfile.ts'
import { passage } from '../support/passage.ts'
import { temporaryFolder } from '../support/store.ts'

const before = [
  passage({ text: 'Budsjettet vedtas i desember.' }),
  passage({ text: 'Elevene spiller konsert.' }),
]
const after = [
  passage({ text: 'Budsjettet vedtas i november.' }),
  passage({ text: 'Elevene spiller konsert.' }),
]

/** What is found of the budget with the index in a file. */
async function budget(file: string, passages: Passage[]): Promise<string | undefined> {
  const index = await lexicalIndex(file, passages, silent)
  return createSearch({ passages, glossary: [], index }).find('budsjett', 1)[0]?.passage.text
}

/** A file that is written anew is another file. */
const fileAt = (file: string) => statSync(file).ino

describe('the index file', () => {
  it('is written at the first start and read at the next, with nothing left beside it', async () => {
    const folder = temporaryFolder()
    const file = `${folder}/lexical.index`
    expect(await budget(file, before)).toBe('Budsjettet vedtas i desember.')
    const written = fileAt(file)
    expect(await budget(file, before)).toBe('Budsjettet vedtas i desember.')
    expect(fileAt(file)).toBe(written)
    expect(readdirSync(folder)).toEqual(['lexical.index'])
  })

  it('is written anew when the documents have changed, or when it is damaged', async () => {
    const file = `${temporaryFolder()}/lexical.index`
    await budget(file, before)
    const first = fileAt(file)
    expect(await budget(file, after)).toBe('Budsjettet vedtas i november.')
    const second = fileAt(file)
    expect(second).not.toBe(first)
    appendFileSync(file, 'x')
    expect(await budget(file, after)).toBe('Budsjettet vedtas i november.')
    expect(fileAt(file)).not.toBe(second)
  })

  it('is done without where it cannot be written', async () => {
    expect(await budget(`${temporaryFolder()}/no/such/folder/lexical.index`, before)).toBe(
      'Budsjettet vedtas i desember.',
    )
  })
})
