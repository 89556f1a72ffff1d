/**
 * The sentences of a passage in reading order. A line of its own (heading, list item, row) is a sentence; within
 * a line a sentence ends at . ? ! or … before a capital, a digit or an opening quote.
 */
export function sentencesOf(text: string): string[] {
  return text.split('\n').flatMap((line) => sentencesInLine(line.trim()))
}

function sentencesInLine(line: string): string[] {
  const sentences = []
  let begun = 0
  for (const end of line.matchAll(/[.?!…]+["»”')\]]*\s+(?=["«“'(]?[\p{Lu}\p{N}])/gu)) {
    const sentence = line.slice(begun, end.index + end[0].length).trim()
    if (abbreviated.test(sentence)) continue
    sentences.push(sentence)
    begun = end.index + end[0].length
  }
  const rest = line.slice(begun).trim()
  return rest === '' ? sentences : [...sentences, rest]
}

/** A full stop that ends no sentence: an abbreviation, an initial, or the number of a day or a chapter. */
const abbreviated =
  /(?:^|[\s(«])(?:adm|art|bl\.a|ca|dir|dr|dvs|e\.g|eks|evt|f|f\.eks|fr|gnr|hhv|i\.e|ifm|jf|jfr|kap|kl|kr|mr|mrs|nr|nå?v|o|osv|pkt|prof|prop|red|ref|resp|s|sml|spm|st|st\.meld|str|tlf|vol|vs|\p{L}|\d{1,2})\.$/iu
