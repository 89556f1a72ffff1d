import { Expected } from '../domain/errors.ts'

type Refusal = 'unknown-option' | 'too-many' | 'too-long' | 'unknown-question' | 'nothing-chosen'

/** An answer that cannot be meant, or was not made with our card. Nothing of it is kept. */
export class AnswerRefused extends Expected {
  readonly code = 'ANSWER_REFUSED'
  readonly why: Refusal
  /** How many choices or characters there may be. */
  readonly most: number | undefined

  constructor(why: Refusal, most?: number) {
    super(
      `The answer was refused: ${why}${most === undefined ? '' : `, at most ${most}`}.`,
      'Answer on the card.',
    )
    this.why = why
    this.most = most
  }
}

/** A round for so few that no figure of it could ever be shown. */
export class TooFewToAsk extends Expected {
  readonly code = 'TOO_FEW_TO_ASK'

  constructor(asked: number, floor: number) {
    super(`The round would ask ${asked}; figures are shown from ${floor} answers on.`, 'Ask a larger group.')
  }
}

export class NoSuchPulse extends Expected {
  readonly code = 'NO_SUCH_PULSE'

  constructor(id: string) {
    super(`There is no pulse or round "${id}".`, '`taktstokk pulse list` names the pulses and their rounds.')
  }
}

/** The round was closed while an answer was on its way in. */
export class RoundClosed extends Expected {
  readonly code = 'ROUND_CLOSED'

  constructor(id: string) {
    super(`The round ${id} is closed.`, 'Its answers are counted; the next round takes new ones.')
  }
}
