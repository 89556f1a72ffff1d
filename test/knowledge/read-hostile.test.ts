import { existsSync, readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { afterAll, describe, expect, it, onTestFinished } from 'vitest'
import { readDocument } from '../../src/knowledge/read/read.ts'
import { createReader } from '../../src/knowledge/read/reader.ts'
import { docx, pptx, xlsx } from '../support/office.ts'
import { zip } from '../support/zip.ts'

const now = Date.parse('2026-11-21T08:00:00+01:00')
const megabyte = 1_048_576

/** Reads within limits of its own, in a process that is gone after the test. */
function office(limits = standard) {
  const reader = createReader(limits)
  onTestFinished(() => reader.end())
  return reading(reader)
}

const standard = { ms: 8_000, megabytes: 256 }
const shared = createReader({ ...standard, megabytes: 512 })
afterAll(() => shared.end())
/** In one process for all the files that should not harm it. */
const read = reading(shared)

function reading({ read }: ReturnType<typeof createReader>) {
  return (path: string, content: string | Uint8Array) =>
    readDocument({ path, bytes: Buffer.from(content), now }, read)
}

const letter = docx('<w:p><w:r><w:t>Til lederne.</w:t></w:r></w:p>')
const [slides, sheets] = [
  pptx([{ title: 'Plan', points: ['Mål'] }]),
  xlsx([{ name: 'Tall', rows: [['a', 1]] }]),
]

function fixture(name: string): Buffer {
  return readFileSync(new URL(`../fixtures/documents/${name}`, import.meta.url))
}

function odt(body: string, files: { name: string; content: string }[] = []): Buffer {
  const spaces = ['office', 'text', 'table'].map(
    (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
  )
  const xml = `<office:document-content ${spaces.join(' ')}><office:body><office:text>${body}</office:text></office:body></office:document-content>`
  return zip([
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' },
    { name: 'content.xml', content: xml },
    ...files,
  ])
}

describe('a file that unpacks to more than a memory holds', () => {
  const heap = Buffer.alloc(160 * megabyte, 'a')
  const bomb = (name: string) =>
    zip([
      { name: '[Content_Types].xml', content: '<Types/>' },
      { name, content: heap },
    ])

  it.each([
    ['bombe.docx', bomb('word/document.xml')],
    ['bombe.pptx', bomb('ppt/slides/slide1.xml')],
    ['bombe.xlsx', bomb('xl/worksheets/sheet1.xml')],
    [
      'bombe.odt',
      zip([
        { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' },
        { name: 'content.xml', content: heap },
      ]),
    ],
  ])('is skipped, and the next one is read: %s', async (path, bytes) => {
    const read = office()
    await expect(read(path, bytes)).rejects.toMatchObject({ code: 'UNREADABLE' })
    expect((await read('brev.docx', letter)).document.sections).toHaveLength(1)
  })

  it('is skipped when it says that it is small', async () => {
    const content = heap.subarray(0, 80 * megabyte)
    const liar = zip([{ name: 'word/document.xml', content, says: 1_000 }])
    await expect(read('bombe.docx', liar)).rejects.toMatchObject({ code: 'UNREADABLE' })
  })

  it('is read for what it says when it only holds other bombs', async () => {
    const inner = zip([{ name: 'a', content: zip([{ name: 'b', content: heap }]) }])
    const outer = odt('<text:p>Til lederne.</text:p>', [
      { name: 'inner.zip', content: inner.toString('latin1') },
    ])
    expect((await read('a.odt', outer)).document.sections).toHaveLength(1)
  })

  it('is skipped, or cut, when a table repeats a cell a billion times', async () => {
    const cell =
      '<table:table-cell table:number-columns-repeated="1000000"><text:p>x</text:p></table:table-cell>'
    const rows = `<table:table-row table:number-rows-repeated="1000000">${cell}</table:table-row>`
    const table = odt(`<table:table>${rows}</table:table>`)
    const letters = await read('tabell.odt', table).then(
      ({ document }) => JSON.stringify(document).length,
      () => 0,
    )
    expect(letters).toBeLessThan(10 * megabyte)
  })

  it.skipIf(!existsSync('/proc/self/task'))(
    'never makes the process that reads it larger than it may be',
    async () => {
      const read = office()('bombe.docx', bomb('word/document.xml')).catch(() => 'skipped')
      const peak = await largestUntil(read)
      expect(await read).toBe('skipped')
      expect(peak).toBeGreaterThan(30)
      expect(peak).toBeLessThan(standard.megabytes * 1.5)
    },
  )
})

/** The most memory that a process started from here held, in MB, until the work is done. */
async function largestUntil(work: Promise<unknown>): Promise<number> {
  let peak = 0
  const timer = setInterval(() => {
    for (const child of childrenHere()) peak = Math.max(peak, heldBy(child))
  }, 5)
  await work
  clearInterval(timer)
  return peak
}

function childrenHere(): string[] {
  const list = readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8')
  return list.split(' ').filter((id) => id.trim() !== '')
}

function heldBy(child: string): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child}/status`, 'utf8'))?.[1] ?? 0) / 1_024
  } catch {
    return 0
  }
}

describe('a file that is made to stop the reader', () => {
  it('is given up when its time is over, and the next one is read', async () => {
    const read = office({ ms: 1_000, megabytes: 256 })
    const begun = performance.now()
    await expect(read('dypt.md', `${'- '.repeat(500_000)}x`)).rejects.toMatchObject({ fault: 'too-slow' })
    expect(performance.now() - begun).toBeLessThan(5_000)
    await expect(read('tom.odt', odt('')))
      .rejects.toMatchObject({ fault: 'too-slow' })
      .catch(() => {})
  })

  it.each([
    ['lists', 'dypt.md', `${'- '.repeat(20_000)}x`],
    ['quotations', 'dypt.md', `${'>'.repeat(90_000)}x`],
    ['tags', 'dypt.html', `<html><body>${'<div>'.repeat(3_000)}Tekst.`],
    ['JSON', 'dypt.txt', '['.repeat(90_000)],
    ['front matter', 'dypt.md', `---\ntitle: ${'['.repeat(50_000)}\n---\nTekst.`],
  ])('by %s that lie deep in one another is skipped, or read as text', async (_what, path, text) => {
    const outcome = await read(path, text).then(
      () => 'read',
      (fault) => fault.code,
    )
    expect(['read', 'UNREADABLE']).toContain(outcome)
  })

  it.each([
    [
      'a Word document',
      'lol.docx',
      (doctype: string, entity: string) => docx(`<w:p><w:r><w:t>${entity}</w:t></w:r></w:p>`, doctype),
    ],
    [
      'an OpenDocument text',
      'lol.odt',
      (doctype: string, entity: string) =>
        zip([
          {
            name: 'content.xml',
            content: `${doctype}<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text><text:p>${entity}</text:p></office:text></office:body></office:document-content>`,
          },
        ]),
    ],
    [
      'a web page',
      'lol.html',
      (doctype: string, entity: string) =>
        Buffer.from(`${doctype}<html><body><p>Tekst ${entity}</p></body></html>`),
    ],
  ])('by entities of entities in %s holds none of what they stand for', async (_what, path, make) => {
    const entities = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`)
    const secret = '<!ENTITY fil SYSTEM "file:///etc/hostname">'
    const doctype = `<!DOCTYPE d [<!ENTITY l0 "lol">${secret}${entities.join('')}]>`
    const text = await read(path, make(doctype, '&l9;&fil;')).then(
      ({ document }) => JSON.stringify(document.sections),
      (fault) => fault.code,
    )
    expect(text.length).toBeLessThan(1_000)
    expect(text).not.toContain('lollol')
  })

  it.each([
    ['a single line', 'linje.txt', 'Tekst for ledere '.repeat(150_000)],
    ['a single word', 'ord.md', 'a'.repeat(2 * megabyte)],
    ['nothing but blanks between two words', 'hull.txt', `Fra${' '.repeat(2 * megabyte)}til`],
  ])('by %s is read', async (_what, path, text) => {
    expect((await read(path, text)).document.sections.length).toBeGreaterThan(0)
  })

  it('by more text than any document has is skipped', async () => {
    const text = 'Et avsnitt om kulturskolen og hva lederen gjør.\n\n'.repeat(100_000)
    await expect(read('stor.txt', text)).rejects.toMatchObject({ fault: 'too-large' })
  })
})

