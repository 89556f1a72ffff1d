import type { Language } from '../../domain/language.ts'
import { certainty } from './certainty.ts'
import { type Concept, foreignWeight } from './concepts.ts'
import { type Evidence, signsOf } from './evidence.ts'
import { needOf } from './expected.ts'
import { fieldCertainty, fieldSignsOf } from './fieldcertainty.ts'
import { isSaidToBeMissing } from './gaps.ts'
import { ourCertainty, ourSignsOf } from './oursense.ts'
import type { Signs } from './signs.ts'

/** Whether the passages that were found answer the question. */
export type Verdict = 'answers' | 'does-not-say' | 'not-our-field'

/**
 * A passage that holds less of what the question names is about something else. The documents are in bokmål: of a
 * question in another language some words stay untranslated.
 */
const leastCovered: Record<Language, number> = { nb: 0.42, nn: 0.36, en: 0.3 }
/** The same for the one sentence or item that has the figure, the date or the name that is asked for. */
const leastCoveredByDetail = 0.45
/** With less of it from the field, a question may be about anything. */
const leastOfField = 0.25
/** A thing that is held less surely may be another of a like name. */
const mostMissing = 0.3

/** Tells an answer from what only looks like one. Better no answer than the wrong figure. */
export function judgeSources(evidence: Evidence): Verdict {
  const signs = signsOf(evidence)
  if (evidence.ofOurs) return judgeOurs(signs, evidence)
  if (isOutside(signs, evidence))
    return certainty(signsOf(inFull(evidence))) > 0 ? 'answers' : 'not-our-field'
  return saysIt(signs, evidence) ? 'answers' : 'does-not-say'
}

function judgeOurs(signs: Signs, evidence: Evidence): Verdict {
  const { question, followsUp } = evidence
  const inOurs = inFull(evidence)
  const full = inOurs === evidence ? signs : signsOf(inOurs)
  if (ourCertainty(ourSignsOf(question, { signs, full, followsUp })) <= 0) return 'not-our-field'
  const field = fieldSignsOf(signs, evidence)
  return fieldCertainty(field) > 0 && signs.lacksNumber < 1 ? 'answers' : 'does-not-say'
}

/** Outside the field, a nynorsk or English word that no document knows is not taken to lack a translation. */
export function inFull(evidence: Evidence): Evidence {
  if (!evidence.concepts.some(({ isForeign }) => isForeign)) return evidence
  const concepts = evidence.concepts.map((concept) =>
    concept.isForeign ? { ...concept, weight: concept.weight / foreignWeight } : concept,
  )
  return { ...evidence, concepts }
}

/** What follows up a question of ours is ours, and so may be what leans on it with light words alone. */
function isOutside({ ofField }: Signs, { concepts, followsUp }: Evidence): boolean {
  return !followsUp && ofField < leastOfField && concepts.some(({ isLight }) => !isLight)
}

function saysIt(signs: Signs, { question, language, concepts, ranked, missing }: Evidence): boolean {
  const ease = easeOf(concepts)
  if (signs.covered < leastCovered[language] * ease || signs.lacksNumber === 1) return false
  const isDetail = needOf(question) !== undefined
  if (isDetail && (signs.lacksSubject > mostMissing || signs.told < leastCoveredByDetail * ease)) return false
  return !isSaidToBeMissing([...ranked, ...missing], signs.told)
}

const easePerThing = 0.07
const leastEase = 0.7

/** Who tells a story asks with many words, and no sentence holds them all: from the fourth thing on it takes less. */
function easeOf(concepts: Concept[]): number {
  const named = concepts.filter(({ isLight }) => !isLight).length
  return Math.max(leastEase, 1 - easePerThing * Math.max(0, named - 3))
}
