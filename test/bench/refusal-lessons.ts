import { readFileSync } from 'node:fs'
import { systemClock } from '../../src/domain/time.ts'
import { type Concept, createReadConcepts } from '../../src/knowledge/ask/concepts.ts'
import { inFull } from '../../src/knowledge/ask/confidence.ts'
import { type Evidence, signsOf } from '../../src/knowledge/ask/evidence.ts'
import { fieldSignNames, fieldSignsOf } from '../../src/knowledge/ask/fieldcertainty.ts'
import { ourSignNames, ourSignsOf } from '../../src/knowledge/ask/oursense.ts'
import { lookedThrough, partFound } from '../../src/knowledge/ask/parting.ts'
import { inThread } from '../../src/knowledge/ask/question.ts'
import { rankUnits } from '../../src/knowledge/ask/rank.ts'
import type { Passage } from '../../src/knowledge/document.ts'
import { readFolder } from '../../src/knowledge/ingest/readfolder.ts'
import { isAnswerable, type Row, rowSchema } from '../../src/knowledge/judge/judge.ts'
import { buildLexical } from '../../src/knowledge/search/lexical.ts'
import { createSearch, type Search } from '../../src/knowledge/search/search.ts'
import { inAskersLanguage, originalsOf } from '../../src/knowledge/search/versions.ts'
import { readGlossary } from '../../src/knowledge/words/glossary.ts'
import { languageOf } from '../../src/knowledge/words/language.ts'
import { lexiconOf } from '../../src/knowledge/words/lexicon.ts'
import { shipped } from './judged.ts'

export type Shows = 'answered' | 'takenAway' | 'unanswerable' | 'offTopic'

/** A question as what can be seen of it; the last sign of each kind is 1. */
export interface RefusalLesson {
  id: string
  shows: Shows
  /** The passages that answer it are among those that an answer is made of. */
  isFound: boolean
  /** Whether the documents say it (`fieldcertainty.ts`). */
  said: number[]
  /** Whether it is of the field (`oursense.ts`). */
  ours: number[]
}

/** Every question that is no choice of readings; those that have an answer once more without the passages that hold it. */
export async function refusalLessons(files: string[]): Promise<RefusalLesson[]> {
  const lesson = await createLesson()
  return files.flatMap(readRows).flatMap((row) => {
    if (row.expect === 'clarify_or_both') return []
    if (row.expect === 'decline') return [lesson(row, 'offTopic')]
    if (!isAnswerable(row)) return [lesson(row, 'unanswerable')]
    return [lesson(row, 'answered'), lesson(row, 'takenAway')]
  })
}

async function createLesson(): Promise<(row: Row, shows: Shows) => RefusalLesson> {
  const passages = await readFolder(shipped, systemClock)
  const originals = originalsOf(passages)
  const glossary = readGlossary(shipped)
  const index = buildLexical(originals)
  const search = inAskersLanguage(createSearch({ passages: originals, glossary, index }), passages)
  const readConcepts = createReadConcepts(glossary, lexiconOf(index))

  return (row, shows) => {
    const question = inThread(row.question, row.history ?? [])
    const followsUp = question !== row.question
    const language = languageOf(row.question)
    const concepts = readConcepts(question, language)
    const keeps = (passage: Passage) => shows !== 'takenAway' || !holdsAnswer(row, passage)
    const seen = look({ question, concepts, search, keeps })
    const evidence: Evidence = { ...seen, question, language, concepts, followsUp, ofOurs: true }
    const signs = signsOf(evidence)
    const said = fieldSignsOf(signs, evidence)
    const ours = ourSignsOf(question, { signs, full: signsOf(inFull(evidence)), followsUp })
    return {
      id: row.id,
      shows,
      isFound: seen.found.slice(0, 5).some(({ passage }) => holdsAnswer(row, passage)),
      said: [...fieldSignNames.map((name) => said[name]), 1],
      ours: [...ourSignNames.map((name) => ours[name]), 1],
    }
  }
}

interface Look {
  question: string
  concepts: Concept[]
  search: Search
  keeps: (passage: Passage) => boolean
}

function look({ question, concepts, search, keeps }: Look) {
  const found = search.find(question, lookedThrough).filter(({ passage }) => keeps(passage))
  const { telling, gaps } = partFound(found)
  return {
    found: telling,
    ranked: rankUnits(question, concepts, telling),
    missing: rankUnits(question, concepts, gaps),
  }
}

function readRows(file: string): Row[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => rowSchema.parse(JSON.parse(line)))
}

function holdsAnswer({ must_contain, answer_contain, evidence }: Row, passage: Passage): boolean {
  const text = joined(passage.text)
  return (
    [...must_contain, ...answer_contain].some((pattern) => new RegExp(pattern, 'i').test(text)) ||
    evidence.some((sentence) => text.includes(joined(sentence)))
  )
}

function joined(text: string): string {
  return text.replace(/\s+/g, ' ')
}
