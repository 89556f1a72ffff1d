import { z } from 'zod'
import { EmbeddingFailed, type RemoteEmbedder } from '../knowledge/vectors.ts'
import { createBreaker } from './breaker.ts'
import { endUnlessPassing, faultOf } from './failure.ts'
import { guardedFetch } from './fetch.ts'
import { addressOf, azureFieldsOf, keepToOneServer, type Server } from './server.ts'

/** For one request: a hundred vectors of 3,072 numbers, written out, are some 6 MB. */
const mostBytes = 32 * 1024 * 1024

/** A leader waits for the answer, and words alone find nearly as much. */
const questionMs = 600

/** Nobody waits for passages: a server that is limited is given the minute that it asks for. */
const patience = { maxRetries: 6, longestPauseMs: 60_000, withinMs: 60_000 }

/** Vectors of a server of OpenAI's form, or of a deployment at Azure, which `model` names then. */
export async function createEmbedder(server: Server, model: string): Promise<RemoteEmbedder> {
  keepToOneServer(process.env)
  const { host } = new URL(addressOf(server))
  const patient = await createClient(server, model, patience)
  const quick = await createClient(server, model, { maxRetries: 0, longestPauseMs: 0, withinMs: questionMs })
  const guarded = createBreaker()
  const failed = (thrown: unknown) => new EmbeddingFailed(host, faultOf(thrown))
  return {
    model,
    ofQuestion: (text) =>
      guarded(
        async () => {
          const vector = vectorOf(
            await quick.embedQuery(text).catch((thrown) => Promise.reject(failed(thrown))),
          )
          if (vector === undefined) throw new EmbeddingFailed(host, 'unreadable')
          return vector
        },
        () => new EmbeddingFailed(host, 'resting'),
      ),
    ofPassages: async (texts) => {
      const replies: unknown[] = await patient
        .embedDocuments(texts)
        .catch((thrown) => Promise.reject(failed(thrown)))
      return texts.map((_, at) => vectorOf(replies[at]))
    },
  }
}

interface Manners {
  maxRetries: number
  longestPauseMs: number
  withinMs: number
}

async function createClient(
  server: Server,
  model: string,
  { maxRetries, longestPauseMs, withinMs }: Manners,
) {
  const { AzureOpenAIEmbeddings, OpenAIEmbeddings } = await import('@langchain/openai')
  const fields = {
    model,
    maxRetries,
    onFailedAttempt: endUnlessPassing(longestPauseMs),
    // One request for what is asked for at a time; and not every server knows the other format.
    batchSize: 2048,
    encodingFormat: 'float' as const,
    configuration: { fetch: guardedFetch({ mostBytes, withinMs }), logLevel: 'off' as const },
  }
  const { azureApiVersion } = server
  if (azureApiVersion !== undefined) {
    return new AzureOpenAIEmbeddings({ ...fields, ...azureFieldsOf({ ...server, azureApiVersion }, model) })
  }
  const configuration = { ...fields.configuration, baseURL: addressOf(server) }
  return new OpenAIEmbeddings({ ...fields, apiKey: server.apiKey, configuration })
}

/** What came is numbers or it is nothing: `null` would quietly become 0. */
const numbers = z.array(z.number())

function vectorOf(reply: unknown): Float32Array | undefined {
  const read = numbers.safeParse(reply)
  return read.success ? Float32Array.from(read.data) : undefined
}
