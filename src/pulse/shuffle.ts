import { randomBytes } from 'node:crypto'

/** The same in an order that nobody can foretell. */
export function shuffled<Item>(items: readonly Item[]): Item[] {
  const drawn = items.map((item) => ({ item, draw: randomBytes(8).readBigUInt64BE() }))
  return drawn.sort((a, b) => (a.draw < b.draw ? -1 : 1)).map(({ item }) => item)
}
