import { systemClock } from '../../src/domain/time.ts'
import { readFolder } from '../../src/knowledge/ingest/readfolder.ts'
import { createCandidates } from '../../src/knowledge/search/candidates.ts'
import { buildLexical } from '../../src/knowledge/search/lexical.ts'
import type { Signals } from '../../src/knowledge/search/signals.ts'
import { createShown, originalsOf } from '../../src/knowledge/search/versions.ts'
import { readGlossary } from '../../src/knowledge/words/glossary.ts'
import { type Examination, shipped } from './judged.ts'

/** A question with the passages that may be shown first for it. */
export interface Lesson {
  set: string
  document: string
  rows: { signals: Signals; answers: boolean }[]
}

/** So many are looked at closely in a search. */
const lookedAt = 50

/** The passages that are found for each question, the best by the first sum first, and which of them answer it. */
export async function lessonsOf({ documents, questions }: Examination): Promise<Lesson[]> {
  const passages = await readFolder(documents, systemClock)
  const originals = originalsOf(passages)
  const findCandidates = createCandidates({
    passages: originals,
    glossary: readGlossary(shipped),
    index: buildLexical(originals),
  })
  const shown = createShown(passages)

  return questions.map(({ set, question, document, holdsAnswer }) => {
    const rows = findCandidates(question, lookedAt).map(({ passage, signals }) => {
      const [readable] = shown([{ passage, score: 0 }], question)
      return { signals, answers: holdsAnswer(readable?.passage ?? passage) }
    })
    return { set, document, rows }
  })
}
