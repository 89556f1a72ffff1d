import type { Language } from '../../domain/language.ts'
import type { Caveat, Reason } from '../../knowledge/answer.ts'
import type { Status } from '../../knowledge/document.ts'

/** The questions that a newcomer can ask by a button. */
export const examples = ['budget', 'new-leader', 'survey'] as const
export type Example = (typeof examples)[number]

/** Everything the assistant says on its own account. Each language has every line, or it does not compile. */
export interface Texts {
  welcome: {
    headline: string
    answers: string
    invitation: string
    /** What is stored, and for how long. True in each clause. */
    privacy: string
    /** Added where a model is on: what is sent, and to which host. */
    model(host: string): string
  }
  help: { headline: string; about: string; can: string[]; words: string; cannot: string }
  /** Button and question are the same words: whoever presses it sees what is asked. */
  examples: Record<Example, string>
  /** Words that ask for help, in lower case. */
  helpWords: string[]
  /** A greeting with nothing behind it, in lower case: it gets the first message again. */
  greetings: string[]
  thanks: { words: string[]; reply: string }
  status: Record<Status, string>
  page(page: number): string
  /** Above an answer whose quotes are in another language than the question. */
  quotedIn: Record<Language, string>
  /** Above an ambiguous question's readings. */
  readings: string
  notInSources: { says: string; nearest: string; adviser: string }
  offTopic: string
  turnedAway: Record<Reason, string>
  fault: string
  /** A press or a form that leads nowhere: the card is of another time, or never was this person's. */
  outOfUse: string
  /** Beside an answer that a language model wrote. */
  written: string
  caveat(caveat: Caveat): string
}
