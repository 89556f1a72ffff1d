import { readPrompt } from '../knowledge/write/prompt.ts'
import { type Errand, type Sent, type Writer, WriterFailed } from '../knowledge/write/writer.ts'
import { withRests } from './breaker.ts'
import { createChat } from './chat.ts'
import { faultOf, statusOf } from './failure.ts'
import { addressOf, keepToOneServer, type Server } from './server.ts'

interface WriterSettings extends Server {
  /** At Azure, the name of the deployment. */
  model: string
}

/** A writer over a server of OpenAI's form, or a deployment at Azure. */
export async function createWriter(settings: WriterSettings): Promise<Writer> {
  keepToOneServer(process.env)
  const [{ createAgent }, { endOfRounds, mostSteps, toolsOf }, model, prompt] = await Promise.all([
    import('langchain'),
    import('./tools.ts'),
    createChat(settings, settings.model),
    readPrompt(new URL('../../prompts/answer.md', import.meta.url)),
  ])
  const { host } = new URL(addressOf(settings))

  const textFor = async (sent: Sent, { aids, deadline, onText }: Errand) => {
    const tools = toolsOf(aids)
    const agent = createAgent({ model, tools, middleware: [endOfRounds] })
    // Not as the agent's own prompt: that is sent in parts, which not every server reads.
    const messages = [
      { role: 'system', content: prompt.text },
      { role: 'user', content: messageOf(sent) },
    ]
    const stream = await agent.stream(
      { messages },
      {
        streamMode: 'messages',
        signal: deadline,
        recursionLimit: mostSteps,
      },
    )
    let [text, step] = ['', 0]
    for await (const [message, { langgraph_step }] of stream) {
      if (message.type !== 'ai') continue
      text = langgraph_step === step ? text + message.text : message.text
      step = langgraph_step
      onText?.(text)
    }
    return text.trim()
  }

  let takesTools = true
  /** Many a small model cannot use tools, and its server refuses a request that offers them. */
  const textWithAidsOrWithout = async (sent: Sent, errand: Errand) => {
    if (!takesTools || errand.aids.length === 0) return textFor(sent, { ...errand, aids: [] })
    try {
      return await textFor(sent, errand)
    } catch (thrown) {
      if (!mayMeanTools.has(statusOf(thrown) ?? 0)) throw thrown
      const text = await textFor(sent, { ...errand, aids: [] })
      takesTools = false
      return text
    }
  }
  return withRests({
    host,
    prompt,
    write: async (sent, errand) => {
      const text = await textWithAidsOrWithout(sent, errand).catch((thrown: unknown) => {
        throw new WriterFailed(host, errand.deadline.aborted ? 'too-slow' : faultOf(thrown))
      })
      if (text === '') throw new WriterFailed(host, 'unreadable')
      return text
    },
  })
}

const mayMeanTools = new Set([400, 404, 422])

/** The question and the passages as data: inside JSON no text can pretend to be an instruction's heading. */
function messageOf({ question, history, language, passages }: Sent): string {
  return JSON.stringify({ question, earlier: history, language, passages }, undefined, 1)
}
