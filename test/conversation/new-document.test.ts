import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { dataFolder, startHouse } from '../support/house.ts'
import { temporaryFolder } from '../support/store.ts'

async function ask(address: string, text: string): Promise<string> {
  const headers = { 'content-type': 'application/json', origin: address }
  const reply = await fetch(`${address}/ask`, { method: 'POST', headers, body: JSON.stringify({ text }) })
  return reply.text()
}

it('a document that an editor drops in is answered from while the assistant runs, and not once it is gone', async () => {
  const knowledge = temporaryFolder()
  const { data, remove } = dataFolder()
  const documents = join(knowledge, 'documents')
  mkdirSync(documents)
  cpSync('knowledge/documents/economy', documents, { recursive: true })
  const house = await startHouse(data, { TAKTSTOKK_KNOWLEDGE: knowledge })
  onTestFinished(async () => {
    await house.stop()
    await remove()
  })
  const question = 'Når åpner instrumentlageret i kulturskolen?'
  expect(await ask(house.address, question)).not.toContain('hver torsdag klokka 14')

  const added = join(documents, 'instrumentlager.md')
  writeFileSync(
    added,
    '# Instrumentlageret\n\nInstrumentlageret i kulturskolen åpner hver torsdag klokka 14.\n',
  )
  await expect
    .poll(() => ask(house.address, question), { timeout: 30_000, interval: 200 })
    .toContain('hver torsdag klokka 14')

  rmSync(added)
  await expect
    .poll(() => ask(house.address, question), { timeout: 30_000, interval: 200 })
    .not.toContain('hver torsdag klokka 14')
})
