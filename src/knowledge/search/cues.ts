/** What a sentence holds that can answer a question of a certain kind, as bits that add up. */
const cue = { number: 1, date: 2, name: 4, reason: 8 } as const

const asks: [RegExp, number][] = [
  [
    /(?<!\p{L})(?:når|hvilket år|hvilken dato|kva år|kva tid|kva dato|when|which year|what year)(?!\p{L})/iu,
    cue.date,
  ],
  [
    /(?<!\p{L})(?:hvor|kor|how) (?:mange|mye|mykje|stor|stort|store|lang|langt|lenge|gammel|gamal|høy|høg|many|much|long|old)(?!\p{L})/iu,
    cue.number,
  ],
  [/(?<!\p{L})(?:hvem|kven|who|whom|whose)(?!\p{L})/iu, cue.name],
  [/(?<!\p{L})(?:hvorfor|kvifor|korfor|why)(?!\p{L})/iu, cue.reason],
  // Without a word that asks, as leaders type into a search field: "frist tilskudd", "antall elever".
  [
    /(?<!\p{L})(?:\p{L}*frist(?:en|er)?|dato(?:en)?|tidspunkt(?:et)?|årstall(?:et)?|født|fødd|døde?|deadline|date)(?!\p{L})/iu,
    cue.date,
  ],
  [
    /(?<!\p{L})(?:antall(?:et)?|talet på|prosent|andel(?:en)?|beløp(?:et)?|pris(?:en)?|kostnad(?:en)?|lenge|ofte|gammel|gamal|percentage|price|cost)(?!\p{L})/iu,
    cue.number,
  ],
]

const shows: [RegExp, number][] = [
  [
    /\d|(?<!\p{L})(?:to|tre|fire|fem|seks|sju|syv|åtte|ni|ti|elleve|tolv|tjue|hundre|tusen|million(?:er)?|milliard(?:er)?|halv(?:parten)?|ingen)(?!\p{L})/iu,
    cue.number,
  ],
  [
    /\d{3,4}|\d+\.|\d+-(?:tallet|åra)|(?<!\p{L})(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember|mandag|tirsdag|onsdag|torsdag|fredag|lørdag|laurdag|søndag|vår(?:en)?|sommer(?:en)?|høst(?:en)?|haust(?:en)?|vinter(?:en)?|uke|veke|århundre|år)(?!\p{L})/iu,
    cue.date,
  ],
  [/\p{Ll}[,:;]?\s+["«“(]?\p{Lu}\p{Ll}|\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}/u, cue.name],
  [
    /(?<!\p{L})(?:fordi|ettersom|siden|sidan|grunn(?:et|en)?|derfor|dermed|årsak(?:en)?|skyldes|fører til|for å|da|slik at|ved at|på grunn|because|due)(?!\p{L})/iu,
    cue.reason,
  ],
]

/** What the answer to a question must hold; 0 when any sentence may answer it. */
export function cueOf(question: string): number {
  return asks.find(([words]) => words.test(question))?.[1] ?? 0
}

/** The sum of the cues that a sentence holds. */
export function cuesIn(sentence: string): number {
  return shows.reduce((sum, [signs, bit]) => (signs.test(sentence) ? sum + bit : sum), 0)
}
