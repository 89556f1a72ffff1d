import { readFileSync } from 'node:fs'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../src/knowledge/read/read.ts'

const now = Date.parse('2026-11-21T08:00:00+01:00')

function read(path: string, content: string | Uint8Array) {
  return readDocument({ path, bytes: Buffer.from(content), now })
}

function fixture(name: string): Uint8Array {
  return readFileSync(new URL(`../fixtures/documents/${name}`, import.meta.url))
}

async function textOf(content: Uint8Array): Promise<unknown> {
  return (await read('a.txt', content)).document.sections[0]?.blocks[0]
}

describe('a PDF and a Word document of the same plan', () => {
  const list = [
    'Budsjettforslaget sendes kommunedirektøren innen 1. september.',
    'Ærlig tale om hva et kutt betyr for elevene.',
    'Åpne øvinger for politikerne i mai.',
  ]
  const table = [
    ['Tilbud', 'Pris per semester'],
    ['Individuell undervisning', '1 900'],
    ['Kor', '600'],
  ]
  const rammen =
    'Kulturskolen søker kommunen om midler til øvingsrom. Rammen for året er vedtatt av kommunestyret i desember, og ' +
    'rektor rapporterer på forbruket tre ganger før årsslutt slik at ingen blir overrasket.'

  it.each(['arsplan.pdf', 'arsplan.docx'])(
    'are read with title, headings, lists and tables: %s',
    async (name) => {
      const { document } = await read(name, fixture(name))
      expect(document.about).toMatchObject({
        path: name,
        title: 'Årsplan for Fjellbygda kulturskole 2026',
        year: 2026,
      })
      const nearest = document.sections.map(({ headings, blocks }) => [headings.at(-1), blocks])
      expect(nearest).toEqual([
        [
          'Økonomi',
          [
            { kind: 'paragraph', text: rammen },
            { kind: 'list', items: list, ordered: false },
          ],
        ],
        ['Elevbetaling', [{ kind: 'table', rows: table }]],
        [
          'Personale',
          [
            expect.objectContaining({ kind: 'paragraph' }),
            {
              kind: 'list',
              items: ['Innkall til samtale to uker før.', 'Gå gjennom fjorårets mål.'],
              ordered: true,
            },
          ],
        ],
      ])
    },
  )

  it('know the page in the PDF', async () => {
    const { document } = await read('arsplan.pdf', fixture('arsplan.pdf'))
    expect(document.sections.map(({ page }) => page)).toEqual([1, 1, 2])
  })
})

describe('the letters of a text file', () => {
  const text = 'På Røros øver de særlig før åpningen, og rektoren får hjelp av kommunen til å søke støtte.'

  it.each(['utf8', 'utf16le', 'utf16be', 'utf-16', 'latin1', 'win1252', 'macroman', 'cp865'])(
    'are right in %s',
    async (encoding) => {
      expect(await textOf(iconv.encode(text, encoding))).toEqual({ kind: 'paragraph', text })
    },
  )

  it.each(['utf8', 'utf16le'])('are right in %s with a byte order mark', async (encoding) => {
    expect(await textOf(iconv.encode(text, encoding, { addBOM: true }))).toEqual({ kind: 'paragraph', text })
  })

  it('are right in three words of Latin-1', async () => {
    expect(await textOf(Buffer.from('På øya', 'latin1'))).toEqual({ kind: 'paragraph', text: 'På øya' })
  })

  it('are one letter each, also when they were written as a letter and its ring', async () => {
    expect(await textOf(Buffer.from('A\u030Apent møte'))).toEqual({ kind: 'paragraph', text: 'Åpent møte' })
  })
})

describe('a file that cannot be read says why', () => {
  it.each([
    ['tom.md', '', 'empty'],
    ['blank.txt', ' \n\n ', 'empty'],
    ['bare-topp.md', '---\ntitle: Tittel\n---\n', 'empty'],
    ['bilde.png', '\x89PNG', 'unknown-format'],
    ['lyd', 'RIFF', 'unknown-format'],
    ['falsk.pdf', 'ikke en pdf', 'broken'],
    ['avkuttet.pdf', '%PDF-1.7\n1 0 obj', 'broken'],
    ['falsk.docx', 'ikke word', 'broken'],
    ['avkuttet.docx', 'PK\x03\x04avkuttet', 'broken'],
    ['egentlig-pdf.txt', '%PDF-1.7', 'broken'],
    ['bytes.txt', '\x01\x02\x03\x04\x05abc', 'broken'],
  ])('%s', async (path, content, fault) => {
    await expect(read(path, content)).rejects.toMatchObject({ code: 'UNREADABLE', fault })
  })

  it('when it has a password', async () => {
    const protectedWord = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
    await expect(read('plan.docx', protectedWord)).rejects.toMatchObject({ fault: 'password-protected' })
    await expect(read('plan.pdf', fixture('med-passord.pdf'))).rejects.toMatchObject({
      fault: 'password-protected',
      message: 'The PDF is protected by a password.',
      remedy: 'Save it without a password.',
    })
  })
})
