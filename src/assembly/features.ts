import type { Feature } from '../assistant/feature.ts'

/** What the assistant does beside answering questions, in the order in which it is asked. */
export function features(): Feature[] {
  return []
}
