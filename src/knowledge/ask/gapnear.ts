import { isLight } from '../words/light.ts'
import { rootOf } from '../words/root.ts'
import { wordsOf } from '../words/tokens.ts'
import type { Concept } from './concepts.ts'
import { bagOf, coverage } from './coverage.ts'

/** A gap that leaves open something else of the same thing ("when" instead of "how many"). */
const otherKind = 0.6
/** Where the question or the gap does not show its kind. */
const anyKind = 0.85

/**
 * How far a gap that an editor has written down leaves open just what is asked, 0 to 1: it names what the question names, hardly
 * anything else, and leaves open the same kind of thing.
 */
export function gapNearness(question: string, concepts: Concept[], gap: string): number {
  const asked = new Set(concepts.flatMap(({ ways, parts }) => [...ways.flat(), ...parts]))
  const named = wordsOf(gap)
    .filter((word) => !isLight(word))
    .map(rootOf)
  const shared = named.filter((root) => asked.has(root)).length / Math.max(1, named.length)
  return coverage(concepts, bagOf(gap)) * Math.sqrt(Math.min(1, 2 * shared)) * kindNearness(question, gap)
}

function kindNearness(question: string, gap: string): number {
  const asked = kindOf(question)
  const open = kinds.filter((kind) => kind.test(gap))
  if (asked === undefined || open.length === 0) return anyKind
  return open.includes(asked) ? 1 : otherKind
}

function kindOf(text: string): RegExp | undefined {
  return kinds.find((kind) => kind.test(text))
}

const kinds = [
  '(?:hvor|kor|how) (?:mange|many)|antall|talet på|number of|prosent\\p{L}*|percent|svarprosent\\p{L}*|andel\\p{L}*|tall',
  '(?:hvor|kor|how) (?:mye|mykje|much)|kost\\p{L}*|pris\\p{L}*|beløp|satser|cost\\p{L}*|price|tjener|tener|lønn\\p{L}*|løn\\p{L}*',
  'når|when|dato\\p{L}*|frist\\p{L}*|hvilket år|date|deadline',
  'hvem|kven|who|navn|namn|kontaktperson\\p{L}*|telefon\\p{L}*|e-post|leverandør\\p{L}*',
  'hvor|kvar|where',
  'hvilke[nt]?|kva for|which',
].map((words) => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'iu'))
