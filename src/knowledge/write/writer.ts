import { Expected } from '../../domain/errors.ts'
import type { Language } from '../../domain/language.ts'
import type { Turn } from '../answer.ts'
import type { Passage, Status } from '../document.ts'
import type { Prompt } from './prompt.ts'

/** An answer to be written over passages. */
export interface Task {
  question: string
  history: Turn[]
  language: Language
  /** `passages[0]` is cited as [1]. */
  passages: Passage[]
}

/** What leaves the machine: this and nothing else, with what points at a person masked. */
export interface Sent {
  question: string
  history: Turn[]
  language: Language
  passages: SentPassage[]
}

export interface SentPassage {
  /** From 1. */
  n: number
  title: string
  year: number | undefined
  standing: Status
  text: string
}

/** What a writer may look up on the way: a `LookUp` whose finds are numbered on from the passages that were sent. */
export interface Aid {
  name: string
  about: string
  find(words: string): Promise<SentPassage[]>
}

/** How a text is to be written. */
export interface Errand {
  deadline: AbortSignal
  aids: Aid[]
  /** Given all that is written so far, as it grows. It begins anew when the writer has looked something up. */
  onText?: ((soFar: string) => void) | undefined
}

/**
 * Writes an answer over passages. The text comes from outside and is not to be trusted before it is checked.
 * Throws `WriterFailed` when no answer came before the deadline.
 */
export interface Writer {
  /** The host that the text is sent to, for `doctor` and the privacy pack. */
  host: string
  prompt: Prompt
  write(sent: Sent, errand: Errand): Promise<string>
}

/** Why no text came: for the log, and for whoever must mend it. */
export type WriterFault =
  | 'too-slow'
  /** Too many requests, or the budget there is spent. */
  | 'limited'
  /** The key is wrong, or may not use this model. */
  | 'not-allowed'
  /** The server cannot be reached, broke off, or failed. */
  | 'unavailable'
  /** A reply that holds no text. */
  | 'unreadable'
  /** Not asked: it has failed too often just now. */
  | 'resting'

export class WriterFailed extends Expected {
  readonly code = 'WRITER_FAILED'
  readonly fault: WriterFault

  /** The server's own words are left out: some of them quote the key. */
  constructor(host: string, fault: WriterFault) {
    super(
      `The model at ${host} wrote no answer: ${fault}.`,
      'Leaders get the extract meanwhile. Look at the key, the address and the name of the model in the settings.',
    )
    this.fault = fault
  }
}
