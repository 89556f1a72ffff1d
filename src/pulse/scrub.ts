/** Words that begin a sentence often, and are nobody's name. */
const beginnings = new Set(
  'alle alt at av bare da de den der dere det dette du eg ei ein eit en er et etter for fordi fra før først går ha har her hva hvem hver hvordan hvis hvor hvorfor i ikke ikkje ingen jeg kan kor korleis kva kven kvifor litt mange med men mer mest mye må ne nei ny nå når no noen noko nokon og også om over på siden skal slik som så takk the this til tid trenger treng under ut var veldig vi vil ville vore være we when i my our it there they'.split(
    ' ',
  ),
)

/**
 * A text without what may point at somebody: addresses of every kind, numbers, and words that are written as names
 * are. It takes too much rather than too little: a place goes as well. What is said between the lines stays.
 */
export function scrubbed(text: string): string {
  const bare = text
    .replace(/\S+@\S+|(?:https?:\/\/|www\.)\S+/giu, hidden)
    .replace(/[+\d][\d\s().-]*\d|\d/gu, hidden)
  return bare
    .replace(/\p{Lu}[\p{L}'-]*/gu, (word, at: number) =>
      isBeginning.test(bare.slice(0, at)) && beginnings.has(word.toLowerCase()) ? word : hidden,
    )
    .replace(/\[…\](?:[\s,]*\[…\])+/gu, hidden)
}

const isBeginning = /(?:^|[.!?:\n])\s*$/u
const hidden = '[…]'
