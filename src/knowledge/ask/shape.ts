/** What kind of thing would answer a question. */
export type Shape =
  /** One figure, date or name. */
  | 'detail'
  /** Everything of a kind. */
  | 'list'
  /** What to do. */
  | 'advice'
  /** Anything that tells. */
  | 'open'

/** Told by the words that ask, never by what is asked about. */
export function shapeOf(question: string): Shape {
  return shapes.find(([, words]) => words.some((word) => word.test(question)))?.[0] ?? 'open'
}

const start = String.raw`(?<!\p{L})`
const end = String.raw`(?!\p{L})`

const shapes: [Shape, RegExp[]][] = [
  [
    'detail',
    [
      phrase('når|hvem|kven|when|who|whom|whose|hvilket år|kva år|which year|what year'),
      phrase(
        '(?:hvor|kor|how) (?:mange|mye|mykje|stor|stort|store|lang|langt|lenge|ofte|many|much|long|often|old|big)',
      ),
    ],
  ],
  [
    'list',
    [
      phrase('hvilke|kva for|which|list|ramse? opp|rams opp|alle|all the|what are the|name the'),
      phrase('(?:hva|kva) (?:står|stod|lå|ligger|ligg|er|inngår|inngår) (?:under|i)'),
      phrase('(?:hva|kva) (?:kjennetegner|kjenneteiknar|trenger|treng|inneholder|inneheld|består|skal)'),
      phrase(String.raw`(?:hva|kva) er \p{L}*(?:ene|ane)`),
    ],
  ],
  ['advice', [phrase('hvordan|korleis|åssen|how (?:do|can|should|could|to|would|will)|bør|tips|råd om')]],
]

function phrase(words: string): RegExp {
  return new RegExp(`${start}(?:${words})${end}`, 'iu')
}
