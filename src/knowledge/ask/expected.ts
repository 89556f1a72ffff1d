/** What a question asks for that can be told by its form: an answer without it is no answer. */
interface Expected {
  asks: RegExp
  holds: RegExp
}

/** Whether a text holds the kind of thing that a question asks for. */
export type Fits = (text: string) => boolean

/** Undefined where the form of the question does not tell what the answer must hold. */
export function needOf(question: string): Fits | undefined {
  return fitsOf(kindOf(question, needed), question)
}

/** What the best sentences hold; true of any text where the form of the question does not tell. */
export function fitsFor(question: string): Fits {
  return fitsOf(kindOf(question, [...needed, reason]), question) ?? (() => true)
}

/** The figures and years of the question itself are no answer to it. */
function fitsOf(kind: Expected | undefined, question: string): Fits | undefined {
  const own = question.match(/\d+/g) ?? []
  const known = own.length > 0 ? new RegExp(`(?<!\\d)(?:${own.join('|')})(?!\\d)`, 'g') : undefined
  return kind && ((text) => kind.holds.test(known ? text.replace(known, ' ') : text))
}

/** Told by the first word that asks: "hva skjer når ..." asks what, not when. Yes and no need neither. */
function kindOf(question: string, kinds: Expected[]): Expected | undefined {
  if (yesOrNo.test(question)) return undefined
  const asking = question.slice(Math.max(0, question.search(questionWord)))
  if (way.test(asking)) return undefined
  return kinds.find(({ asks }) => asks.test(asking))
}

/** Who asks how a price is set, asks for no sum. */
const way = /^(?:hvordan|korleis|åssen|how(?! (?:many|much|long|large|big|old)))(?!\p{L})/iu
const yesOrNo =
  /^(?:er|kan|har|skal|må|bør|finnes|finst|får|vil|ble|blei|vart|var|gjelder|is|are|can|do|does|did|has|have|should|could|would|will|may|must|was|were|kunne|burde|skulle|går|stemmer) (?!det (?:hvor|kor|når|hvem|kven))/iu
/** The words that ask, in the three languages. */
export const questionWord = anyOf(
  'hva|kva|hvem|kven|hvor|kor|når|hvordan|korleis|åssen|hvilke[nt]?|hvorfor|kvifor|korfor|what|who|whom|whose|when|where|which|how|why',
)

const figure = String.raw`\d|(?<!\p{L})(?:to|tre|fire|fem|seks|sju|syv|åtte|ni|ti|elleve|tolv|tretten|fjorten|femten|seksten|tjue|tretti|hundre|tusen|halvparten|two|three|four|five|six|seven|eight|nine|ten)(?!\p{L})`
const month = '(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)'
const season = '(?:vår|våren|sommer|sommeren|høst|høsten|haust|hausten|vinter|vinteren|semester|skoleår)'

/** The most telling first: who asks how many percent asks for a share, not for any number. */
const needed: Expected[] = [
  {
    asks: anyOf(String.raw`\p{L}*prosent\p{L}*|per ?cent|percentage|andel\p{L}*|svarandel\p{L}*`),
    holds: /\d[\d.,]* ?(?:%|prosent|pst|per ?cent)|(?<!\p{L})halvparten(?!\p{L})/iu,
  },
  {
    asks: early(
      String.raw`koster|kostar|kosta|kostet|kostnad\p{L}*|prisen? (?:på|for)|kroner|lønn\p{L}*|løn\p{L}*|(?:tjener|tener)(?! (?:som|til)(?!\p{L}))|avgift\p{L}*|cost|costs|price|salary|fee|(?:hvor mye|kor mykje|how much) (?:penger|pengar|money)`,
    ),
    holds: /\d[\d ., ]*(?:,-|kr(?!\p{L})|kroner|mill|milliard|nok)|(?<!\p{L})kr\.? ?\d/iu,
  },
  {
    asks: anyOf(
      String.raw`telefonnummer\p{L}*|telefon\p{L}*|tlf|e-?post\p{L}*|mailadresse\p{L}*|adressen?|adressa|phone|e-?mail|address|kontaktinfo\p{L}*`,
    ),
    holds: /@|\d{2} ?\d{2} ?\d{2} ?\d{2}/u,
  },
  {
    asks: first(
      '(?:hvor|kor|how) (?:mange|mye|mykje|stor|stort|store|lenge|gammel|gamal|many|much|long|large|big|old)',
    ),
    holds: new RegExp(figure, 'iu'),
  },
  {
    asks: first('når|(?:hvilket|kva for eit|kva) år|(?:hvilken|kva) dato|when|(?:which|what) (?:year|date)'),
    holds: new RegExp(
      String.raw`(?:19|20)\d\d|\d{1,2}\.\s?(?:\d|${month})|(?<!\p{L})(?:${month}|${season}|uke|veke|hvert år|kvart år)(?!\p{L})`,
      'iu',
    ),
  },
  {
    asks: first('hvem|kven|who|whom|whose'),
    // A name, or a word for those who do things: "rådgiver", "kommunene".
    holds:
      /\p{Ll}[,:;]?\s+["«“(]?\p{Lu}\p{Ll}|\p{Lu}\p{Ll}+[\s-]\p{Lu}\p{Ll}|\p{Lu}\p{L}+-,|\p{L}{3,}(?:ene|ere|er|ane|ar)(?!\p{L})/u,
  },
]

/** Reasons are given in many words: good to have, and no proof that there is none where they are missing. */
const reason: Expected = {
  asks: first('hvorfor|kvifor|korfor|why'),
  holds: anyOf(
    String.raw`fordi|ettersom|siden|sidan|grunn\p{L}*|derfor|dermed|årsak\p{L}*|skyldes|skuldast|fører til|fører med|for å|da|slik at|ved|because|due`,
  ),
}

function anyOf(alternatives: string): RegExp {
  return new RegExp(String.raw`(?<!\p{L})(?:${alternatives})(?!\p{L})`, 'iu')
}

/** Among the first words: later it is one thing of several. */
function early(alternatives: string): RegExp {
  return new RegExp(String.raw`^.{0,40}(?<!\p{L})(?:${alternatives})(?!\p{L})`, 'iu')
}

/** Where the question begins. */
function first(alternatives: string): RegExp {
  return new RegExp(String.raw`^(?:${alternatives})(?!\p{L})`, 'iu')
}
