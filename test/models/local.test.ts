import { describe, expect, it } from 'vitest'
import { createLocalEmbedder } from '../../src/models/local.ts'
import { createExact } from '../../src/storage/vectors/exact.ts'

const embedder = createLocalEmbedder()

describe('vectors that are made without a key', async () => {
  const index = createExact(embedder)
  const sentences = [
    'Kommunestyret vedtar budsjettet i desember.',
    'Elevene spiller konsert i kirken.',
    'Rektor leder kulturskolen.',
  ]
  for (const [id, vector] of (await embedder.ofPassages(sentences)).entries())
    index.add(id, vector ?? new Float32Array())

  it('lie nearest to those of sentences with the same words, in other forms and misspelt', async () => {
    expect(index.search(await embedder.ofQuestion('når vedtas budsjetter?'), 1)).toMatchObject([{ id: 0 }])
    expect(index.search(await embedder.ofQuestion('konsrter i kirka'), 1)).toMatchObject([{ id: 1 }])
  })

  it('are the same every time', async () => {
    const again = createLocalEmbedder()
    expect(await embedder.ofQuestion('Rektor leder')).toEqual(await again.ofQuestion('Rektor leder'))
  })

  it('are none where there is no word to go by', async () => {
    const wordless = ['', '🎻', 'og i på', '\u0000']
    expect(await embedder.ofPassages(wordless)).toEqual(wordless.map(() => undefined))
    await expect(embedder.ofQuestion('🎻')).rejects.toThrow('no word of the question can be placed')
  })

  it('have as many numbers as asked for, in a space of their own', async () => {
    expect(await embedder.ofQuestion('rektor')).toHaveLength(512)
    expect(await createLocalEmbedder(64).ofQuestion('rektor')).toHaveLength(64)
  })
})
