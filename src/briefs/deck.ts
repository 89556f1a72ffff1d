import type { Deck, Slide } from '../office/deck.ts'
import { plainOf } from '../office/text.ts'
import type { Brief, Line, Part } from './brief.ts'
import { figureText } from './figures.ts'
import { citesOf, lineText, meetingDay, readyLines, sourcesFor } from './lines.ts'
import { cut } from './onepage.ts'
import { briefTextsIn } from './texts/choose.ts'
import { slideTitles } from './texts/slides.ts'
import type { BriefTexts } from './texts/texts.ts'
import type { Slot } from './wanted.ts'

/** Numbers that have room beside the points. */
const mostFigures = 4
/** Characters of a story that a room reads while it listens. */
const mostStory = 320

/** Seven slides: the title, the five parts of the argument, and the sources. */
export function briefDeck(brief: Brief): Deck {
  const texts = briefTextsIn(brief.language)
  return {
    language: brief.language,
    title: brief.title,
    footer: `${brief.municipality} · ${brief.meeting}`,
    slides: [
      titleSlide(brief, texts),
      ...brief.parts.map((part) => partSlide(part, brief, texts)),
      {
        kind: 'sources',
        title: texts.papers.sources,
        sources: sourcesFor(
          brief.parts.flatMap(({ lines }) => lines),
          brief,
          texts,
        ),
        notes: texts.papers.statusNote,
      },
    ],
  }
}

function titleSlide(brief: Brief, texts: BriefTexts): Slide {
  return {
    kind: 'title',
    title: brief.title,
    lines: [`${brief.meeting}, ${meetingDay(brief, texts)}`, texts.minutes(brief.minutes)],
    notes: [
      texts.notesHead.blanks,
      ...brief.reminders,
      `${texts.papers.ready}:`,
      ...readyLines(brief, texts).map(plainOf),
    ].join('\n'),
  }
}

function partSlide(part: Part, brief: Brief, texts: BriefTexts): Slide {
  const shared = {
    kicker: `${part.heading} · ${texts.minutes(part.minutes)}`,
    title: slideTitles[brief.language][brief.kind][part.slot],
    notes: notesFor(part, brief, texts),
    ...footOf(part, brief, texts),
  }
  const points = part.lines.map((line) => lineText(line, texts))
  const said = statementOf(part.slot, brief)
  if (said !== undefined) return { kind: 'statement', ...shared, text: said, points }
  const figures = part.slot === 'frame' ? brief.figures.slice(0, mostFigures) : []
  return {
    kind: 'points',
    ...shared,
    points,
    ...(figures.length > 0 && {
      figures: figures.map((figure) => ({ value: figureText(figure), label: figure.label })),
    }),
  }
}

/** The story and what is asked for stand alone. */
function statementOf(slot: Slot, { story, ask }: Brief) {
  if (slot === 'story') return story.kind === 'own' ? [{ text: cut(story.text, mostStory) }] : story.text
  if (slot === 'ask') return ask.kind === 'own' ? [{ text: ask.text }] : ask.text
  return undefined
}

function footOf({ lines }: Part, { sources }: Brief, texts: BriefTexts): { foot?: string } {
  const named = citesOf(lines).flatMap((n) => {
    const source = sources[n - 1]
    if (source === undefined) return []
    const year = source.year === undefined ? '' : `, ${source.year}`
    return `[${n}] ${source.title}${year}, ${texts.standing[source.standing].toLowerCase()}`
  })
  return named.length === 0 ? {} : { foot: named.join('   ') }
}

function notesFor({ slot, lines }: Part, brief: Brief, texts: BriefTexts): string {
  const { say, sources: head, own } = texts.notesHead
  const cited = sourcesFor(lines, brief, texts).map(({ n, text }) => `[${n}] ${text}`)
  return [
    `${say}: ${texts.notes[slot]}`,
    ...(slot === 'story' && isLong(brief.story) ? [`${own}:`, brief.story.text] : []),
    ...(cited.length > 0 ? [`${head}:`, ...cited] : []),
  ].join('\n')
}

function isLong(story: Line): boolean {
  return story.kind === 'own' && story.text.length > mostStory
}
