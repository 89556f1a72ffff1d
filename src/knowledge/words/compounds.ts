/** Splits a compound ("kommunestyremøte") into its parts; a word that is no compound has none. */
export type Splitter = (word: string) => string[]

/** Shorter parts are more often chance than meaning. */
const shortestPart = 4
/** A part that stands once in all documents may be a slip of the pen. */
const leastUses = 2

/**
 * Learns from the documents themselves which words are made of which: a word is split where both parts stand
 * on their own, and more often than the word as a whole.
 */
export function createSplitter(uses: ReadonlyMap<string, number>): Splitter {
  const usesOf = (part: string) => {
    const count = part.length < shortestPart ? 0 : (uses.get(part) ?? 0)
    return count < leastUses ? 0 : count
  }
  return (word) => {
    let parts: string[] = []
    let strongest = uses.get(word) ?? 0
    for (let at = shortestPart; at <= word.length - shortestPart; at++) {
      const tail = word.slice(at)
      const tailUses = usesOf(tail)
      if (tailUses === 0) continue
      for (const head of headsOf(word.slice(0, at))) {
        const strength = Math.sqrt(usesOf(head) * tailUses)
        if (strength <= strongest) continue
        strongest = strength
        parts = [head, tail]
      }
    }
    return parts
  }
}

/** The first part as it stands, and without the letter that joins: "virksomhet-s-plan", "barn-e-hage". */
function headsOf(head: string): string[] {
  return /[se]$/u.test(head) ? [head, head.slice(0, -1)] : [head]
}
