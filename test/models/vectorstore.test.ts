import { Document } from '@langchain/core/documents'
import { describe, expect, it } from 'vitest'
import type { Space, VectorIndex } from '../../src/knowledge/meaning/vectors.ts'
import { createLocalEmbedder } from '../../src/models/local.ts'
import { IndexVectorStore } from '../../src/models/vectorstore.ts'
import { createExact } from '../../src/storage/vectors/exact.ts'
import { createHnsw, loadHnswlib } from '../../src/storage/vectors/hnsw.ts'

const embedder = createLocalEmbedder()

/** The vectors that are made without a key, as LangChain asks for them. */
const embeddings = {
  embedQuery: async (text: string) => Array.from(await embedder.ofQuestion(text)),
  embedDocuments: async (texts: string[]) =>
    (await embedder.ofPassages(texts)).map((vector) => Array.from(vector ?? [])),
}

const budget = new Document({
  pageContent: 'Budsjettet vedtas av kommunestyret i desember.',
  id: '11',
  metadata: { year: 2026 },
})
const concert = new Document({
  pageContent: 'Elevene spiller konsert i kirken.',
  id: '12',
  metadata: { year: 2009 },
})

const hnswlib = await loadHnswlib()
const kinds: [string, (space: Space) => VectorIndex][] = [['every vector', createExact]]
if (hnswlib) kinds.push(['a graph', (space) => createHnsw(hnswlib, space)])

describe.each(kinds)("LangChain's vector store over %s", (_, create) => {
  const filled = async () => {
    const store = new IndexVectorStore(embeddings, { index: create(embedder) })
    expect(await store.addDocuments([budget, concert])).toEqual(['11', '12'])
    return store
  }

  it('finds the document that a question is about', async () => {
    const [first] = await (await filled()).similaritySearchWithScore('Når vedtas budsjettet?', 1)
    expect(first?.[0]).toMatchObject({ id: '11', pageContent: budget.pageContent, metadata: { year: 2026 } })
    expect(first?.[1]).toBeGreaterThan(0.2)
  })

  it('keeps to the documents that a filter lets through', async () => {
    const found = await (await filled()).similaritySearch(
      'Når vedtas budsjettet?',
      5,
      ({ metadata }) => metadata.year === 2009,
    )
    expect(found.map(({ id }) => id)).toEqual(['12'])
  })

  it('outlives a filter that fails', async () => {
    const store = await filled()
    const failing = store.similaritySearch('budsjett', 5, () => {
      throw new Error('the filter failed')
    })
    await expect(failing).rejects.toThrow('the filter failed')
    expect(await store.similaritySearch('budsjett', 1)).toMatchObject([{ id: '11' }])
  })

  it('forgets a document that is deleted', async () => {
    const store = await filled()
    await store.delete({ ids: ['11'] })
    expect((await store.similaritySearch('Når vedtas budsjettet?', 5)).map(({ id }) => id)).toEqual(['12'])
  })

  it('takes a document again under its own id, and numbers those that have none', async () => {
    const store = await filled()
    expect(
      await store.addDocuments([new Document({ ...concert, pageContent: 'Budsjettet er kuttet.' })]),
    ).toEqual(['12'])
    expect(await store.addDocuments([new Document({ pageContent: 'Ny rektor' })])).toEqual(['2'])
    expect(await store.similaritySearch('konsert i kirken', 5)).toHaveLength(3)
  })

  it('refuses a text that gives no vector, instead of answering wrongly ever after', async () => {
    const store = await filled()
    await expect(store.addDocuments([new Document({ pageContent: '…' })])).rejects.toThrow(
      'A vector cannot be used',
    )
    expect(await store.similaritySearch('budsjett', 1)).toMatchObject([{ id: '11' }])
  })

  it('serves as a retriever', async () => {
    const retriever = (await filled()).asRetriever(1)
    expect(await retriever.invoke('konsert')).toMatchObject([{ id: '12' }])
  })

  it('knows the documents of an index that was there before', async () => {
    const index = create(embedder)
    const before = new IndexVectorStore(embeddings, { index })
    await before.addDocuments([budget, concert])
    const after = new IndexVectorStore(embeddings, { index, documents: [budget, concert] })
    expect(await after.similaritySearch('konsert', 1)).toMatchObject([{ id: '12' }])
  })
})
