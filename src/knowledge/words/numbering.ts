/** "1.2": the name of a part, not two numbers. */
export const numbering = /\d+(?:\.\d+)+/g

const year = /(?<!\d)(?:19|20)\d\d(?!\d)/gu
/** Behind a noun, and not before one: "spørsmål 8", "spørsmål 2, 3 og 8", but not "om 10 år", "1. august" or "32-åringen". */
const parts =
  /(\p{L}{4,}) ((?:\d+(?:\.\d+)*(?:, | og | and ))*\d+(?:\.\d+)*)(?![\d-]|\.\d|\.\s?\p{Ll}|\s?%|\s?(?!(?:og|and|i|in|av|of|på|on|om|for|til|to|med|som|var|er|is|was|ble|blei|vart)(?!\p{L}))\p{L})/gu

/** The years that a question names: "2027". */
export function namedYears(question: string): Set<string> {
  return new Set(question.match(year) ?? [])
}

/** A part of a document or a survey, as it is named in a text. */
export interface NamedPart {
  /** "spørsmål", lower-case. */
  noun: string
  number: string
}

export function namedParts(text: string): NamedPart[] {
  return [...text.matchAll(parts)].flatMap(([, noun = '', numbers = '']) =>
    (numbers.match(/\d+(?:\.\d+)*/g) ?? [])
      .filter((number) => !/^(?:19|20)\d\d$/.test(number))
      .map((number) => ({ noun: noun.toLowerCase(), number })),
  )
}
