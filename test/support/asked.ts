import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { answerCard } from '../../src/assistant/cards/answer.ts'
import { plainBody } from '../../src/domain/plain.ts'
import type { Answer, Ask } from '../../src/knowledge/answer.ts'
import { createAsk, createCompose } from '../../src/knowledge/ask/ask.ts'
import type { Rewrite } from '../../src/knowledge/ask/rewrite.ts'
import { passagesOf } from '../../src/knowledge/chunk/passages.ts'
import type { Passage } from '../../src/knowledge/document.ts'
import { filesIn, nameIn } from '../../src/knowledge/ingest/folder.ts'
import { readDocument } from '../../src/knowledge/read/read.ts'
import { buildLexical } from '../../src/knowledge/search/lexical.ts'
import { createSearch } from '../../src/knowledge/search/search.ts'
import { inAskersLanguage } from '../../src/knowledge/search/versions.ts'
import { readGlossary } from '../../src/knowledge/words/glossary.ts'
import { lexiconOf } from '../../src/knowledge/words/lexicon.ts'

export const shippedKnowledge = fileURLToPath(new URL('../../knowledge', import.meta.url))

/** The day on which the tests ask. */
export const today = Date.parse('2026-11-21T12:00:00+01:00')

/** The passages of a folder, through the real readers. */
export async function passagesIn(folder: string): Promise<Passage[]> {
  const passages: Passage[] = []
  for (const file of await filesIn(folder)) {
    const read = await readDocument({ path: nameIn(folder, file), bytes: await readFile(file), now: today })
    const { about, sections } = read.document
    for (const passage of passagesOf(sections)) passages.push({ ...passage, id: passages.length + 1, about })
  }
  return passages
}

/** The real search and answers over some passages, with the shipped glossary. */
export function askOver(passages: Passage[], rewrite?: Rewrite): Ask {
  const glossary = readGlossary(shippedKnowledge)
  const index = buildLexical(passages)
  const compose = createCompose({
    search: inAskersLanguage(createSearch({ passages, glossary, index }), passages),
    lexicon: lexiconOf(index),
    glossary,
    clock: { now: () => today },
  })
  return createAsk(compose, rewrite)
}

/** An answer as a leader reads it, without its sources. */
export function said(answer: Answer): string {
  return plainBody(answerCard(answer))
}
