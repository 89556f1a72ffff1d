import type { Signs } from './signs.ts'

/** What speaks for or against that a question is of our field at all, whether or not the documents answer it. */
export const ourSignNames = [
  'ofField',
  'hardlyOfField',
  'covered',
  'coveredFirst',
  'told',
  'ownWords',
  'unknown',
  'asked',
  'gapAlone',
  'aheadOfFifth',
  'manyThings',
  'followsUp',
  'task',
] as const
export type OurSigns = Record<(typeof ourSignNames)[number], number>

/** Less than this may be of any field. */
const leastOfField = 0.25

/**
 * `full`: the signs when a word that no document knows is not taken to lack a translation. `followsUp`: read together with
 * what was asked before.
 */
export function ourSignsOf(
  question: string,
  { signs, full, followsUp }: { signs: Signs; full: Signs; followsUp: boolean },
): OurSigns {
  return {
    ofField: signs.ofField,
    hardlyOfField: signs.ofField < leastOfField ? 1 : 0,
    covered: full.covered,
    coveredFirst: full.coveredFirst,
    told: full.told,
    ownWords: full.ownWords,
    unknown: full.unknown,
    asked: signs.asked,
    gapAlone: signs.gapAlone,
    aheadOfFifth: signs.aheadOfFifth,
    manyThings: signs.manyThings,
    followsUp: followsUp ? 1 : 0,
    task: task.test(question) ? 1 : 0,
  }
}

/** Whoever wants something made, worked out or fetched, wants no answer from documents, unless it is of our field. */
const task =
  /^(?:(?:kan|kunne|vil|could|can|would|will) (?:du|you) (?:please )?)?(?:skrive?|lage?|oversette?|omsett|omsetje|regne?|rekne?|fortell(?:e)?|fortel|finn(?:e)?|bestille?|tinge?|anbefale?|hjelpe?|vise?|gi|gje|book|write|translate|calculate|give|tell|fix|make|create|print|suggest|recommend|help|find|show|order)(?!\p{L})/iu

/**
 * What each counts for. Learned from our own questions, and from others that nobody would ask a culture school's adviser
 * (`test/quality/outside.jsonl`), by `node test/bench/learn-refusal.ts`, which prints these lines and how they do on
 * questions that they were not learned from.
 */
const weights: OurSigns = {
  ofField: 1.06,
  hardlyOfField: -1.62,
  covered: 2.71,
  coveredFirst: 2.43,
  told: 1.34,
  ownWords: 0.82,
  unknown: -1.22,
  asked: 1.06,
  gapAlone: 0.65,
  aheadOfFifth: 0.02,
  manyThings: 3.07,
  followsUp: 0.76,
  task: -2.87,
}
/** So much must speak for it. */
const enough = 2.2

/** Above zero where more speaks for it than against it. */
export function ourCertainty(signs: OurSigns): number {
  return ourSignNames.reduce((sum, name) => sum + weights[name] * signs[name], -enough)
}
