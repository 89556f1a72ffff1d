import { z } from 'zod'

/** What a server may send in place of a vector, right or wrong. */
export type Embedding = unknown

const embeddingRequest = z.object({ model: z.string(), input: z.union([z.string(), z.array(z.string())]) })

/** The reply of `/v1/embeddings`. */
export function embeddingsFor(body: string, vectorsOf: (texts: string[]) => Embedding[] = spelt): object {
  const { model, input } = embeddingRequest.parse(JSON.parse(body))
  const data = vectorsOf([input].flat()).map((embedding, index) => ({
    object: 'embedding',
    index,
    embedding,
  }))
  return { object: 'list', model, data, usage: { prompt_tokens: data.length, total_tokens: data.length } }
}

/** Eight figures a text, the same for the same text. */
function spelt(texts: string[]): Embedding[] {
  return texts.map(vectorOf)
}

function vectorOf(words: string): number[] {
  const sums = Array.from({ length: 8 }, () => 1)
  for (const [at, letter] of [...words].entries())
    sums[at % 8] = (sums[at % 8] ?? 0) + (letter.codePointAt(0) ?? 0)
  const length = Math.hypot(...sums)
  return sums.map((sum) => sum / length)
}