describe('a file that is not what it says', () => {
  const png = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex')
  it.each([
    ['bilde.md', png],
    ['bilde.html', Buffer.concat([png, Buffer.alloc(2_000, 7)])],
    ['bilde.csv', png],
    ['plan.docx', fixture('arsplan.pdf')],
    ['plan.pdf', fixture('arsplan.docx')],
    ['plan.odt', Buffer.from('ikke en zip')],
    ['plan.pptx', letter],
    ['plan.xlsx', slides],
    ['brev.docx', sheets],
    ['notat.txt', letter],
  ])('is skipped: %s', async (path, bytes) => {
    await expect(read(path, bytes)).rejects.toMatchObject({ code: 'UNREADABLE' })
  })

  it.each([
    ['brev.docx', letter],
    ['plan.pptx', slides],
    ['tall.xlsx', sheets],
    ['plan.odt', fixture('arsplan.odt')],
    ['plan.pdf', fixture('arsplan.pdf')],
  ])('because half of it is gone is skipped: %s', async (path, bytes) => {
    const half = bytes.subarray(0, bytes.length / 2)
    await expect(read(path, half)).rejects.toMatchObject({ code: 'UNREADABLE' })
  })

  it.each(['plan.docx', 'plan.pptx', 'tall.xlsx', 'plan.odt'])(
    'because it has a password is skipped: %s',
    async (path) => {
      const wrapped = Buffer.from('d0cf11e0a1b11ae1', 'hex')
      await expect(read(path, wrapped)).rejects.toMatchObject({ fault: 'password-protected' })
    },
  )

  it('because an OpenDocument text has a password is skipped', async () => {
    const manifest =
      '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml" manifest:size="10"><manifest:encryption-data manifest:checksum="x"><manifest:algorithm manifest:algorithm-name="http://www.w3.org/2001/04/xmlenc#aes256-cbc" manifest:initialisation-vector="x"/><manifest:key-derivation manifest:key-derivation-name="PBKDF2" manifest:iteration-count="1000" manifest:salt="x"/></manifest:encryption-data></manifest:file-entry></manifest:manifest>'
    const bytes = zip([
      { name: 'content.xml', content: 'hemmelig' },
      { name: 'META-INF/manifest.xml', content: manifest },
    ])
    await expect(read('plan.odt', bytes)).rejects.toMatchObject({ fault: 'password-protected' })
  })
})

describe('bytes that are no letters', () => {
  it('are passed over in a text', async () => {
    const bytes = Buffer.concat([
      Buffer.from('Vi møtes på tirsdag'),
      Buffer.from([0, 0xff, 0xfe]),
      Buffer.from(' og torsdag. '.repeat(20)),
    ])
    const [section] = (await read('a.txt', bytes)).document.sections
    expect(JSON.stringify(section)).toContain('torsdag')
    expect(JSON.stringify(section)).not.toContain('\\u0000')
  })
})
