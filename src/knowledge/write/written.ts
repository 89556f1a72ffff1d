import type { Log } from '../../domain/log.ts'
import { mask } from '../../domain/mask.ts'
import { type Check, createCheck, type Written } from './checked.ts'
import { within } from './deadline.ts'
import { draftsOf } from './draft.ts'
import type { LookUp } from './lookup.ts'
import { type Numbered, numberedFrom } from './numbered.ts'
import type { OtherNames } from './other-names.ts'
import { type Sent, type Task, type Writer, WriterFailed } from './writer.ts'

interface Options {
  writer: Writer
  log: Log
  lookUps?: LookUp[]
  otherNames?: OtherNames
  /** Given what is written and sound so far, each time a sentence of it is whole. */
  onPart?: ((soFar: Written) => void) | undefined
  /** From the question to the last word, retries and all. */
  deadlineMs?: number
}

/** A leader has an answer within eight seconds; the rest is for searching, the extract and sending it. */
const defaultDeadlineMs = 6_500

/**
 * A written answer of which every sentence stands in the passages it cites.
 * Undefined when no sound answer came in time: the extract answers then. Never throws.
 */
export async function write(task: Task, options: Options): Promise<Written | undefined> {
  const { writer, log, lookUps = [], otherNames, deadlineMs = defaultDeadlineMs } = options
  const begun = performance.now()
  const told = () => ({ prompt: writer.prompt.hash, ms: Math.round(performance.now() - begun) })
  const deadline = AbortSignal.timeout(deadlineMs)
  const numbered = numberedFrom(task.passages)
  const check = createCheck({ ...task, passages: numbered.passages, prompt: writer.prompt, otherNames })
  const onText = options.onPart && partByPart(check, deadline, options.onPart)
  try {
    const errand = { deadline, aids: lookUps.map(numbered.aid), onText }
    const written = check.whole(await within(deadline, writer.write(masked(task, numbered), errand)))
    log.info('writer-answered', {
      ...told(),
      became: written?.kind ?? 'unsound',
      leftOut: leftOutOf(written),
      lookedUp: numbered.passages.length - task.passages.length,
    })
    return written
  } catch (thrown) {
    log.warn('writer-failed', { ...told(), fault: deadline.aborted ? 'too-slow' : faultOf(thrown) })
    return undefined
  }
}

/** Hands on what is sound of a growing text, whenever there is more of it. */
function partByPart(check: Check, deadline: AbortSignal, onPart: (soFar: Written) => void) {
  let shown = 0
  return (text: string) => {
    const whole = draftsOf(text).length - 1
    if (whole === shown || deadline.aborted) return
    shown = whole
    const soFar = check.soFar(text)
    if (soFar) onPart(soFar)
  }
}

function masked({ question, history, language, passages }: Task, numbered: Numbered): Sent {
  return {
    question: mask(question),
    history: history.map(({ role, content }) => ({ role, content: mask(content) })),
    language,
    passages: passages.map(numbered.sent),
  }
}

function leftOutOf(written: Written | undefined): number {
  return written?.kind === 'written' ? written.leftOut : 0
}

/** A word for the log. What was thrown may quote the question, so its message stays out. */
function faultOf(thrown: unknown): string {
  if (thrown instanceof WriterFailed) return thrown.fault
  return thrown instanceof Error ? thrown.name : 'unknown'
}
