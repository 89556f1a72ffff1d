import { remembered } from '../../domain/remembered.ts'
import { isLight } from '../words/light.ts'
import { rootOf } from '../words/root.ts'
import { wordsOf } from '../words/tokens.ts'
import type { Concept } from './concepts.ts'
import { bagOf, coverage } from './coverage.ts'

/** What asks something else of the same thing ("when" instead of "how many"). */
const otherKind = 0.6
/** Where one of the two does not show its kind. */
const anyKind = 0.85

/** How far a gap that an editor has written down leaves open just what is asked, 0 to 1: one of the things that it names. */
export function gapNearness(question: string, concepts: Concept[], gap: string): number {
  return Math.max(0, ...openThings(gap).map((thing) => asksTheSame(question, concepts, thing)))
}

/**
 * How far another question asks just what is asked, 0 to 1: it names what the question names, hardly anything else, and asks
 * for the same kind of thing. Also of what follows "the sources do not say".
 */
export function asksTheSame(question: string, concepts: Concept[], other: string): number {
  const asked = new Set(concepts.flatMap(({ ways, parts }) => [...ways.flat(), ...parts]))
  const named = namedIn(other)
  const shared = named.filter((root) => asked.has(root)).length / Math.max(1, named.length)
  return coverage(concepts, bagOf(other)) * Math.sqrt(Math.min(1, 2 * shared)) * kindNearness(question, other)
}

const rememberedTexts = 4_000

const namedIn = remembered(rememberedTexts, (text: string) =>
  wordsOf(text)
    .filter((word) => !isLight(word))
    .map(rootOf),
)

/** "Kildene sier ikke hvor mange som deltok, hva det kostet, eller om det finnes opptak" leaves three things open. */
const openThings = remembered(rememberedTexts, (gap: string) => {
  const [open = gap] = gap.split(';')
  return [gap, ...open.split(clause)]
})

const clause = /,? (?:og|eller) (?=(?:hv|kv|kor|når|om)\p{L}*)|, (?=(?:hv|kv|kor|når|om)\p{L}*)/iu

function kindNearness(question: string, other: string): number {
  const asked = kindOf(question)
  const open = kinds.filter((kind) => kind.test(other))
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
