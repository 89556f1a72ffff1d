/** What a question asks for that can be told by its form: an answer without it is no answer. */
interface Expected {
  asks: RegExp
  holds: RegExp
}

const number = String.raw`\d|(?<!\p{L})(?:to|tre|fire|fem|seks|sju|syv|åtte|ni|ti|elleve|tolv|tretten|fjorten|femten|seksten|tjue|tretti|hundre|tusen|halvparten|two|three|four|five|six|seven|eight|nine|ten)(?!\p{L})`
const month = String.raw`januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember`

/** The most telling first: who asks how many percent asks for a share, not for any number. */
const kinds: Expected[] = [
  {
    asks: wordsOf(
      String.raw`prosent|prosentandel\p{L}*|svarprosent\p{L}*|per ?cent|percentage|andel\p{L}*|svarandel\p{L}*`,
    ),
    holds: /%|(?<!\p{L})(?:prosent|percent|andel)/iu,
  },
  {
    asks: wordsOf(
      String.raw`koster|kostar|kosta|kostet|kostnad\p{L}*|prisen? (?:på|for)|kroner|lønn\p{L}*|løn\p{L}*|(?:tjener|tener)(?! (?:som|til|til å)(?!\p{L}))|avgift\p{L}*|kontingent\p{L}*|cost|costs|price|salary|fee|hvor mye penger|kor mykje pengar|how much money`,
    ),
    holds: /\d[\d ., ]*(?:,-|kr(?!\p{L})|kroner|mill|milliard|nok)|(?<!\p{L})(?:kr\.? ?\d)/iu,
  },
  {
    asks: wordsOf(
      String.raw`telefonnummer\p{L}*|telefon\p{L}*|tlf|e-?post\p{L}*|mailadressen?|adressa|e-postadressen?|adressen?|adressa|e-postadressen?|phone|e-?mail|address|kontaktinfo\p{L}*`,
    ),
    holds: /@|\d{2} ?\d{2} ?\d{2} ?\d{2}/u,
  },
  {
    asks: wordsOf(
      '(?:hvor|kor|how) (?:mange|mye|mykje|stor|stort|store|lenge|gammel|gamal|many|much|long|large|big|old)',
    ),
    holds: new RegExp(number, 'iu'),
  },
  {
    asks: wordsOf(
      '(?:når(?! det gjelder| det gjeld)|hvilket år|kva år|hvilken dato|kva dato|when|which year|what year|what date)',
    ),
    holds: new RegExp(
      String.raw`(?:19|20)\d\d|\d{1,2}\.\s?(?:\d|${month})|(?<!\p{L})(?:${month}|vår|våren|sommer|sommeren|høst|høsten|haust|hausten|vinter|vinteren|uke|veke|måned\p{L}*|månad\p{L}*|årlig|årleg)(?!\p{L})`,
      'iu',
    ),
  },
  {
    asks: wordsOf('hvem|kven|who|whom|whose'),
    // An adviser, a directorate, a group of people: a name, or a word for those who do things.
    holds:
      /\p{Ll}[,:;]?\s+["«“(]?\p{Lu}\p{Ll}|\p{Lu}\p{Ll}+[\s-]\p{Lu}\p{Ll}|\p{Lu}\p{L}+-,|\p{L}{3,}(?:ene|ere|er|ane|ar)(?!\p{L})/u,
  },
]

/** Reasons are given in many words: good to have, and no proof that there is none where they are missing. */
const reason: Expected = {
  asks: wordsOf('hvorfor|kvifor|korfor|why'),
  holds: wordsOf(
    String.raw`fordi|ettersom|siden|sidan|grunn\p{L}*|derfor|dermed|årsak\p{L}*|skyldes|skuldast|fører til|fører med|for å|da|slik at|ved|på grunn|because|due`,
  ),
}

/** Whether a text holds the kind of thing that a question asks for. */
export type Fits = (text: string) => boolean

/** Undefined where the form of the question does not tell what the answer must hold. */
export function needOf(question: string): Fits | undefined {
  return fitsOf(kinds.find(({ asks }) => asks.test(question)))
}

/** What the best sentences hold; true of any text where the form of the question does not tell. */
export function fitsFor(question: string): Fits {
  return fitsOf([...kinds, reason].find(({ asks }) => asks.test(question))) ?? (() => true)
}

function fitsOf(kind: Expected | undefined): Fits | undefined {
  return kind && ((text) => kind.holds.test(text))
}

function wordsOf(alternatives: string): RegExp {
  return new RegExp(String.raw`(?<!\p{L})(?:${alternatives})(?!\p{L})`, 'iu')
}
