/** Where a text may be taken apart, best first: between paragraphs, lines, sentences, words. */
const seams = [/\n\n+/g, /\n/g, /(?<=[.!?:;]) /g, / /g]

/** A text as pieces of at most `longest` characters, together the whole text. An empty text has none. */
export function pieces(text: string, longest: number): string[] {
  const found: string[] = []
  let rest = text.trim()
  while (rest.length > longest) {
    const end = lastSeam(rest.slice(0, longest + 1)) ?? wholeCharacters(rest, longest)
    found.push(rest.slice(0, end).trim())
    rest = rest.slice(end).trim()
  }
  return rest === '' ? found : [...found, rest]
}

/** Items in runs that together cost at most `most`; an item is never parted, so a dear one stands alone. */
export function runs<Item>(items: Item[], most: number, costOf: (item: Item) => number): Item[][] {
  const found: Item[][] = []
  let room = 0
  for (const item of items) {
    const cost = costOf(item)
    const last = found.at(-1)
    if (last === undefined || cost > room) {
      found.push([item])
      room = most - cost
    } else {
      last.push(item)
      room -= cost
    }
  }
  return found
}

/** A seam in the first half would leave a stub, so a finer one is looked for then. */
function lastSeam(text: string): number | undefined {
  for (const seam of seams) {
    const last = [...text.matchAll(seam)].at(-1)
    if (last !== undefined && last.index > text.length / 2) return last.index
  }
  return undefined
}

/** Never between the two halves of one character. */
function wholeCharacters(text: string, at: number): number {
  return /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) ? at - 1 : at
}
