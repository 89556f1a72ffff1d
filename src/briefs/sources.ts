import type { Language } from '../domain/language.ts'
import type { Line, Source } from './brief.ts'
import type { Cited, Evidence, Wanted } from './evidence.ts'

/** The sources of a brief, numbered in the order in which it comes to them. */
export interface Sources {
  /** The claim, cited; undefined where no document makes it. */
  claim(wanted: Wanted): Line | undefined
  /** Every source that was cited; the first is `[1]`. */
  all(): Source[]
}

/** Each sentence is looked up once, and each passage has one number, however often it is cited. */
export function openSources(evidence: Evidence, language: Language): Sources {
  const known = new Map<Wanted, Cited | undefined>()
  const cited: Source[] = []

  const find = (wanted: Wanted) => {
    if (!known.has(wanted)) known.set(wanted, evidence.find(wanted, language))
    return known.get(wanted)
  }
  const cite = ({ text, ...found }: Cited) => {
    const at = cited.findIndex((one) => isSame(one, found))
    const source = cited[at]
    if (source === undefined) return cited.push({ ...found, said: [text] })
    if (!source.said.includes(text)) source.said.push(text)
    return at + 1
  }
  return {
    claim: (wanted) => {
      const found = find(wanted)
      if (found === undefined) return undefined
      const foreign = found.language !== language
      return { kind: 'claim', text: found.text, cites: cite(found), foreign }
    },
    all: () => cited,
  }
}

function isSame(one: Omit<Cited, 'text'>, other: Omit<Cited, 'text'>): boolean {
  return one.document === other.document && one.passage === other.passage && one.origin === other.origin
}
