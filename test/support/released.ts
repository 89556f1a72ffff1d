import type { Released } from '../../src/competence/released.ts'

const asked = { nb: 'Hvor trygg er du?', nn: 'Kor trygg er du?', en: 'How confident are you?' }

/** A question on economy of the round of March 2026, with what a test says otherwise. */
export function released(otherwise: Partial<Released> = {}): Released {
  const cells = otherwise.cells ?? []
  return {
    round: '2026-03-pulse-03-economy',
    pulse: 'pulse-03-economy',
    title: { nb: 'Økonomi', nn: 'Økonomi', en: 'Economy' },
    closed: '2026-03-24',
    audience: 'all',
    group: 'all',
    question: 'overview',
    asked,
    kind: 'confidence5',
    area: 'economy',
    n: cells.reduce((sum, { value }) => sum + value, 0),
    cells,
    partly: false,
    ...otherwise,
  }
}

/** A scale on which so many chose each of the steps 1 to 5. */
export function stepsOf(...counts: [number, number, number, number, number]) {
  const cells = counts.map((value, at) => {
    const step = String(at + 1)
    return { option: step, label: { nb: step, nn: step, en: step }, value }
  })
  const n = counts.reduce((sum, value) => sum + value, 0)
  const points = counts.reduce((sum, value, at) => sum + value * (at + 1), 0)
  return { cells, n, mean: points / n }
}
