import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Clock } from '../../src/domain/time.ts'
import { ingest } from '../../src/knowledge/ingest/ingest.ts'
import type { PassageStore } from '../../src/knowledge/store.ts'
import { createPassages } from '../../src/storage/rows/passages.ts'
import { temporaryDatabase, temporaryFolder } from '../support/store.ts'

const clock: Clock = { now: () => Date.parse('2026-11-21T08:00:00+01:00') }

interface Office {
  /** The knowledge folder. */
  knowledge: string
  store: PassageStore
  write(path: string, content: string | Uint8Array): string
  ingest(...only: string[]): ReturnType<typeof ingest>
  /** What the index says, a line for each passage, without the headings. */
  known(): Promise<string[]>
}

/** An editor's folder and the index of it. */
async function office(): Promise<Office> {
  const knowledge = temporaryFolder()
  const store = createPassages(await temporaryDatabase())
  return {
    knowledge,
    store,
    write: (path, content) => {
      const file = join(knowledge, path)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, content)
      return file
    },
    ingest: (...only) => ingest({ knowledge, only, store, clock }),
    known: async () => (await store.passages()).map(({ about, text }) => `${about.path}: ${text}`),
  }
}

describe('a knowledge folder', () => {
  it('takes in no national identity number that somebody left in a document, and tells the editor', async () => {
    const { write, ingest, known } = await office()
    write(
      'liste.md',
      '# Deltakere\n\nEn leder, 134956 10181, møtte på samlingen i Bodø sammen med seks andre.\n',
    )
    const { notes } = await ingest()
    expect((await known()).join()).toContain('En leder, [fødselsnummer], møtte')
    expect(notes.map(({ note }) => note)).toContain(
      'left out 1 national identity numbers: take them out of the file too',
    )
  })

  it('is indexed with all it holds, in folders too', async () => {
    const { write, ingest, known } = await office()
    write('politikk/budsjett.md', '# Budsjett\n\nRammen vedtas i desember.')
    write('notat.txt', 'Rektor møter eieren hver måned.')
    expect(await ingest()).toEqual({
      documents: 2,
      passages: 2,
      added: 2,
      changed: 0,
      removed: 0,
      skipped: [],
      notes: [
        { path: 'notat.txt', note: 'guessed title "notat", status current' },
        { path: 'politikk/budsjett.md', note: 'guessed title "Budsjett", status current' },
      ],
      ms: expect.any(Number),
    })
    expect(await known()).toEqual([
      'notat.txt: Rektor møter eieren hver måned.',
      'politikk/budsjett.md: Rammen vedtas i desember.',
    ])
  })

  it('has its documents in `documents` where there is such a folder', async () => {
    const { write, ingest, known } = await office()
    write('documents/a.md', 'Til lederne.')
    write('glossary.json', '{}')
    expect((await ingest()).skipped).toEqual([])
    expect(await known()).toEqual(['documents/a.md: Til lederne.'])
  })

  it('is passed over where files are hidden, locked by a program, or lead out of it', async () => {
    const { knowledge, write, ingest, known } = await office()
    const elsewhere = join(temporaryFolder(), 'hemmelig.md')
    writeFileSync(elsewhere, 'Ikke for alle.')
    symlinkSync(elsewhere, join(knowledge, 'lenke.md'))
    symlinkSync(dirname(elsewhere), join(knowledge, 'mappe'))
    write('.utkast.md', 'Skjult.')
    write('~$plan.docx', 'lås')
    write('a.md', 'Til lederne.')
    expect(await ingest()).toMatchObject({ documents: 1, skipped: [] })
    expect(await known()).toEqual(['a.md: Til lederne.'])
  })

  it('is told to be missing when it is', async () => {
    const { store } = await office()
    await expect(ingest({ knowledge: '/finnes/ikke', store, clock })).rejects.toMatchObject({
      code: 'KNOWLEDGE_FOLDER',
      message: expect.stringContaining('/finnes/ikke'),
    })
  })

  it('tells how far it has come', async () => {
    const { knowledge, store, write } = await office()
    for (const name of ['a', 'b', 'c']) write(`${name}.md`, 'Tekst.')
    const seen: string[] = []
    await ingest({ knowledge, store, clock, onProgress: (done, total) => seen.push(`${done}/${total}`) })
    expect(seen).toEqual(['1/3', '2/3', '3/3'])
  })
})

