import type { Block, Card, Source } from '../../domain/card.ts'
import { unreachable } from '../../domain/errors.ts'
import type { Answer, Citation, Point } from '../../knowledge/answer.ts'
import { placeOf } from '../../knowledge/ask/cite.ts'
import { textsIn } from '../texts/choose.ts'
import type { Texts } from '../texts/texts.ts'

/** The answer first, then what must not be misread, then the sources with their quotes. */
export function answerCard(answer: Answer): Card {
  const texts = textsIn(answer.language)
  const body = [...said(answer, texts), ...notes(answer, texts), ...sources(answer, texts)]
  return {
    language: answer.language,
    headline: '',
    body,
    ...(answer.mode === 'written' && { written: true }),
  }
}

function said(answer: Answer, texts: Texts): Block[] {
  if (answer.reason !== undefined) return [text(texts.turnedAway[answer.reason])]
  switch (answer.outcome) {
    case 'answered':
      return [...quoteLead(answer, texts), ...answer.points.flatMap(drawPoint)]
    case 'ambiguous':
      return [text(texts.readings), ...answer.points.flatMap(drawPoint)]
    case 'not-in-sources':
      return [text(notInSources(answer.citations, texts))]
    case 'off-topic':
      return [text(texts.offTopic)]
    case 'refused':
      return [text(texts.turnedAway.orders)]
    case 'failed':
      return [text(texts.fault)]
    default:
      return unreachable(answer.outcome)
  }
}

/** An extract in another language than the question's is announced: the words are the source's own. */
function quoteLead({ mode, language, citations }: Answer, texts: Texts): Block[] {
  const quoted = citations[0]?.passage.about.language
  if (mode === 'written' || quoted === undefined || quoted === language) return []
  return [text(texts.quotedIn[quoted])]
}

function drawPoint(point: Point): Block[] {
  const cites = point.cites.map((n) => ` [${n}]`).join('')
  switch (point.kind) {
    case 'sentence':
      return [text(`${point.text}${cites}`)]
    case 'list':
      return [
        ...(point.lead === undefined ? [] : [text(introducing(point.lead, cites))]),
        { kind: 'list', items: point.lead === undefined ? endingWith(point.items, cites) : point.items },
      ]
    default:
      return unreachable(point)
  }
}

/** A question needs no colon before what answered it. */
function introducing(lead: string, cites: string): string {
  const words = lead.replace(/[\s:.]+$/u, '')
  return words.endsWith('?') ? `${words}${cites}` : `${words}${cites}:`
}

function endingWith(items: string[], cites: string): string[] {
  return items.map((item, at) => (at === items.length - 1 ? `${item}${cites}` : item))
}

function notInSources(
  [nearest]: Citation[],
  { notInSources: { says, nearest: lead, adviser } }: Texts,
): string {
  if (nearest === undefined) return `${says} ${adviser}`
  return `${says} ${lead} ${nearest.passage.about.title} [${nearest.n}]. ${adviser}`
}

/** That a deadline has passed is part of the answer; the rest says how to read it. */
function notes(answer: Answer, texts: Texts): Block[] {
  const [passed, others] = [true, false].map((due) =>
    answer.caveats.filter(({ kind }) => (kind === 'deadline-passed') === due).map(texts.caveat),
  )
  const written = answer.mode === 'written' ? [texts.written] : []
  return [
    ...(passed ?? []).map(text),
    ...[...(others ?? []), ...written].map((note): Block => ({ kind: 'note', text: note })),
  ]
}

function sources({ citations }: Answer, texts: Texts): Block[] {
  if (citations.length === 0) return []
  return [{ kind: 'sources', sources: citations.map((citation) => source(citation, texts)) }]
}

function source({ n, passage, quote }: Citation, texts: Texts): Source {
  const { title, year, status, language, link } = passage.about
  const place = placeOf(passage, texts.page)
  return {
    n,
    title,
    status: texts.status[status],
    place,
    quote,
    quoteLanguage: language,
    ...(year === undefined ? {} : { year }),
    ...(link === undefined ? {} : { link }),
  }
}

function text(words: string): Block {
  return { kind: 'text', text: words }
}
