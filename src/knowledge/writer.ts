import type { Language } from '../domain/language.ts'
import type { Turn } from './answer.ts'
import type { Passage } from './document.ts'

/** What a model is given: nothing but the question, the turns before it and the numbered passages. */
export interface Task {
  question: string
  history: Turn[]
  language: Language
  /** `passages[0]` is cited as [1]. */
  passages: Passage[]
}

/**
 * Writes an answer over passages. The text comes from outside and is not to be trusted before it is checked.
 * Throws `WriterFailed` when no answer came before the deadline.
 */
export interface Writer {
  /** The host that the text is sent to, for `doctor` and the privacy pack. */
  host: string
  write(task: Task, deadline: AbortSignal): Promise<string>
}
