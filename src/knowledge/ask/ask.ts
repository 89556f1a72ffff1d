import type { Language } from '../../domain/language.ts'
import type { Log } from '../../domain/log.ts'
import type { Clock } from '../../domain/time.ts'
import type { Answer, Ask, Outcome, Question, Reason } from '../answer.ts'
import type { Finder } from '../search/finder.ts'
import type { Glossary } from '../words/glossary.ts'
import { languageOf } from '../words/language.ts'
import type { Lexicon } from '../words/lexicon.ts'
import { rootOf } from '../words/root.ts'
import { answerFromSources } from './answering.ts'
import { createReadConcepts } from './concepts.ts'
import { isOrder } from './orders.ts'
import { isPrivate } from './private.ts'
import { inThread, readQuestion } from './question.ts'
import type { Rewrite } from './rewrite.ts'

interface Parts {
  search: Finder
  lexicon: Lexicon
  glossary: Glossary
  clock: Clock
  log: Log
  /** Where a model is set; without it, answers are extracts. */
  rewrite?: Rewrite
}

/** What documents of ours name in every few sentences. */
const ourField = 'kulturskole'
const commonInOurs = 0.6

/** Answers from the documents, or says why not. Throws on a fault of ours only. */
export function createAsk(parts: Parts): Ask {
  const readConcepts = createReadConcepts(parts.glossary, parts.lexicon)
  const ofOurs = parts.lexicon.rarity(rootOf(ourField)) < commonInOurs

  return async ({ text: written, history = [], language: chosen, person }: Question, onPart) => {
    const language = chosen ?? languageOf(written)
    const read = readQuestion(written)
    if (read === 'empty') return turnedAway('ambiguous', read, language)
    if (read === 'too-long') return turnedAway('refused', read, language)
    const { text } = read
    if (isOrder(text)) return turnedAway('refused', 'orders', language)
    if (isPrivate(text, parts.lexicon.knows)) return turnedAway('refused', 'private', language)
    const question = inThread(text, history)
    const concepts = readConcepts(question, language)
    return answerFromSources({ text, history, question, language, concepts, ofOurs, person, onPart }, parts)
  }
}

function turnedAway(outcome: Outcome, reason: Reason, language: Language): Answer {
  return { outcome, reason, language, mode: 'extractive', points: [], citations: [], caveats: [] }
}
