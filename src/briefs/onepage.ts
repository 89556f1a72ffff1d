import type { Paper, PaperBlock } from '../office/paper.ts'
import type { Text } from '../office/text.ts'
import type { Brief, Line, Part } from './brief.ts'
import { figureText } from './figures.ts'
import { lineText, meetingDay, sourcesFor } from './lines.ts'
import { briefTextsIn } from './texts/choose.ts'
import type { BriefTexts } from './texts/texts.ts'

/** What has room on a page beside everything else. */
const most = { claims: 2, story: 320, ask: 300, figures: 5 }

/** The argument on one page: to leave on the table, or to speak from. */
export function onePagePaper(brief: Brief): Paper {
  const texts = briefTextsIn(brief.language)
  const parts = brief.parts.map(shortened)
  return {
    language: brief.language,
    compact: true,
    kicker: `${texts.kinds[brief.kind]} · ${texts.papers.onePage}`,
    title: brief.title,
    footer: `${brief.municipality} · ${texts.papers.draft}`,
    blocks: [
      { kind: 'facts', facts: headFacts(brief, texts) },
      { kind: 'callout', text: cutLine(brief.ask, most.ask, texts) },
      ...parts.flatMap((part) => partAs(part, brief, texts)),
      { kind: 'heading', level: 1, text: texts.papers.sources },
      {
        kind: 'sources',
        sources: sourcesFor(
          parts.flatMap(({ lines }) => lines),
          { ...brief, sources: brief.sources.map((source) => ({ ...source, place: '' })) },
          texts,
        ),
      },
    ],
  }
}

function headFacts(brief: Brief, texts: BriefTexts): { label: string; value: Text }[] {
  const { papers } = texts
  const figures = brief.figures
    .slice(0, most.figures)
    .map((figure) => `${figure.label}: ${figureText(figure)}`)
  return [
    { label: papers.to, value: `${brief.meeting}, ${meetingDay(brief, texts)}` },
    ...(figures.length > 0 ? [{ label: papers.figures, value: [{ text: figures.join(' · ') }] }] : []),
  ]
}

/** The most telling claims, and what is to be filled in. */
function shortened(part: Part): Part {
  const claims = part.lines
    .filter((line) => line.kind === 'claim')
    .slice(0, part.slot === 'ask' ? 1 : most.claims)
  return { ...part, lines: [...claims, ...part.lines.filter((line) => line.kind !== 'claim')] }
}

function partAs(part: Part, brief: Brief, texts: BriefTexts): PaperBlock[] {
  const own = part.slot === 'story' ? [cutLine(brief.story, most.story, texts)] : []
  const items = [...own, ...part.lines.map((line) => lineText(line, texts))]
  if (items.length === 0) return []
  return [
    { kind: 'heading', level: 1, text: part.heading },
    { kind: 'list', items },
  ]
}

function cutLine(line: Line, room: number, texts: BriefTexts): Text {
  return line.kind === 'own' ? [{ text: cut(line.text, room) }] : lineText(line, texts)
}

/** As many whole sentences as there is room for, else as many words, with a sign that there is more. */
export function cut(text: string, room: number): string {
  const whole = text.replace(/\s+/g, ' ').trim()
  if (whole.length <= room) return whole
  const begun = whole.slice(0, room)
  const sentence = begun.lastIndexOf('. ')
  return sentence > room / 2
    ? `${begun.slice(0, sentence + 1)} …`
    : `${begun.slice(0, begun.lastIndexOf(' '))} …`
}
