import { randomUUID } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { z } from 'zod'

/** The question as it reached the server, with what has been looked up for it since. */
export interface Asked {
  question: string
  earlier: unknown[]
  language: string
  passages: SeenPassage[]
  /** The names of the tools that are offered. */
  tools: string[]
  /** What the tools gave, word for word. */
  lookedUp: string[]
}

type SeenPassage = z.infer<typeof passageSeen>

/** What a model says: a text, or that it wants to look things up. */
export type Reply = string | { lookUp: { name: string; arguments: string }[] }

const passageSeen = z.object({
  n: z.number(),
  title: z.string(),
  year: z.number().optional(),
  standing: z.string(),
  text: z.string(),
})

const question = z.object({
  question: z.string(),
  earlier: z.array(z.unknown()),
  language: z.string(),
  passages: z.array(passageSeen),
})

const completionRequest = z.object({
  model: z.string(),
  stream: z.boolean().optional(),
  messages: z.array(z.object({ role: z.string(), content: z.string().nullish() })).min(1),
  tools: z.array(z.object({ function: z.object({ name: z.string() }) })).default([]),
})

/** Writes what a model of OpenAI's form replies to this request, streamed where that is asked for. */
export function complete(response: ServerResponse, body: string, reply: (asked: Asked) => Reply): void {
  const { messages, model, stream, tools } = completionRequest.parse(JSON.parse(body))
  const contentOf = (role: string) =>
    messages.filter((message) => message.role === role).map(({ content }) => content ?? '')
  const said = reply({
    ...question.parse(JSON.parse(contentOf('user').at(-1) ?? '')),
    tools: tools.map((tool) => tool.function.name),
    lookedUp: contentOf('tool'),
  })
  const head = { id: `chatcmpl-${randomUUID()}`, created: 1_795_000_000, model }
  if (stream) streamed(response, head, said)
  else response.setHeader('content-type', 'application/json').end(JSON.stringify(whole(head, said)))
}

function whole(head: object, reply: Reply): object {
  const message = typeof reply === 'string' ? { content: reply } : { content: null, ...callsOf(reply) }
  const choice = { index: 0, message: { role: 'assistant', ...message }, finish_reason: finishOf(reply) }
  return { ...head, object: 'chat.completion', choices: [choice] }
}

function streamed(response: ServerResponse, head: object, reply: Reply): void {
  const send = streamTo(response, head)
  send({ role: 'assistant', content: '' })
  if (typeof reply === 'string') for (const word of reply.split(/(?<= )/)) send({ content: word })
  else send(callsOf(reply))
  send({}, finishOf(reply))
  response.end('data: [DONE]\n\n')
}

/** Opens a stream, and gives what sends one piece of it. */
export function streamTo(
  response: ServerResponse,
  head: object = { id: randomUUID(), model: 'house-model' },
) {
  response.writeHead(200, { 'content-type': 'text/event-stream' })
  return (delta: object, finish: string | null = null) => {
    const choices = [{ index: 0, delta, finish_reason: finish }]
    response.write(`data: ${JSON.stringify({ ...head, object: 'chat.completion.chunk', choices })}\n\n`)
  }
}

function callsOf({ lookUp }: Exclude<Reply, string>): object {
  const calls = lookUp.map((called, index) => ({
    index,
    id: `call-${randomUUID()}`,
    type: 'function',
    function: called,
  }))
  return { tool_calls: calls }
}

function finishOf(reply: Reply): string {
  return typeof reply === 'string' ? 'stop' : 'tool_calls'
}

/** What a well-behaved model might say: the first sentence of each passage, cited. */
export function firstSentences({ passages }: Asked): string {
  return passages
    .map(({ n, text }) => `${(text.split('\n').at(-1) ?? '').split('. ')[0]?.replace(/\.$/, '')} [${n}].`)
    .join(' ')
}