describe('indexing again', () => {
  it('writes nothing when nothing has changed', async () => {
    const { store, write, ingest } = await office()
    write('a.md', 'Til lederne.')
    await ingest()
    const before = await store.current()
    expect(await ingest()).toMatchObject({ documents: 1, passages: 1, added: 0, changed: 0, removed: 0 })
    expect(await store.current()).toEqual(before)
  })

  it('takes in what was changed, added, removed and renamed, and leaves the rest as it was', async () => {
    const { knowledge, store, write, ingest, known } = await office()
    for (const name of ['lik', 'endret', 'fjernet', 'flyttet']) write(`${name}.md`, `Dette er ${name}.`)
    await ingest()
    const [unchanged] = (await store.passages()).filter(({ about }) => about.path === 'lik.md')
    write('endret.md', 'Dette er nytt.')
    write('kommet.md', 'Dette er kommet.')
    rmSync(join(knowledge, 'fjernet.md'))
    renameSync(join(knowledge, 'flyttet.md'), join(knowledge, 'omdøpt.md'))
    expect(await ingest()).toMatchObject({ documents: 4, added: 2, changed: 1, removed: 2 })
    expect(await known()).toEqual([
      'endret.md: Dette er nytt.',
      'kommet.md: Dette er kommet.',
      'lik.md: Dette er lik.',
      'omdøpt.md: Dette er flyttet.',
    ])
    expect(await store.passages()).toContainEqual(unchanged)
  })

  it('of a thousand documents that have not changed takes less than three seconds', async () => {
    const { write, ingest } = await office()
    for (let index = 0; index < 1_000; index += 1)
      write(`${index}.md`, `# Dokument ${index}\n\nTekst for lederne.`)
    expect(await ingest()).toMatchObject({ documents: 1_000, added: 1_000 })
    const { ms, added } = await ingest()
    expect(added).toBe(0)
    expect(ms).toBeLessThan(3_000)
  })
})

describe('a file that cannot be read', () => {
  const fixture = new URL('../fixtures/documents/med-passord.pdf', import.meta.url)

  it('is skipped with its reason and what to do, and stops nothing', async () => {
    const { write, ingest, known } = await office()
    write('a.md', 'Til lederne.')
    write('feil.md', '---\nstatus: gjelder\n---\nTekst.')
    write('logo.png', '\x89PNG')
    write('ødelagt.pdf', '%PDF-1.7')
    write('passord.pdf', readFileSync(fixture))
    write('tom.txt', '')
    write('z.md', 'Til alle.')
    const { documents, skipped } = await ingest()
    expect(documents).toBe(2)
    expect(skipped.map(({ path }) => path)).toEqual([
      'feil.md',
      'logo.png',
      'passord.pdf',
      'tom.txt',
      'ødelagt.pdf',
    ])
    expect(skipped).toContainEqual({
      path: 'passord.pdf',
      reason: 'The PDF is protected by a password. Save it without a password.',
    })
    expect(await known()).toEqual(['a.md: Til lederne.', 'z.md: Til alle.'])
  })

  it('leaves the index when it could be read before: what was taken out of it must not be answered from', async () => {
    const { write, ingest, known } = await office()
    write('a.md', 'Noe som ikke skulle stått her.')
    await ingest()
    write('a.md', '')
    expect(await ingest()).toMatchObject({ documents: 0, removed: 1, skipped: [{ path: 'a.md' }] })
    expect(await known()).toEqual([])
  })

  it('is not read when it is larger than any text', async () => {
    const { write, ingest } = await office()
    write('stor.txt', new Uint8Array(26 * 1_048_576))
    expect((await ingest()).skipped).toEqual([{ path: 'stor.txt', reason: expect.stringContaining('26 MB') }])
  })
})

describe('files and folders that are named', () => {
  it('are brought up to date, and the rest of the index stays', async () => {
    const { knowledge, write, ingest, known } = await office()
    const named = write('a.md', 'Gammel A.')
    write('b.md', 'Gammel B.')
    write('mappe/c.md', 'Gammel C.')
    write('mappe/d.md', 'Gammel D.')
    await ingest()
    write('a.md', 'Ny A.')
    write('b.md', 'Ny B.')
    rmSync(join(knowledge, 'mappe/c.md'))
    expect(await ingest(named, join(knowledge, 'mappe'))).toMatchObject({
      documents: 3,
      changed: 1,
      removed: 1,
    })
    expect(await known()).toEqual(['a.md: Ny A.', 'b.md: Gammel B.', 'mappe/d.md: Gammel D.'])
  })

  it('stay in the index from outside the folder as long as they are there', async () => {
    const { write, ingest, known } = await office()
    const outside = join(temporaryFolder(), 'utenfor.md')
    writeFileSync(outside, 'Utenfor.')
    write('a.md', 'Innenfor.')
    await ingest()
    await ingest(outside)
    await ingest()
    expect(await known()).toEqual([`${outside}: Utenfor.`, 'a.md: Innenfor.'])
    rmSync(outside)
    expect(await ingest()).toMatchObject({ documents: 1, removed: 1 })
  })
})

describe('an index', () => {
  it('belongs to one folder', async () => {
    const { store, write, ingest: first } = await office()
    write('a.md', 'Til lederne.')
    await first()
    await expect(ingest({ knowledge: temporaryFolder(), store, clock })).rejects.toMatchObject({
      code: 'ANOTHER_FOLDER',
      remedy: expect.stringContaining('--data'),
    })
  })

  it('goes with its folder when that is moved, and reads nothing anew', async () => {
    const { knowledge, store, write, ingest: first } = await office()
    write('a.md', 'Til lederne.')
    await first()
    const moved = join(temporaryFolder(), 'flyttet')
    renameSync(knowledge, moved)
    expect(await ingest({ knowledge: moved, store, clock })).toMatchObject({
      documents: 1,
      added: 0,
      changed: 0,
    })
    expect((await store.current())?.folder).toBe(moved)
  })
})
