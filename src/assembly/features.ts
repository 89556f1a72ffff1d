import type { Feature } from '../assistant/feature.ts'
import type { House } from './house.ts'

/** What the assistant does beside answering questions, in the order in which it is asked. */
export function features(_house: House): Feature[] {
  return []
}
