import { onTestFinished } from 'vitest'
import { silent } from '../../src/domain/log.ts'
import type { Written } from '../../src/knowledge/write/checked.ts'
import type { LookUp } from '../../src/knowledge/write/lookup.ts'
import { write } from '../../src/knowledge/write/written.ts'
import { createWriter } from '../../src/models/langchain.ts'
import { type Mode, modelServer } from './model-server.ts'
import { passage } from './passage.ts'

export const premises = 'Kulturskolen gir politikerne budsjettpremisser i årsplanene.'
export const briefings = 'Skriftlige orienteringssaker gir politikerne kunnskap om kulturskolen.'
export const passages = [
  passage({ title: 'Arbeid mot politikerne', text: premises }),
  passage({ title: 'Orienteringssaker', year: 2009, status: 'historic', text: briefings }),
]

interface Asking {
  lookUps?: LookUp[]
  onPart?: (soFar: Written) => void
  deadlineMs?: number
}

/** A model that behaves so, and the whole way that a leader's question takes to it: check, LangChain, HTTP. */
export async function modelHouse(mode: Mode, azureApiVersion?: string) {
  const server = await modelServer(mode)
  onTestFinished(() => server.close())
  const writer = await createWriter({
    apiKey: 'key',
    baseUrl: server.url,
    azureApiVersion,
    model: 'house-model',
  })
  const ask = (asking: Asking = {}) =>
    write(
      { question: 'hvordan legger jeg fram budsjettet?', history: [], language: 'nb', passages },
      { writer, log: silent, ...asking },
    )
  return { server, writer, ask }
}
