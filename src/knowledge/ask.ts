import type { Language } from '../domain/language.ts'
import type { Log } from '../domain/log.ts'
import type { Clock } from '../domain/time.ts'
import type { Answer, Ask, Outcome, Reason } from './answer.ts'
import { createReadConcepts } from './concepts.ts'
import { judgeSources } from './confidence.ts'
import { extract } from './extractive.ts'
import type { Glossary } from './glossary.ts'
import { languageOf } from './language.ts'
import type { Lexicon } from './lexicon.ts'
import { isOrder } from './orders.ts'
import { isPrivate } from './private.ts'
import { inThread, readQuestion } from './question.ts'
import { rankUnits } from './rank.ts'
import type { Search } from './search.ts'
import { shapeOf } from './shape.ts'

interface Parts {
  search: Search
  lexicon: Lexicon
  glossary: Glossary
  clock: Clock
  log: Log
}

/** Passages that an answer is built of. */
const readPassages = 8

export function createAsk(parts: Parts): Ask {
  const readConcepts = createReadConcepts(parts.glossary, parts.lexicon)
  return async ({ text: said, history = [], language: chosen }) => {
    const read = readQuestion(said)
    const language = chosen ?? languageOf(said.slice(0, 4000))
    if (read === 'empty') return without('ambiguous', language, read)
    if (read === 'too-long') return without('refused', language, read)
    if (isOrder(read.text)) return without('refused', language, 'orders')
    if (isPrivate(read.text, parts.lexicon.knows)) return without('refused', language, 'private')
    const question = inThread(read.text, history)
    const concepts = readConcepts(question, language)
    const found = parts.search.find(question, readPassages)
    const ranked = rankUnits(question, concepts, found)
    const passages = found.map(({ passage }) => passage)
    const verdict = judgeSources({ question, concepts, passages, ranked })
    if (verdict === 'not-our-field') return without('off-topic', language)
    const { points, citations } = extract(ranked, shapeOf(question))
    if (verdict === 'does-not-say')
      return { ...without('not-in-sources', language), citations: citations.slice(0, 1) }
    return { outcome: 'answered', language, mode: 'extractive', points, citations, caveats: [] }
  }
}

function without(outcome: Outcome, language: Language, reason?: Reason): Answer {
  return {
    outcome,
    language,
    mode: 'extractive',
    points: [],
    citations: [],
    caveats: [],
    ...(reason && { reason }),
  }
}
