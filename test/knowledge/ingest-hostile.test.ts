import { createHook } from 'node:async_hooks'
import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { ingest } from '../../src/knowledge/ingest/ingest.ts'
import { createPassages } from '../../src/storage/rows/passages.ts'
import { docx, pptx } from '../support/office.ts'
import { temporaryDatabase, temporaryFolder } from '../support/store.ts'
import { zip } from '../support/zip.ts'

const clock = { now: () => Date.parse('2026-11-21T08:00:00+01:00') }

async function office() {
  const place = temporaryFolder()
  const knowledge = join(place, 'kunnskap')
  const store = createPassages(await temporaryDatabase())
  mkdirSync(knowledge)
  return {
    place,
    knowledge,
    write: (path: string, content: string | Uint8Array) => {
      mkdirSync(dirname(join(knowledge, path)), { recursive: true })
      writeFileSync(join(knowledge, path), content)
    },
    ingest: () => ingest({ knowledge, store, clock }),
    known: async () => (await store.passages()).map(({ about, text }) => `${about.path}: ${text}`),
  }
}

const letter = (text: string) => docx(`<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`)

describe('a folder that holds what nobody would put there', () => {
  it('is indexed but for that', async () => {
    const { knowledge, place, write, ingest, known } = await office()
    write('a.md', 'Til lederne.')
    write('bombe.docx', zip([{ name: 'word/document.xml', content: Buffer.alloc(400 * 1_048_576, 'a') }]))
    write('brev.docx', letter('Til rektor.'))
    write('stor.txt', new Uint8Array(50 * 1_048_576))
    write('z.pptx', pptx([{ title: 'Plan', points: ['Mål'] }]))
    writeFileSync(join(place, 'hemmelig.md'), 'Ikke for alle.')
    symlinkSync(join(place, 'hemmelig.md'), join(knowledge, 'lenke.md'))
    symlinkSync(knowledge, join(knowledge, 'ring'))
    execFileSync('mkfifo', [join(knowledge, 'ror.md')])
    const { documents, skipped } = await ingest()
    expect(documents).toBe(3)
    expect(skipped.map(({ path }) => path)).toEqual(['bombe.docx', 'stor.txt'])
    expect(await known()).toEqual(['a.md: Til lederne.', 'brev.docx: Til rektor.', 'z.pptx: Plan\nMål'])
  })

  it('has nothing written beside it by the names in a zip file', async () => {
    const { place, knowledge, write, ingest } = await office()
    const parts = [
      '../ut.txt',
      '../../ut.txt',
      join(tmpdir(), 'taktstokk-ut.txt'),
      '..\\ut.txt',
      'word/../../ut.txt',
    ]
    const tricks = parts.map((name) => ({ name, content: 'ute' }))
    write('triks.docx', zip([...tricks, { name: 'word/document.xml', content: '<w:document/>' }]))
    write('triks.pptx', zip([...tricks, { name: 'ppt/presentation.xml', content: '<p/>' }]))
    write('triks.odt', zip([...tricks, { name: 'content.xml', content: '<o/>' }]))
    const before = strays()
    await ingest()
    expect(strays()).toEqual(before)
    expect(readdirSync(place)).toEqual(['kunnskap'])
    expect(readdirSync(knowledge)).toEqual(['triks.docx', 'triks.odt', 'triks.pptx'])
  })

  it('may name its files as it likes', async () => {
    const { write, ingest, known } = await office()
    const names = [
      'to\nlinjer.md',
      'fest🎻.md',
      '-rf.md',
      '$(touch x).md',
      "'; DROP TABLE document; --.md",
      '%2e%2e.md',
      `${'å'.repeat(100)}.md`,
    ]
    for (const name of names) write(name, 'Til lederne.')
    expect(await ingest()).toMatchObject({ documents: names.length, skipped: [] })
    expect((await known()).sort()).toEqual(names.map((name) => `${name}: Til lederne.`).sort())
  })

  it('may hold five thousand small files', async () => {
    const { write, ingest } = await office()
    for (let number = 0; number < 5_000; number += 1)
      write(`${number % 50}/${number}.txt`, `Notat ${number} til lederne.`)
    expect(await ingest()).toMatchObject({ documents: 5_000, skipped: [] })
  })
})

/** What lies where a name that leads out of the folder would lead. */
function strays(): string[] {
  return readdirSync(tmpdir()).filter((name) => name.includes('ut.txt'))
}

describe('the process that reads files', () => {
  /** How many programs are started while something is done. */
  async function startedBy(work: () => Promise<unknown>): Promise<number> {
    let started = 0
    const hook = createHook({
      init: (_id, type) => {
        if (type === 'PROCESSWRAP') started += 1
      },
    }).enable()
    onTestFinished(() => void hook.disable())
    await work()
    hook.disable()
    return started
  }

  it('is started once for many files, and not for texts or for what has not changed', async () => {
    const { write, ingest } = await office()
    write('a.md', 'Til lederne.')
    write('b.csv', 'Tilbud;Pris\nKor;600\n')
    expect(await startedBy(ingest)).toBe(0)
    for (const name of ['c', 'd', 'e']) write(`${name}.docx`, letter(`Til ${name}.`))
    write('f.pdf', readFileSync(new URL('../fixtures/documents/arsplan.pdf', import.meta.url)))
    expect(await startedBy(ingest)).toBe(1)
    expect(await startedBy(ingest)).toBe(0)
  })

  it('is gone when the folder is read', async () => {
    const { write, ingest } = await office()
    write('c.docx', letter('Til lederne.'))
    await ingest()
    await vi.waitFor(
      () => expect(process.getActiveResourcesInfo().filter((name) => name === 'ProcessWrap')).toEqual([]),
      10_000,
    )
  })
})
