import { z } from 'zod'
import { readPrompt } from '../knowledge/prompt.ts'
import { type Sent, type Writer, WriterFailed, type WriterFault } from '../knowledge/writer.ts'
import { withRests } from './breaker.ts'
import { guardedFetch } from './fetch.ts'

export interface WriterSettings {
  apiKey: string
  /** The address of a server of OpenAI's form, with its `/v1`; undefined is OpenAI's own. */
  baseUrl: string | undefined
  model: string
}

const openai = 'https://api.openai.com/v1'

/** Room for the longest list, and for what reasoning models think before it. */
const maxTokens = 2_000

/** A leader waits: the pause before a second try is one to two seconds, before a third it would be four more. */
const maxRetries = 1

/** A server that asks for a longer pause than this is asked no more for this question. */
const longestPauseMs = 2_000

/**
 * A writer over a server of OpenAI's form. LangChain is loaded here and not before: it costs half a second and
 * some 70 MB that an assistant without a key does without.
 */
export async function createWriter({ apiKey, baseUrl = openai, model }: WriterSettings): Promise<Writer> {
  keepToOneServer(process.env)
  const [{ ChatOpenAI }, prompt] = await Promise.all([
    import('@langchain/openai'),
    readPrompt(new URL('../../prompts/answer.md', import.meta.url)),
  ])
  const { host } = new URL(baseUrl)
  const chat = new ChatOpenAI({
    apiKey,
    model,
    maxTokens,
    maxRetries,
    streaming: false,
    onFailedAttempt: endUnlessPassing,
    configuration: { baseURL: baseUrl, fetch: guardedFetch, logLevel: 'off' },
  })
  return withRests({
    host,
    prompt,
    write: async (sent, deadline) => {
      const messages = [
        { role: 'system', content: prompt.text },
        { role: 'user', content: messageOf(sent) },
      ]
      const text = await chat.invoke(messages, { signal: deadline }).then(
        (message) => message.text.trim(),
        (thrown: unknown) => {
          throw new WriterFailed(host, deadline.aborted ? 'too-slow' : faultOf(thrown))
        },
      )
      if (text === '') throw new WriterFailed(host, 'unreadable')
      return text
    },
  })
}

/**
 * LangChain sends a copy of every question to its makers, or prints it, when one of these is set. The text goes
 * to the server of the settings and nowhere else.
 */
function keepToOneServer(environment: NodeJS.ProcessEnv): void {
  for (const name of [
    'LANGSMITH_TRACING',
    'LANGSMITH_TRACING_V2',
    'LANGCHAIN_TRACING',
    'LANGCHAIN_TRACING_V2',
  ])
    delete environment[name]
  delete environment.LANGCHAIN_VERBOSE
}

/** The question and the passages as data: inside JSON no text can pretend to be an instruction's heading. */
function messageOf({ question, history, language, passages }: Sent): string {
  return JSON.stringify({ question, earlier: history, language, passages }, undefined, 1)
}

/** What a failed call tells, as far as it tells it. */
const failure = z.object({
  name: z.string().optional().catch(undefined),
  status: z.number().optional().catch(undefined),
  headers: z.instanceof(Headers).optional().catch(undefined),
})

function faultOf(thrown: unknown): WriterFault {
  const { name, status } = failure.parse(thrown)
  if (status === 429) return 'limited'
  if (status !== undefined && status >= 400 && status < 500) return 'not-allowed'
  // A reply that is no JSON, or none of a model.
  if (name === 'SyntaxError' || name === 'TypeError') return 'unreadable'
  return 'unavailable'
}

/** The deadline, and replies that would be no better the next time. */
const lasting = /^(?:AbortError|TimeoutError|SyntaxError|TypeError|RangeError)$/

/** Lets LangChain try again after a fault that may pass; throws the others. */
function endUnlessPassing(thrown: unknown): void {
  const { status, headers, name } = failure.parse(thrown)
  const pauseMs = Number(headers?.get('retry-after') ?? 0) * 1_000
  const passing = status === undefined ? !lasting.test(name ?? '') : status === 429 || status >= 500
  if (!passing || !(pauseMs <= longestPauseMs)) throw thrown
}
