import { globSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readFolder } from '../../src/knowledge/ingest/readfolder.ts'
import { partFrontMatter } from '../../src/knowledge/read/frontmatter.ts'
import { inAskersLanguage, originalsOf } from '../../src/knowledge/search/versions.ts'

const folder = fileURLToPath(new URL('../../knowledge', import.meta.url))
const clock = { now: () => Date.parse('2026-11-21T09:00:00+01:00') }
const translated = globSync('{documents,startpack}/**/*.nn.md', { cwd: folder }).sort()

function read(path: string) {
  return partFrontMatter(readFileSync(join(folder, path), 'utf8').replace(/<!--[\s\S]*?-->\n\n/g, ''))
}

const count = (text: string, line: RegExp) => text.match(line)?.length ?? 0
const figuresIn = (text: string) => text.match(/\d+/g)?.sort()

describe('what ships in nynorsk', () => {
  it('is the start pack with its lists and templates, and what is asked for most', () => {
    expect(translated).toHaveLength(21)
    expect(translated.filter((path) => path.startsWith('documents/')).map((path) => basename(path))).toEqual([
      'tilskudd-forebygging-2026.nn.md',
      'budsjett-og-okonomi.nn.md',
      'startpakke-ny-leder.nn.md',
      'arbeid-mot-politikerne.nn.md',
    ])
  })

  it('is shown for every passage that is found of the original', async () => {
    const passages = await readFolder(folder, clock)
    const originals = originalsOf(passages)
    const found = { find: () => originals.map((passage) => ({ passage, score: 1 })) }
    const shown = inAskersLanguage(found, passages).find('Korleis er det med leiarane?', originals.length)
    const left = shown.map(({ passage }) => passage.about.path)
    const inBoth = translated.map((path) => path.replace('.nn.md', '.md'))
    expect(left.filter((path) => inBoth.includes(path))).toEqual([])
  })
})

describe.each(translated)('%s', (path) => {
  const nynorsk = read(path)
  const original = join(dirname(path), nynorsk.front.translation_of ?? '')
  const bokmal = read(original)

  it('stands beside its original, and holds as far and as long', () => {
    expect(original).toBe(path.replace('.nn.md', '.md'))
    const { id: _id, title: _title, aliases: _aliases, language, translation_of, ...front } = nynorsk.front
    expect([language, translation_of]).toEqual(['nn', basename(original)])
    const { id, title, aliases, language: _language, ...same } = bokmal.front
    expect([id, title, aliases]).not.toContain(undefined)
    expect(front).toEqual(same)
  })

  it('says as much: the same headings, list items, rows and figures', () => {
    for (const line of [/^#+ /gm, /^- /gm, /^\d+\. /gm, /^\|/gm])
      expect(count(nynorsk.text, line)).toBe(count(bokmal.text, line))
    expect(figuresIn(nynorsk.text)).toEqual(figuresIn(bokmal.text))
  })

  it('is nynorsk throughout', () => {
    const quoted = nynorsk.text.replace(/«.*?»/g, '')
    expect(
      quoted.match(
        /(?<!\p{L})(?:ikke|jeg|hva|hvordan|hvem|hvilke|noen|fra|eller ikke|også|være|kilde|lederne?|kulturskole)(?!\p{L})/giu,
      ),
    ).toBeNull()
  })
})
