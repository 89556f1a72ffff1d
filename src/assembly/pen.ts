import type { Source } from '../briefs/brief.ts'
import type { Pen } from '../briefs/pen.ts'
import type { Log } from '../domain/log.ts'
import type { Clock } from '../domain/time.ts'
import type { Point } from '../knowledge/answer.ts'
import type { Passage } from '../knowledge/document.ts'
import type { Glossary } from '../knowledge/words/glossary.ts'
import type { Budget } from '../knowledge/write/budget.ts'
import { createOtherNames } from '../knowledge/write/other-names.ts'
import type { Writer } from '../knowledge/write/writer.ts'
import { write } from '../knowledge/write/written.ts'

interface Parts {
  writer: Writer
  budget: Budget
  glossary: Glossary
  clock: Clock
  log: Log
  deadlineMs?: number
}

/** Has a model write the parts of a brief, each checked sentence by sentence as an answer is. A part is one answer of the budget. */
export function penOf({ writer, budget, glossary, clock, log, ...limit }: Parts): Pen {
  const otherNames = createOtherNames(glossary)
  return async ({ about, language, sources }, person) => {
    // A budget that cannot be counted is spent.
    if (!(await budget.take(person, clock.now()).catch(() => false))) return undefined
    const passages = sources.map(passageOf)
    const task = { question: about, history: [], language, passages }
    const written = await write(task, { writer, log, otherNames, ...limit })
    if (written?.kind !== 'written') return undefined
    const { cited, points } = written
    const numberOf = (cite: number) => passages.findIndex(({ id }) => id === cited[cite - 1]?.id) + 1
    return points.flatMap(sentencesOf).map(({ text, cites }) => ({ text, cites: numberOf(cites) }))
  }
}

/** What rests on one source: a sentence that rests on two has blended them. */
function sentencesOf(point: Point): { text: string; cites: number }[] {
  const [cites, ...others] = point.cites
  if (cites === undefined || others.length > 0) return []
  return (point.kind === 'list' ? point.items : [point.text]).map((text) => ({ text, cites }))
}

/** Ids below 0 are no passage's of the index. */
function passageOf({ document, title, year, standing, language, passage }: Source, at: number): Passage {
  return {
    id: -1 - at,
    about: {
      path: document,
      title,
      status: standing,
      ...(year === undefined ? {} : { year }),
      language,
      country: 'NO',
      audience: 'all',
      areas: [],
      aliases: [],
      sources: [],
    },
    ordinal: at,
    headings: [],
    blocks: [{ kind: 'paragraph', text: passage }],
    text: passage,
  }
}
