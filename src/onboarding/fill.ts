import { unreachable } from '../domain/errors.ts'
import type { Paper, PaperBlock } from '../office/paper.ts'
import { longDate } from './longdate.ts'
import type { Part, Sheet } from './sections.ts'

/** What is known of whoever fills in a template. */
export interface Known {
  municipality?: string | undefined
  /** The date of today. */
  today: string
}

const words = {
  nb: {
    kicker: 'Mal',
    municipality: 'Kommune',
    place: '[ kommune ]',
    made: 'Laget',
    filledBy: 'Fylt ut av',
    name: '[ navn og rolle ]',
    help: 'Til deg som fyller ut',
    footer: 'Laget med Taktstokk',
  },
  nn: {
    kicker: 'Mal',
    municipality: 'Kommune',
    place: '[ kommune ]',
    made: 'Laga',
    filledBy: 'Fylt ut av',
    name: '[ namn og rolle ]',
    help: 'Til deg som fyller ut',
    footer: 'Laga med Taktstokk',
  },
}

/** The sections that are the form itself; the others are help for whoever fills it in. */
const form = /^Mal: /

/**
 * The template as a paper: the form first, with what is known filled in and the rest as blanks; then the help, on a
 * page of its own, so that the form can be handed on without it.
 */
export function filled(sheet: Sheet, known: Known): Paper {
  const { language, title, opening, sections } = sheet
  const own = words[language]
  const forms = sections.filter(({ heading }) => form.test(heading))
  const help = sections.filter(({ heading }) => !form.test(heading))
  const write = (parts: Part[]) => parts.map((part) => blockOf(part, known))
  return {
    language,
    kicker: own.kicker,
    title,
    footer: `${own.footer}, ${longDate(language, known.today)}`,
    blocks: [
      {
        kind: 'facts',
        facts: [
          { label: own.municipality, value: known.municipality ?? own.place },
          { label: own.made, value: longDate(language, known.today) },
          { label: own.filledBy, value: own.name },
        ],
      },
      ...forms.flatMap(({ heading, parts }): PaperBlock[] => [
        { kind: 'heading', level: 1, text: capital(heading.replace(form, '')) },
        ...write(parts),
      ]),
      { kind: 'heading', level: 1, text: own.help, startsPage: true },
      ...opening.map((part): PaperBlock => ({ kind: 'note', text: part.kind === 'text' ? part.text : '' })),
      ...help.flatMap(({ heading, parts }): PaperBlock[] => [
        { kind: 'heading', level: 2, text: heading },
        ...write(parts),
      ]),
    ],
  }
}

function blockOf(part: Part, known: Known): PaperBlock {
  const fill = (text: string) => withKnown(text, known)
  switch (part.kind) {
    case 'text':
      return { kind: 'text', text: fill(part.text) }
    case 'list':
      return { kind: 'list', ordered: part.ordered, items: part.items.map(fill) }
    case 'table':
      return { kind: 'table', head: part.head, rows: part.rows.map((row) => row.map(fill)) }
    default:
      return unreachable(part)
  }
}

/** What somebody has written as their municipality is not read as a blank or a citation. */
function withKnown(text: string, { municipality }: Known): string {
  return municipality === undefined
    ? text
    : text.replace(/\[ kommune \]/gi, () => municipality.replace(/[[\]]/g, ''))
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
