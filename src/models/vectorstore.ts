import type { Document, DocumentInterface } from '@langchain/core/documents'
import type { EmbeddingsInterface } from '@langchain/core/embeddings'
import { VectorStore } from '@langchain/core/vectorstores'
import type { VectorIndex } from '../knowledge/meaning/vectors.ts'

interface Options {
  index: VectorIndex
  /** The documents whose vectors stand in the index already, each with its id. */
  documents?: Document[]
}

/**
 * LangChain's vector store over our own index. An id is a whole number as text, the passage's; a document
 * without one gets the next that is free.
 */
export class IndexVectorStore extends VectorStore {
  declare FilterType: (document: DocumentInterface) => boolean
  readonly #index: VectorIndex
  readonly #documents = new Map<number, DocumentInterface>()

  constructor(embeddings: EmbeddingsInterface, { index, documents = [] }: Options) {
    super(embeddings, {})
    this.#index = index
    for (const document of documents) this.#documents.set(this.#idOf(document), document)
  }

  _vectorstoreType(): string {
    return 'taktstokk'
  }

  async addDocuments(documents: DocumentInterface[]): Promise<string[]> {
    const vectors = await this.embeddings.embedDocuments(documents.map(({ pageContent }) => pageContent))
    return this.addVectors(vectors, documents)
  }

  /** Returns the ids. Throws `UnusableVector` for a vector without direction; those before it are added. */
  async addVectors(vectors: number[][], documents: DocumentInterface[]): Promise<string[]> {
    return documents.map((document, i) => {
      const id = this.#idOf(document)
      this.#index.add(id, Float32Array.from(vectors[i] ?? []))
      this.#documents.set(id, { ...document, id: String(id) })
      return String(id)
    })
  }

  override async delete({ ids }: { ids: string[] }): Promise<void> {
    for (const id of ids.map(Number)) {
      this.#index.remove(id)
      this.#documents.delete(id)
    }
  }

  /** The score is the cosine: 1 is the same direction. */
  async similaritySearchVectorWithScore(
    query: number[],
    k: number,
    filter?: this['FilterType'],
  ): Promise<[DocumentInterface, number][]> {
    const documentOf = (id: number) => this.#documents.get(id)
    const allowed = (id: number) => {
      const document = documentOf(id)
      return document !== undefined && filter?.(document) === true
    }
    const near = this.#index.search(Float32Array.from(query), k, filter && allowed)
    return near.flatMap(({ id, similarity }) => {
      const document = documentOf(id)
      return document ? [[document, similarity] satisfies [DocumentInterface, number]] : []
    })
  }

  #idOf({ id }: DocumentInterface): number {
    if (id !== undefined && /^\d+$/.test(id)) return Number(id)
    let free = this.#documents.size
    while (this.#documents.has(free)) free++
    return free
  }
}
