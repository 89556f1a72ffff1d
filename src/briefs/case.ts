import type { Paper, PaperBlock } from '../office/paper.ts'
import type { Text } from '../office/text.ts'
import type { Brief, Line } from './brief.ts'
import { figuresTable, lineText, meetingDay, sourcesFor } from './lines.ts'
import { briefTextsIn } from './texts/choose.ts'
import type { BriefTexts } from './texts/texts.ts'
import type { Slot } from './wanted.ts'

/** The case document, under the headings that municipal cases usually have. */
export function casePaper(brief: Brief): Paper {
  const texts = briefTextsIn(brief.language)
  return {
    language: brief.language,
    kicker: texts.kinds[brief.kind],
    title: brief.title,
    footer: `${brief.municipality} · ${texts.papers.draft}`,
    blocks: [...headOf(brief, texts), ...bodyOf(brief, texts), ...sourcesOf(brief, texts)],
  }
}

function headOf(brief: Brief, texts: BriefTexts): PaperBlock[] {
  const { papers } = texts
  const steps = papers.resolution[brief.kind]
  return [
    {
      kind: 'facts',
      facts: [
        { label: papers.to, value: brief.meeting },
        { label: papers.meeting, value: meetingDay(brief, texts) },
        { label: papers.caseWorker, value: '[ … ]' },
        { label: papers.caseNumber, value: '[ … ]' },
      ],
    },
    heading(papers.headings.resolution),
    { kind: 'callout', text: lineText(brief.ask, texts) },
    ...(steps.length > 0 ? [list(steps)] : []),
  ]
}

function bodyOf(brief: Brief, texts: BriefTexts): PaperBlock[] {
  const { headings, concerns, alternatives, participation, assessment, attachments } = texts.papers
  const part = (slot: Slot) => brief.parts.find((one) => one.slot === slot)?.lines ?? []
  const options = alternatives[brief.kind]
  return [
    heading(headings.concerns),
    { kind: 'text', text: concerns[brief.kind] },
    heading(headings.background),
    ...linesAs(part('need'), texts),
    heading(headings.facts),
    ...linesAs(part('frame'), texts),
    ...figuresTable(brief, texts),
    heading(headings.consequences),
    ...linesAs(part('consequence'), texts),
    { kind: 'heading', level: 2, text: texts.slots.story },
    ...storyAs(brief.story, texts),
    ...linesAs(part('story'), texts),
    ...(options.length > 0 ? [heading(headings.alternatives), list(options)] : []),
    heading(headings.participation),
    { kind: 'text', text: participation },
    heading(headings.assessment),
    ...linesAs(part('ask'), texts),
    ...assessment.map((text): PaperBlock => ({ kind: 'text', text })),
    heading(headings.attachments),
    { kind: 'text', text: attachments },
  ]
}

function sourcesOf(brief: Brief, texts: BriefTexts): PaperBlock[] {
  const { sources, statusNote } = texts.papers
  return [
    heading(sources),
    {
      kind: 'sources',
      sources: sourcesFor(
        brief.parts.flatMap(({ lines }) => lines),
        brief,
        texts,
      ),
    },
    { kind: 'note', text: statusNote },
  ]
}

/** A story may have paragraphs. */
function storyAs(story: Line, texts: BriefTexts): PaperBlock[] {
  if (story.kind !== 'own') return [{ kind: 'text', text: lineText(story, texts) }]
  return story.text
    .split(/\n\s*\n?/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => ({ kind: 'text', text: [{ text: paragraph.trim() }] }))
}

function linesAs(lines: Line[], texts: BriefTexts): PaperBlock[] {
  return lines.length === 0 ? [] : [list(lines.map((line) => lineText(line, texts)))]
}

function list(items: Text[]): PaperBlock {
  return { kind: 'list', items }
}

function heading(text: string): PaperBlock {
  return { kind: 'heading', level: 1, text }
}
