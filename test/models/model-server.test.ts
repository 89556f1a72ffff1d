import { ChatOpenAI, OpenAIEmbeddings } from '@langchain/openai'
import { afterAll, describe, expect, it } from 'vitest'
import { modelServer } from '../support/model-server.ts'

const server = await modelServer()
afterAll(() => server.close())

const question = JSON.stringify({
  question: 'hva?',
  earlier: [],
  language: 'nb',
  passages: [{ n: 1, title: 'Kutt', standing: 'current', text: 'Stille kutt svekker handlingsrommet. Mer.' }],
})
const configuration = { baseURL: server.url }

describe("the model that the tests ask speaks OpenAI's form", () => {
  it('word by word, with an id for each reply', async () => {
    const chat = new ChatOpenAI({ apiKey: 'x', model: 'house-model', configuration })
    const replies = await Promise.all([
      heard(await chat.stream(question)),
      heard(await chat.stream(question)),
    ])
    expect(replies.map(({ text }) => text)).toEqual(Array(2).fill('Stille kutt svekker handlingsrommet [1].'))
    expect(replies[0]?.words).toBeGreaterThan(3)
    expect(replies[0]?.id).not.toBe(replies[1]?.id)
  })

  it('in vectors, the same for the same text', async () => {
    const embeddings = new OpenAIEmbeddings({
      apiKey: 'x',
      model: 'e',
      encodingFormat: 'float',
      configuration,
    })
    const [first, second, other] = await embeddings.embedDocuments(['kutt', 'kutt', 'budsjett'])
    expect(first).toHaveLength(8)
    expect(first).toEqual(second)
    expect(first).not.toEqual(other)
  })
})

async function heard(stream: AsyncIterable<{ text: string; id?: string | undefined }>) {
  const whole = { text: '', words: 0, id: '' }
  for await (const { text, id = '' } of stream) {
    whole.text += text
    whole.words += 1
    whole.id ||= id
  }
  return whole
}
