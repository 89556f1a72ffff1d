/** What speaks for or against that the passages answer the question, each from 0 to 1. */
export interface Signs {
  /** Of what the question names, how much the passage holds that holds most of it. */
  covered: number
  /** The same of the passage that was found first. */
  coveredFirst: number
  /** The same of the best unit with what it stands under, of those that hold what is asked for. */
  told: number
  /** The same of the best unit by its own words alone. */
  ownWords: number
  /** The thing that tells documents apart most stands in none of the passages, or not for sure. */
  lacksHeaviest: number
  /** A detail is asked of a thing that is known by all its names, and stands in none of the passages. */
  lacksSubject: number
  /** A year or the number of a part is named that none of the passages holds. */
  lacksNumber: number
  /** A name is named that none of the passages holds. */
  lacksName: number
  /** The form of the answer is known, and no unit has it. */
  lacksKind: number
  /** Of what the question names, how much stands in no document. */
  unknown: number
  /** How much more of the question a gap holds, that an editor has written down, than what is told beside it. */
  gap: number
  /** What a gap holds of the question, however much is told beside it. */
  gapAlone: number
  /** The best unit asks back or heads a section that asks just this. */
  asked: number
  /** Of the thing that tells documents apart most, how much is missing in the best units that have the form of the answer. */
  apart: number
  /** The same of a name that the question names. */
  apartName: number
  /** It is asked how many there are of something, and none of the best units counts it. */
  apartCount: number
  /** Many things are named, and no sentence holds them all. */
  manyThings: number
  /** How much further ahead the passage that was found first is than the second and the fifth. */
  aheadOfSecond: number
  aheadOfFifth: number
  /** Of what the question names, how much is of the field. */
  ofField: number
}

export const signNames = [
  'covered',
  'coveredFirst',
  'told',
  'ownWords',
  'lacksHeaviest',
  'lacksSubject',
  'lacksNumber',
  'lacksName',
  'lacksKind',
  'unknown',
  'gap',
  'gapAlone',
  'asked',
  'apart',
  'apartName',
  'apartCount',
  'manyThings',
  'aheadOfSecond',
  'aheadOfFifth',
  'ofField',
] as const satisfies (keyof Signs)[]
