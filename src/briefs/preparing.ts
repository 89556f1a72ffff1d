import type { Paper, PaperBlock } from '../office/paper.ts'
import type { Text } from '../office/text.ts'
import type { Brief } from './brief.ts'
import { lineText, readyLines, sourcesFor } from './lines.ts'
import { briefTextsIn } from './texts/choose.ts'

/** For the leader alone: likely questions with answers, the order of decisions, and what must be ready when. */
export function preparingPaper(brief: Brief): Paper {
  const texts = briefTextsIn(brief.language)
  const { papers } = texts
  const cited = [...brief.questions.flatMap(({ answer }) => answer), ...brief.decisions]
  return {
    language: brief.language,
    kicker: papers.preparing,
    title: papers.questions,
    footer: `${brief.title} · ${papers.draft}`,
    blocks: [
      ...brief.questions.flatMap(({ question, answer }): PaperBlock[] => [
        { kind: 'heading', level: 2, text: question },
        list(answer.map((line) => lineText(line, texts))),
      ]),
      { kind: 'heading', level: 1, text: papers.decisions },
      { kind: 'list', ordered: true, items: brief.decisions.map((line) => lineText(line, texts)) },
      { kind: 'heading', level: 1, text: papers.ready },
      list(readyLines(brief, texts)),
      { kind: 'heading', level: 1, text: papers.reminders },
      list(brief.reminders),
      { kind: 'heading', level: 1, text: papers.sources },
      { kind: 'sources', sources: sourcesFor(cited, brief, texts) },
      { kind: 'note', text: papers.statusNote },
    ],
  }
}

function list(items: Text[]): PaperBlock {
  return { kind: 'list', items }
}
