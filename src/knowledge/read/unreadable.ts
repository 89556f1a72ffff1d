import { Expected } from '../../domain/errors.ts'

const remedies = {
  empty: 'Put text in it, or take it away; a scanned document needs text recognition first.',
  'too-large': 'Split it, or save it without pictures.',
  'unknown-format':
    'Save it as Markdown (.md), plain text (.txt), a web page (.html), PDF, .docx, .odt, .pptx, .xlsx or .csv.',
  'password-protected': 'Save it without a password.',
  broken: 'Open it in the program that made it, and save it anew.',
  'too-slow': 'Save it anew, or split it.',
  'front-matter': 'Mend the lines between the two --- at the top of the file.',
} as const

export type Fault = keyof typeof remedies

export function isFault(name: unknown): name is Fault {
  return typeof name === 'string' && Object.hasOwn(remedies, name)
}

/** A document that cannot be read; the rest of the folder can. */
export class Unreadable extends Expected {
  readonly code = 'UNREADABLE'
  readonly fault: Fault

  /** `what` is a sentence without its full stop: "It holds no text". */
  constructor(fault: Fault, what: string, options?: ErrorOptions) {
    super(`${what}.`, remedies[fault], options)
    this.fault = fault
  }
}
