/** Four finds more than three, and as much as five (NorQuAD, 2,459 questions). */
const size = 4

/** Every run of four characters in a word, its two ends marked: they meet where spelling and inflection differ. */
export function gramsOf(word: string): string[] {
  const marked = ` ${word} `
  const grams = []
  for (let at = 0; at + size <= marked.length; at++) grams.push(marked.slice(at, at + size))
  return grams
}
