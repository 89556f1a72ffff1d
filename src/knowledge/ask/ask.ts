import type { Language } from '../../domain/language.ts'
import type { Clock } from '../../domain/time.ts'
import type { Ask, Outcome, Question, Reason } from '../answer.ts'
import type { Finder } from '../search/finder.ts'
import type { Glossary } from '../words/glossary.ts'
import { languageOf } from '../words/language.ts'
import type { Lexicon } from '../words/lexicon.ts'
import { rootOf } from '../words/root.ts'
import { answerFromSources, type Composed } from './answering.ts'
import { createReadConcepts } from './concepts.ts'
import { isOrder } from './orders.ts'
import { isPrivate } from './private.ts'
import { inThread, readQuestion, withBefore } from './question.ts'
import type { Rewrite } from './rewrite.ts'

interface Parts {
  search: Finder
  lexicon: Lexicon
  glossary: Glossary
  clock: Clock
}

/** Answers from the documents alone, or says why not. Throws on a fault of ours only. */
export type Compose = (question: Question) => Promise<Composed>

/** What documents of ours name in every few sentences. */
const ourField = 'kulturskole'
const commonInOurs = 0.6

export function createCompose(parts: Parts): Compose {
  const readConcepts = createReadConcepts(parts.glossary, parts.lexicon)
  const ofOurs = parts.lexicon.rarity(rootOf(ourField)) < commonInOurs

  return async ({ text: written, history = [], language: chosen }) => {
    const language = chosen ?? languageOf(written)
    const read = readQuestion(written)
    if (read === 'empty') return turnedAway('ambiguous', read, language)
    if (read === 'too-long') return turnedAway('refused', read, language)
    const { text } = read
    if (isOrder(text)) return turnedAway('refused', 'orders', language)
    if (isPrivate(text, parts.lexicon.knows)) return turnedAway('refused', 'private', language)
    const question = inThread(text, history)
    const compose = (question: string) => {
      const concepts = readConcepts(question, language)
      return answerFromSources({ text, question, language, concepts, ofOurs }, parts)
    }
    const alone = await compose(question)
    const together = withBefore(text, history)
    if (alone.answer.outcome !== 'not-in-sources' || together === question || together === text) return alone
    // It may lean on what was asked before without a word that shows it.
    const leaning = await compose(together)
    return leaning.answer.outcome === 'answered' ? leaning : alone
  }
}

function turnedAway(outcome: Outcome, reason: Reason, language: Language): Composed {
  return { answer: { outcome, reason, language, mode: 'extractive', points: [], citations: [], caveats: [] } }
}

/** @param rewrite where a model is set; without it, answers are extracts. */
export function createAsk(compose: Compose, rewrite?: Rewrite): Ask {
  return async (question, onPart) => {
    const { answer, sources } = await compose(question)
    if (rewrite === undefined || sources === undefined) return answer
    const { history = [], person } = question
    return rewrite(answer, { ...sources, history, person, onPart })
  }
}
