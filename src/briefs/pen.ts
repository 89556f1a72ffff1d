import type { Language } from '../domain/language.ts'
import type { Brief, Line, Part, Source } from './brief.ts'
import { briefTextsIn } from './texts/choose.ts'

/** A text to be written over sources: nothing of what the leader has told is in it. */
interface Writing {
  /** What it is for, as a question. */
  about: string
  language: Language
  /** What it may say: `sources[0]` is cited as 1. */
  sources: Source[]
}

/** A sentence that stands in the source that it cites, as it was checked. */
interface WrittenLine {
  text: string
  /** From 1. */
  cites: number
}

/**
 * Writes over sources in words of its own. Undefined where nothing sound came in time, or the budget is spent; takes
 * no longer than an answer, and never throws. `person` is opaque: whose budget it is.
 */
export type Pen = (writing: Writing, person: string | undefined) => Promise<WrittenLine[] | undefined>

/** A brief, and how much of it was written: `none` where every part was left as it was composed. */
interface Penned {
  brief: Brief
  written: 'all' | 'some' | 'none'
}

/**
 * The parts of a brief in written sentences, where they came and were sound; what they leave unsaid of the sources,
 * and every part that nothing came of, stays as it was composed.
 */
export async function penned(brief: Brief, pen: Pen, person: string | undefined): Promise<Penned> {
  const parts = await Promise.all(brief.parts.map((part) => pennedPart(part, { brief, pen, person })))
  const count = parts.filter((part, at) => part !== brief.parts[at]).length
  const written = count === 0 ? 'none' : count === parts.length ? 'all' : 'some'
  return { brief: { ...brief, parts }, written }
}

interface By {
  brief: Brief
  pen: Pen
  person: string | undefined
}

async function pennedPart(part: Part, { brief, pen, person }: By): Promise<Part> {
  const composed = part.lines.filter((line) => line.kind === 'claim')
  const numbers = [...new Set(composed.map(({ cites }) => cites))]
  const sources = numbers.flatMap((n) => brief.sources[n - 1] ?? [])
  if (sources.length === 0) return part
  const { language, kind } = brief
  const about = askedOf[language](briefTextsIn(language).kinds[kind], part.heading)
  const written = (await pen({ about, language, sources }, person))?.filter(fits).slice(0, composed.length)
  if (written === undefined || written.length === 0) return part
  const said = written.map(({ text, cites }): Line & { kind: 'claim' } => {
    return { kind: 'claim', text, cites: numbers[cites - 1] ?? 0, foreign: false }
  })
  const unsaid = composed.filter(({ cites }) => !said.some((line) => line.cites === cites))
  const others = part.lines.filter((line) => line.kind !== 'claim')
  return { ...part, lines: [...said, ...unsaid, ...others] }
}

/** In characters: a longer sentence is no line of a slide. */
const longestLine = 240

function fits({ text }: WrittenLine): boolean {
  return text.length <= longestLine
}

/** What is asked for: the kind of paper and the part of the argument, and no word of whose it is. */
const askedOf: Record<Language, (paper: string, part: string) => string> = {
  nb: (paper, part) =>
    `Hva sier kildene som hører til delen «${part}» i «${paper}»? Skriv én til tre korte setninger, hver ut fra én kilde.`,
  nn: (paper, part) =>
    `Kva seier kjeldene som høyrer til delen «${part}» i «${paper}»? Skriv éi til tre korte setningar, kvar ut frå éi kjelde.`,
  en: (paper, part) =>
    `What do the sources say that belongs in the part “${part}” of “${paper}”? Write one to three short sentences, each from one source.`,
}
