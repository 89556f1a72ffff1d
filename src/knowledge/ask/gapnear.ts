import { kept, remembered } from '../../domain/remembered.ts'
import { isLight } from '../words/light.ts'
import { rootOf } from '../words/root.ts'
import { wordsOf } from '../words/tokens.ts'
import type { Concept } from './concepts.ts'
import { type Bag, bagOf, coverage, held, weighed } from './coverage.ts'

/** What asks something else of the same thing ("when" instead of "how many"). */
const otherKind = 0.6
/** Where one of the two does not show its kind. */
const anyKind = 0.85

/** How far a gap that an editor has written down leaves open just what is asked, 0 to 1: one of the things that it names. */
export function gapNearness(question: string, concepts: Concept[], gap: string): number {
  return Math.max(0, ...openThings(gap).map((thing) => asksTheSame(question, concepts, thing)))
}

/** The same where a gap stands in the document about its subject, and does not always name it again. @param around what is held so far of each concept. */
export function gapNearnessWithin(
  question: string,
  concepts: Concept[],
  { gap, around }: { gap: string; around: number[] },
): number {
  const asked = rootsAsked(concepts)
  const nearness = (thing: string) => {
    const { named, bag, kinds } = readOther(thing)
    const covered = weighed(
      concepts,
      concepts.map((concept, at) => Math.max(held(concept, bag), around[at] ?? 0)),
    )
    const shared = named.length === 0 ? 1 : named.filter((root) => asked.has(root)).length / named.length
    return covered * Math.sqrt(Math.min(1, 2 * shared)) * kindNearness(kindAsked(question), kinds)
  }
  return Math.max(0, ...openThings(gap).map(nearness))
}

/**
 * How far another question asks just what is asked, 0 to 1: it names what the question names, hardly anything else, and asks
 * for the same kind of thing. Also of what follows "the sources do not say".
 */
export function asksTheSame(question: string, concepts: Concept[], other: string): number {
  const asked = rootsAsked(concepts)
  const { named, bag, kinds } = readOther(other)
  const covered = coverage(concepts, bag)
  if (covered === 0) return 0
  let shared = 0
  for (const root of named) if (asked.has(root)) shared++
  return (
    covered *
    Math.sqrt(Math.min(1, (2 * shared) / Math.max(1, named.length))) *
    kindNearness(kindAsked(question), kinds)
  )
}

const rootsAsked = kept(
  (concepts: Concept[]) => new Set(concepts.flatMap(({ ways, parts }) => [...ways.flat(), ...parts])),
)

const rememberedTexts = 4_000
const rememberedQuestions = 20

/** Another question as it is compared with what is asked. */
interface Other {
  /** The roots of its telling words. */
  named: string[]
  bag: Bag
  kinds: RegExp[]
}

const readOther = remembered(rememberedTexts, (text: string): Other => {
  const telling = wordsOf(text).filter((word) => !isLight(word))
  return {
    named: telling.map(rootOf),
    bag: bagOf(text),
    kinds: kinds.filter((kind) => kind.test(text)),
  }
})

/** "Kildene sier ikke hvor mange som deltok, hva det kostet, eller om det finnes opptak" leaves three things open. */
const openThings = remembered(rememberedTexts, (gap: string) => {
  const [open = gap] = gap.split(';')
  return [gap, ...open.split(clause)]
})

const clause = /,? (?:og|eller) (?=(?:hv|kv|kor|når|om)\p{L}*)|, (?=(?:hv|kv|kor|når|om)\p{L}*)/iu

function kindNearness([asked]: RegExp[], open: RegExp[]): number {
  if (asked === undefined || open.length === 0) return anyKind
  return open.includes(asked) ? 1 : otherKind
}

/** The first that shows; empty where none does. */
const kindAsked = remembered(rememberedQuestions, (text: string) =>
  kinds.filter((kind) => kind.test(text)).slice(0, 1),
)

const kinds = [
  '(?:hvor|kor|how) (?:mange|many)|antall|talet på|number of|prosent\\p{L}*|percent|svarprosent\\p{L}*|andel\\p{L}*|tall',
  '(?:hvor|kor|how) (?:mye|mykje|much)|kost\\p{L}*|pris\\p{L}*|beløp|satser|cost\\p{L}*|price|tjener|tener|lønn\\p{L}*|løn\\p{L}*',
  'når|when|dato\\p{L}*|frist\\p{L}*|hvilket år|date|deadline',
  'hvem|kven|who|navn|namn|kontaktperson\\p{L}*|telefon\\p{L}*|e-post|leverandør\\p{L}*',
  'hvor|kvar|where',
  'hvilke[nt]?|kva for|which',
].map((words) => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'iu'))
