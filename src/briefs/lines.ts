import { unreachable } from '../domain/errors.ts'
import type { PaperBlock, PaperSource } from '../office/paper.ts'
import type { Run, Text } from '../office/text.ts'
import type { Brief, Line, Source } from './brief.ts'
import { figureText } from './figures.ts'
import type { BriefTexts } from './texts/texts.ts'

/** A line as it is written: a claim with its number, what a leader said in their words, blanks to fill in. */
export function lineText(line: Line, texts: BriefTexts): Text {
  switch (line.kind) {
    case 'claim':
      return claimRuns(line, texts)
    case 'own':
      return [{ text: line.text }]
    case 'blank':
      return line.text
    default:
      return unreachable(line)
  }
}

function claimRuns(
  { text, cites, foreign }: Extract<Line, { kind: 'claim' }>,
  { foreign: note }: BriefTexts,
): Run[] {
  const cite: Run = { text: `\u00a0[${cites}]`, mark: 'cite' }
  const end = text.endsWith('.') ? '.' : ''
  const said = end === '' ? text : text.slice(0, -1)
  if (!foreign) return [{ text: said }, cite, { text: end }]
  return [{ text: `«${said}»` }, { text: ` (${note})`, mark: 'quiet' }, cite, { text: end }]
}

/** Title, year, standing, place, and what the document rests on itself, on one line. */
export function sourceText(
  { title, year, standing, place, origin }: Omit<Source, 'said'>,
  texts: BriefTexts,
): string {
  const named = year === undefined ? title : `${title}, ${year}`
  const rests = origin === undefined ? '' : `${texts.basedOn} ${origin}`
  return [named, texts.standing[standing], place, rests].filter((part) => part !== '').join(' · ')
}

/** The sources that these lines cite, in the order of their numbers. */
export function sourcesFor(lines: Line[], { sources }: Brief, texts: BriefTexts): PaperSource[] {
  const cited = citesOf(lines)
  return sources
    .map((source, at) => ({ n: at + 1, text: sourceText(source, texts) }))
    .filter(({ n }) => cited.includes(n))
}

/** The figures of the leader's own as a table; nothing where none were given. */
export function figuresTable({ figures }: Brief, { papers }: BriefTexts): PaperBlock[] {
  if (figures.length === 0) return []
  const rows = figures.map((figure): Text[] => [[{ text: figure.label }], [{ text: figureText(figure) }]])
  return [
    { kind: 'table', head: [papers.what, papers.figure], rows },
    { kind: 'note', text: papers.figuresNote },
  ]
}

/** When the meeting is, as its readers write it, or a blank. */
export function meetingDay({ date }: Brief, { date: written, blank }: BriefTexts): string {
  return date === undefined ? blank.date : written(date)
}

/** What must be ready when. */
export function readyLines({ ready }: Brief, texts: BriefTexts): Text[] {
  return ready.map(({ by, when, what, isLate }) => {
    const late = isLate ? ` (${texts.papers.late})` : ''
    const day = by === undefined ? capital(when) : `${capital(texts.date(by))}${late}`
    return `${day}: ${what}`
  })
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** The numbers that some lines cite, once each, in order. */
export function citesOf(lines: Line[]): number[] {
  return [...new Set(lines.flatMap((line) => (line.kind === 'claim' ? [line.cites] : [])))]
}

/** Everything that the brief claims on the word of a document, each once. */
export function claimsIn({ parts, questions, decisions }: Brief): Extract<Line, { kind: 'claim' }>[] {
  const lines = [...parts, ...questions.map(({ answer }) => ({ lines: answer })), { lines: decisions }]
  const claims = lines.flatMap((some) => some.lines.filter((line) => line.kind === 'claim'))
  return [...new Map(claims.map((claim) => [`${claim.cites} ${claim.text}`, claim])).values()]
}
