import type { Occasion } from '../../../nudges/occasion.ts'

/** What was kept as JSON: it is read and written whole. */
export function occasionIn(json: string): Occasion {
  return JSON.parse(json)
}
