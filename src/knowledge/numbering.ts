/** "1.2": the name of a part, not two numbers. */
export const numbering = /\d+(?:\.\d+)+/g

const year = /(?<!\d)(?:19|20)\d\d(?!\d)/gu
/** Behind a noun, and not before one: "spørsmål 8", but not "om 10 år" or "32-åringen". */
const part = /(?<=\p{L}{4} )\d+(?:\.\d+)*(?![\d-]|\s?\p{L})/gu

/** The years of a question and the numbers of parts: "2027", "spørsmål 8", "delmål 1.2". */
export function namedNumbers(question: string): Set<string> {
  return new Set([...(question.match(year) ?? []), ...(question.match(part) ?? [])])
}
