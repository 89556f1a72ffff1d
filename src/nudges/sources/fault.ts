import { Expected } from '../../domain/errors.ts'

/** Why a source could not be looked at. */
export type SourceFault =
  | 'not-https'
  | 'host-not-allowed'
  | 'private-address'
  | 'too-many-redirects'
  | 'wrong-type'
  | 'too-large'
  | 'too-slow'
  | 'unreachable'
  | 'forbidden-by-robots'
  | 'malformed'
  | `status-${number}`

/** A source is away, broken, or leads where nobody may be led. What was known of it stays. */
export class SourceFailed extends Expected {
  readonly code = 'SOURCE_FAILED'
  readonly fault: SourceFault

  constructor(fault: SourceFault, options?: ErrorOptions) {
    super(
      `A source could not be looked at: ${fault}.`,
      'Open its address in a browser; `taktstokk doctor` says which it is. It is tried again by itself.',
      options,
    )
    this.fault = fault
  }
}
