import { createMiddleware, ToolMessage, tool } from 'langchain'
import { z } from 'zod'
import type { Aid } from '../knowledge/write/writer.ts'

/** A model that wants to know more asks once or twice; one that asks a third time will not be done in time. */
const rounds = 2

/** In one answer. A model may ask for any number of things in one breath. */
const mostLookUps = 4

/** Model, tools, model, tools, model, end. What goes on after that is cut off, also where a model asks without leave. */
export const mostSteps = 2 * rounds + 2

/** The aids as LangChain's tools: each takes words and gives numbered passages, as data. */
export function toolsOf(aids: Aid[]) {
  let asked = 0
  return aids.map(({ name, about, find }) =>
    tool(
      async ({ words }) => {
        asked += 1
        return asked > mostLookUps ? 'No more can be looked up.' : JSON.stringify(await find(words))
      },
      { name, description: about, schema: z.object({ words: z.string().max(500) }) },
    ),
  )
}

/** Takes the tools away after the last round, so that the model writes. */
export const endOfRounds = createMiddleware({
  name: 'EndOfRounds',
  wrapModelCall: (request, call) => {
    const answered = request.messages.filter((message, at, all) => isLastOfRound(message, all[at + 1]))
    return call(answered.length < rounds ? request : { ...request, tools: [] })
  },
})

function isLastOfRound(message: unknown, next: unknown): boolean {
  return ToolMessage.isInstance(message) && !ToolMessage.isInstance(next)
}
