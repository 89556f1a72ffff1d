import { describe, expect, it } from 'vitest'
import { createLocalEmbedder } from '../../src/models/local.ts'
import { createExact } from '../../src/storage/vectors/exact.ts'

const embedder = createLocalEmbedder()

describe('vectors that are made without a key', () => {
  const index = createExact(embedder)
  const sentences = [
    'Kommunestyret vedtar budsjettet i desember.',
    'Elevene spiller konsert i kirken.',
    'Rektor leder kulturskolen.',
  ]
  for (const [id, sentence] of sentences.entries())
    index.add(id, embedder.embed(sentence) ?? new Float32Array())

  it('lie nearest to those of sentences with the same words, in other forms and misspelt', () => {
    expect(index.search(embedder.embed('når vedtas budsjetter?') ?? new Float32Array(), 1)).toMatchObject([
      { id: 0 },
    ])
    expect(index.search(embedder.embed('konsrter i kirka') ?? new Float32Array(), 1)).toMatchObject([
      { id: 1 },
    ])
  })

  it('are the same every time', () => {
    expect(embedder.embed('Rektor leder')).toEqual(createLocalEmbedder().embed('Rektor leder'))
  })

  it('are none where there is no word to go by', () => {
    for (const text of ['', '🎻', 'og i på', '\u0000']) expect(embedder.embed(text)).toBeUndefined()
  })

  it('have as many numbers as asked for, in a space of their own', () => {
    expect(embedder.embed('rektor')).toHaveLength(512)
    expect(createLocalEmbedder(64).embed('rektor')).toHaveLength(64)
  })
})
