import { Expected } from '../../domain/errors.ts'

export class DatabaseAway extends Expected {
  readonly code = 'DATABASE_AWAY'

  constructor(name: string, why: string, options?: ErrorOptions) {
    super(
      `The database ${name} cannot be used: ${why}.`,
      'Check that PostgreSQL 15 or newer runs there, and user, password and database name in DATABASE_URL.',
      options,
    )
  }
}

/** PostgreSQL's code of a fault, or Node's; empty where it has none. */
export function codeOf(fault: unknown): string {
  return fault instanceof Error && 'code' in fault ? String(fault.code) : ''
}

/** Nobody listens yet, or the server is starting or ending. */
const passing = ['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EAI_AGAIN', '57P01', '57P02', '57P03', '53300']

/** What the library itself says of a connection that was cut while it was in use has no code. */
const cutOff = /connection (?:terminated|error|ended)/i

export function failsForNow(fault: unknown): boolean {
  const cause = fault instanceof DatabaseAway ? fault.cause : fault
  const code = codeOf(cause)
  return code === '' ? cause instanceof Error && cutOff.test(cause.message) : passing.includes(code)
}

/** True where PostgreSQL did not answer: its own faults have a code of five characters. */
export function isConnectionLost(fault: unknown): boolean {
  const code = codeOf(fault)
  return code.length !== 5 || code.startsWith('08') || code.startsWith('57P')
}
