import type { Answered } from '../../src/pulse/decide.ts'
import type { Pulse } from '../../src/pulse/pulse.ts'
import type { Question } from '../../src/pulse/question.ts'

const inThree = (text: string) => ({ nb: text, nn: text, en: text })

function question(id: string, changes: Partial<Question>): Question {
  return {
    id,
    kind: 'single',
    text: inThree(id),
    options: [],
    most: 1,
    longest: 500,
    sensitive: false,
    ...changes,
  }
}

export const optionsOf = (...ids: string[]) => ids.map((id) => ({ id, text: inThree(id) }))

/** One question of each kind that is counted, and a text. */
export const scale = question('scale', { kind: 'agree5', options: optionsOf('1', '2', '3', '4', '5') })
export const single = question('single', { options: optionsOf('yes', 'nearly', 'no', 'unknown') })
export const multi = question('multi', { kind: 'multi', most: 2, options: optionsOf('a', 'b', 'c', 'd') })
export const words = question('words', { kind: 'text' })

export function pulseOf(...questions: Question[]): Pulse {
  return {
    id: 'pulse-for-tests',
    title: inThree('Puls'),
    month: 3,
    opens: '03-10',
    closes: '03-24',
    audience: 'all',
    groups: 'region',
    why: 'For testen',
    questions,
  }
}

/** Answers to one question: `{ yes: 12, no: 7 }`, all by leaders of this region and size. */
export function answers(
  question: string,
  counts: Record<string, number>,
  whose: { region?: string; size?: string } = {},
): Answered[] {
  return Object.entries(counts).flatMap(([option, n]) =>
    Array.from({ length: n }, () => ({
      ...whose,
      values: { [question]: option === '' ? [] : option.split('+') },
    })),
  )
}

/** As many participants as answers, each with an id of their own. */
export function participantsOf(answered: Answered[], from = 0) {
  return answered.map(({ region, size }, at) => ({ member: `m${from + at}`, region, size }))
}
