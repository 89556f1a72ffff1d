import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { openSession } from '../../src/assembly/session.ts'
import { readConfig } from '../../src/config.ts'
import { bareEnvironment } from '../support/house.ts'
import { temporaryFolder } from '../support/store.ts'

const question = 'Når åpner instrumentlageret i kulturskolen?'
const kept = 'hver torsdag klokka 14'

it('finds what is written for advisers for the council alone, and gives a leader no word of it', async () => {
  const knowledge = temporaryFolder()
  const documents = join(knowledge, 'documents')
  mkdirSync(documents)
  cpSync('knowledge/documents/economy', documents, { recursive: true })
  const written = `Instrumentlageret i kulturskolen åpner ${kept}.`
  writeFileSync(
    join(documents, 'instrumentlager.md'),
    `---\naudience: adviser\n---\n\n# Instrumentlageret\n\n${written}\n`,
  )
  const environment = { ...bareEnvironment(temporaryFolder()), TAKTSTOKK_KNOWLEDGE: knowledge }
  const { ask, search, close } = await openSession(readConfig(environment))
  onTestFinished(close)
  expect(JSON.stringify(await ask({ text: question, reader: 'council' }))).toContain(kept)
  expect(JSON.stringify(await ask({ text: question }))).not.toContain(kept)
  expect(JSON.stringify(await search.find(question, 50))).not.toContain(kept)
})
