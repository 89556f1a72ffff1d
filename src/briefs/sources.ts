import type { Language } from '../domain/language.ts'
import type { Line, Source } from './brief.ts'
import type { Cited, Found, Wanted } from './evidence.ts'

/** The sources of a brief, numbered in the order in which it comes to them. */
export interface Sources {
  /** The claim, cited; undefined where no document makes it. */
  claim(wanted: Wanted): Line | undefined
  /** Every source that was cited; the first is `[1]`. */
  all(): Source[]
}

/** Each passage has one number, however often it is cited. */
export function openSources(said: Found, language: Language): Sources {
  const cited: Source[] = []

  const cite = ({ text, ...found }: Cited) => {
    const at = cited.findIndex((one) => isSame(one, found))
    const source = cited[at]
    if (source === undefined) return cited.push({ ...found, said: [text] })
    if (!source.said.includes(text)) source.said.push(text)
    return at + 1
  }
  return {
    claim: (wanted) => {
      const found = said.get(wanted)
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
