import { endUnlessPassing } from './failure.ts'
import { guardedFetch } from './fetch.ts'
import { addressOf, azureFieldsOf, type Server } from './server.ts'

/** Room for the longest list, and for what reasoning models think before it. */
const maxTokens = 2_000

/** For one answer: a stream wraps each of its words in some 350 bytes. */
const mostBytes = 4 * 1024 * 1024

/** A leader waits: the pause before a second try is one to two seconds, before a third it would be four more. */
const maxRetries = 1

/** A server that asks for a longer pause than this is asked no more for this question. */
const longestPauseMs = 2_000

/** LangChain's client for the server. Loading it costs half a second and some 100 MB, so only a key leads here. */
export async function createChat(server: Server, model: string) {
  const { AzureChatOpenAI, ChatOpenAI } = await import('@langchain/openai')
  const fields = {
    model,
    maxRetries,
    // Not every server knows how to count what it streams.
    streamUsage: false,
    onFailedAttempt: endUnlessPassing(longestPauseMs),
    // Heeded by models that think first, and only those: at length they would think past the deadline.
    reasoning: { effort: 'low' as const },
    configuration: { fetch: guardedFetch({ mostBytes }), logLevel: 'off' as const },
  }
  const { azureApiVersion } = server
  if (azureApiVersion !== undefined) {
    // No limit of tokens: what it is called depends on the model, which the name of a deployment does not tell.
    return new AzureChatOpenAI({ ...fields, ...azureFieldsOf({ ...server, azureApiVersion }, model) })
  }
  const configuration = { ...fields.configuration, baseURL: addressOf(server) }
  return new ChatOpenAI({ ...fields, apiKey: server.apiKey, maxTokens, configuration })
}
