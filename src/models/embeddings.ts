import { z } from 'zod'
import { type Embedder, EmbeddingFailed } from '../knowledge/meaning/vectors.ts'
import { createBreaker } from './breaker.ts'
import { faultOf, pauseAskedFor } from './failure.ts'
import { guardedFetch } from './fetch.ts'
import { addressOf, azureFieldsOf, keepToOneServer, type Server } from './server.ts'

/** For one request: a hundred vectors of 3,072 numbers, written out, are some 6 MB. */
const mostBytes = 32 * 1024 * 1024

/** A leader waits for the answer, and words alone find nearly as much. */
const questionMs = 600

/** Nobody waits for passages. */
const passagesMs = 60_000

/**
 * Vectors of a server of OpenAI's form, or of a deployment at Azure, which `model` names then. Nothing is asked
 * for twice: whoever makes the vectors of passages knows what is left, and waits as long as it is told.
 * @param signal ends what is under way for passages.
 */
export async function createEmbedder(server: Server, model: string, signal?: AbortSignal): Promise<Embedder> {
  keepToOneServer(process.env)
  const { host } = new URL(addressOf(server))
  const patient = await createClient(server, model, { signal, withinMs: passagesMs })
  const quick = await createClient(server, model, { withinMs: questionMs })
  const guarded = createBreaker()
  const told = <Reply>(call: Promise<Reply>) =>
    call.catch((thrown: unknown) => {
      throw new EmbeddingFailed(host, faultOf(thrown), pauseAskedFor(thrown))
    })
  const ofQuestion = async (text: string) => {
    const vector = vectorOf(await told(quick.embedQuery(text)))
    if (vector === undefined) throw new EmbeddingFailed(host, 'unreadable')
    return vector
  }
  return {
    model,
    ofQuestion: (text) =>
      guarded(
        () => ofQuestion(text),
        () => new EmbeddingFailed(host, 'resting'),
      ),
    ofPassages: async (texts) => {
      const replies: unknown[] = await told(patient.embedDocuments(texts))
      return texts.map((_, at) => vectorOf(replies[at]))
    },
  }
}

interface Manners {
  signal?: AbortSignal | undefined
  withinMs: number
}

async function createClient(server: Server, model: string, manners: Manners) {
  const { AzureOpenAIEmbeddings, OpenAIEmbeddings } = await import('@langchain/openai')
  const fields = {
    model,
    maxRetries: 0,
    // One request for what is asked for at a time; and not every server knows the other format.
    batchSize: 2048,
    encodingFormat: 'float' as const,
    configuration: { fetch: guardedFetch({ mostBytes, ...manners }), logLevel: 'off' as const },
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
