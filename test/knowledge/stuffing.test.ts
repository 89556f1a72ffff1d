import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readFolder } from '../../src/knowledge/ingest/readfolder.ts'
import { rowSchema } from '../../src/knowledge/judge/judge.ts'
import { createSearch } from '../../src/knowledge/search/search.ts'
import { readGlossary } from '../../src/knowledge/words/glossary.ts'
import { passage } from '../support/passage.ts'

const knowledge = new URL('../../knowledge', import.meta.url).pathname
const clock = { now: () => Date.parse('2026-11-21T10:00:00+01:00') }
const questions = readFileSync(new URL('../quality/questions.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => rowSchema.parse(JSON.parse(line)).question)

/** What leaders ask about, over and over: it holds every word and tells nothing. */
const words =
  'budsjett politikere rammeplan frist frister tilskudd leder ledere kulturskole rektor kommune kommunestyre økonomi kutt undersøkelse treff startpakke utvalg sak orienteringssak lærere elever'
const stuffed = [1, 2, 3].map(() =>
  passage({
    path: 'documents/alt.md',
    title: words,
    aliases: words.split(' '),
    searchWords: words.split(' '),
    headings: [`Hva er ${words}?`],
    text: Array.from({ length: 40 }, () => `${words}.`).join('\n'),
  }),
)

it('a document that is stuffed with all that leaders ask about does not stand first for every question', async () => {
  const shipped = await readFolder(knowledge, clock)
  const glossary = readGlossary(knowledge)
  const search = createSearch({ passages: [...shipped, ...stuffed], glossary })
  const asked = questions.filter((_question, at) => at % 4 === 0)
  const firsts = asked.map((question) => search.find(question, 5).map(({ passage: { about } }) => about.path))
  const share = (held: (paths: string[]) => boolean) => firsts.filter(held).length / asked.length
  expect(asked.length).toBeGreaterThan(50)
  expect(share(([first]) => first === 'documents/alt.md')).toBeLessThan(0.1)
  expect(share((paths) => paths.every((path) => path === 'documents/alt.md'))).toBe(0)
})
