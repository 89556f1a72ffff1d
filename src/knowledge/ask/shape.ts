/** What kind of thing would answer a question. */
export type Shape =
  /** One figure, date or name. */
  | 'detail'
  /** Everything of a kind. */
  | 'list'
  /** What to do. */
  | 'advice'
  /** What two or more have to say. */
  | 'several'
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
    'several',
    [
      phrase(
        'forskjellen?|forskjeller|skilnad(?:en|ar)?|ulikt?|samanlikna?|sammenlignet?|differ|differs|differences?|compared?',
      ),
      phrase('både|begge|både før og|då og no|før og nå|before and now|both|versus'),
    ],
  ],
  [
    'list',
    [
      phrase(
        '(?:hvem|kven|who) (?:kan|bør|burde|can|should|could|var med|er med|deltok|bidro|medverka|took part|contributed|are|were)',
      ),
    ],
  ],
  [
    'advice',
    [
      phrase('(?:hva|kva) (?:gjør|gjer|bør|må|skal) (?:jeg|eg|vi|me|en|ein|man)'),
      phrase('what (?:do|should|can|must) (?:i|we)|where do (?:i|we) (?:start|begin)|step by step'),
      phrase(
        'steg for steg|kommer? i gang|kjem i gang|(?:hvor|kor|kvar) (?:begynner|byrjar|starter|startar)',
      ),
    ],
  ],
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
      phrase(
        'hvilke|kva for|which|list|ramse? opp|rams opp|alle|all the|what are the|name (?:the|some|a few)',
      ),
      phrase(
        'nevn|nemn|mention|eksempel|eksempler|eksempla|døme|examples?|(?:gi|gje|give) (?:meg|oss|me|us)',
      ),
      phrase('(?:hva|kva) slags|what (?:kinds?|sorts?|types?)'),
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
