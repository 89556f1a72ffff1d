import type { Log } from '../domain/log.ts'
import { check, type Written } from './checked.ts'
import { mask } from './mask.ts'
import { type Sent, type Task, type Writer, WriterFailed } from './writer.ts'

interface Options {
  writer: Writer
  log: Log
  /** From the question to the last word, retries and all. */
  deadlineMs?: number
}

/** A leader has an answer within eight seconds; the eighth is for searching, the extract and sending it. */
const defaultDeadlineMs = 7_000

/**
 * A written answer of which every sentence stands in the passages it cites.
 * Undefined when no sound answer came in time: the extract answers then. Never throws.
 */
export async function write(task: Task, { writer, log, deadlineMs }: Options): Promise<Written | undefined> {
  const begun = performance.now()
  const told = () => ({ prompt: writer.prompt.hash, ms: Math.round(performance.now() - begun) })
  try {
    const text = await inTime(writer, masked(task), AbortSignal.timeout(deadlineMs ?? defaultDeadlineMs))
    const written = check(text, task, writer.prompt)
    log.info('writer-answered', {
      ...told(),
      became: written?.kind ?? 'unsound',
      leftOut: leftOutOf(written),
    })
    return written
  } catch (thrown) {
    log.warn('writer-failed', { ...told(), fault: faultOf(thrown) })
    return undefined
  }
}

/** The text, or `WriterFailed` at the deadline even where the writer does not heed it. */
async function inTime(writer: Writer, sent: Sent, deadline: AbortSignal): Promise<string> {
  const { promise: late, reject } = Promise.withResolvers<never>()
  const stop = () => reject(new WriterFailed(writer.host, 'too-slow'))
  deadline.addEventListener('abort', stop, { once: true })
  try {
    return await Promise.race([writer.write(sent, deadline), late])
  } finally {
    deadline.removeEventListener('abort', stop)
  }
}

function masked({ question, history, language, passages }: Task): Sent {
  return {
    question: mask(question),
    history: history.map(({ role, content }) => ({ role, content: mask(content) })),
    language,
    passages: passages.map(({ about, text }, at) => ({
      n: at + 1,
      title: mask(about.title),
      year: about.year,
      standing: about.status,
      text: mask(text),
    })),
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
