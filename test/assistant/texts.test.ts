import { globSync } from 'node:fs'
import { expect, it } from 'vitest'
import { textsIn } from '../../src/assistant/texts/choose.ts'
import { type Language, languages } from '../../src/domain/language.ts'

/** Words that stand in one of the two written Norwegians only. */
const onlyNynorsk =
  /(?<!\p{L})(?:eg|ikkje|kva|kvar|kven|korleis|kvifor|frå|nokon|noko|nokre|berre|vere|vart|blir (?:vist|sletta|laga|sendt)e?|ein|eit|eitt|éin|éit|dei|denne veka|skule[nr]?|leiar(?:en|ar|ane)?|leiing|fristar|månader|svarar|òg|saman|gjer|kjem|seie?r frå)(?!\p{L})/iu
const onlyBokmal =
  /(?<!\p{L})(?:jeg|ikke|hva|hvor|hvem|hvordan|hvorfor|fra|noen|noe|noen|bare|være|ble|blir slettet|en|et|uke[nr]?|skole[nr]?|leder(?:en|e|ne)?|ledelse|frister|måneder|svarer|også|sammen|gjør|kommer|sier fra|deg selv|dere|hele|flere|mye|når du gjør)(?!\p{L})/iu

/** What stands in quotation marks, in links, or is written by others is not the house's own language. */
function own(text: string): string {
  return text.replace(/«[^»]*»|“[^”]*”|https?:\S+|\b[A-ZÆØÅ]{2,}\b/g, '')
}

function linesOf(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => linesOf(inner, `${path}.${key}`))
}

/** Every table of texts that has the three languages side by side. */
async function tables(): Promise<[string, Record<Language, unknown>][]> {
  const root = new URL('../../src/', import.meta.url)
  const files = globSync(['assistant/texts/*.ts', 'channels/*/*words.ts', 'channels/*/words.ts'], {
    cwd: root,
  })
  const found: [string, Record<Language, unknown>][] = [
    ['texts', { nb: textsIn('nb'), nn: textsIn('nn'), en: textsIn('en') }],
  ]
  for (const file of files) {
    const module: Record<string, unknown> = await import(new URL(file, root).href)
    for (const [name, value] of Object.entries(module)) {
      if (hasEveryLanguage(value)) found.push([`${file} ${name}`, value])
    }
  }
  return found
}

function hasEveryLanguage(value: unknown): value is Record<Language, unknown> {
  return typeof value === 'object' && value !== null && languages.every((language) => language in value)
}

/** Lists of words that people may write hold other spellings too. */
const heard = /\.(?:words|helpWords|greetings|thanks)\b|\.languages?\b/

it('speaks nynorsk to who writes nynorsk, and bokmål to who writes bokmål', async () => {
  const all = await tables()
  expect(all.length).toBeGreaterThan(4)
  const wrong = all.flatMap(([name, { nb, nn }]) => [
    ...linesOf(nn, name).filter(([path, line]) => !heard.test(path) && onlyBokmal.test(own(line))),
    ...linesOf(nb, name).filter(([path, line]) => !heard.test(path) && onlyNynorsk.test(own(line))),
  ])
  expect(wrong.map(([path, line]) => `${path}: ${line}`)).toEqual([])
})

it('says every line in three languages', async () => {
  for (const [name, table] of await tables()) {
    const [nb, nn, en] = languages.map((language) =>
      linesOf(table[language], '').map(([path]) => path.replace(/\.\d+$/, '')),
    )
    expect([name, new Set(nn)]).toEqual([name, new Set(nb)])
    expect([name, new Set(en)]).toEqual([name, new Set(nb)])
  }
})

it('would notice bokmål among the nynorsk', () => {
  expect(onlyBokmal.test('Eg har ikke spørsmålet lenger.')).toBe(true)
  expect(onlyNynorsk.test('Jeg har ikkje spørsmålet lenger.')).toBe(true)
})
