import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { openKnowledge } from '../../src/assembly/knowledge.ts'
import { openStore } from '../../src/assembly/store.ts'
import { readConfig } from '../../src/config.ts'
import { silent } from '../../src/domain/log.ts'
import { keptIn } from '../support/databases.ts'
import { temporaryFolder } from '../support/store.ts'

/** A running assistant, with an editor at its folder. */
async function running() {
  const folder = temporaryFolder()
  const config = readConfig({
    ...keptIn(temporaryFolder()),
    TAKTSTOKK_KNOWLEDGE: folder,
    TAKTSTOKK_NOW: '2026-11-21T08:00:00+01:00',
  })
  writeFileSync(
    join(folder, 'pris.md'),
    '# Elevbetaling\n\nEt semester med kor koster 600 kroner i Fjellbygda kulturskole.',
  )
  const store = await openStore(config)
  const knowledge = await openKnowledge(config, { store, log: silent })
  onTestFinished(() => store.close())
  return {
    folder,
    refresh: knowledge.refresh,
    write: (name: string, text: string) => writeFileSync(join(folder, name), text),
    found: async (words: string) =>
      (await knowledge.search.find(words, 3)).map(({ passage }) => passage.about.path),
    answer: async (text: string) => (await knowledge.ask({ text })).outcome,
  }
}

it('a leader is answered from a document that came while the assistant ran', async () => {
  const { write, refresh, found, answer } = await running()
  const question = 'Når er fristen for å søke om trekkspill i Fjellbygda?'
  expect(await found('frist trekkspill')).not.toContain('trekkspill.md')
  write(
    'trekkspill.md',
    '# Trekkspill\n\nFristen for å søke om trekkspill i Fjellbygda kulturskole er 1. mai 2027.',
  )
  await refresh()
  expect((await found('frist trekkspill'))[0]).toBe('trekkspill.md')
  expect(await answer(question)).toBe('answered')
})

it('what is taken away is not answered from', async () => {
  const { folder, write, refresh, found } = await running()
  write('trekkspill.md', '# Trekkspill\n\nFristen for trekkspill er 1. mai.')
  await refresh()
  rmSync(join(folder, 'trekkspill.md'))
  await refresh()
  expect(await found('frist trekkspill')).not.toContain('trekkspill.md')
})

it('a folder that is gone for a while takes nothing away', async () => {
  const { folder, refresh, found } = await running()
  rmSync(folder, { recursive: true })
  await refresh()
  expect(await found('kor koster')).toEqual(['pris.md'])
})
