import type { Passage } from '../document.ts'
import type { Finder } from '../search/finder.ts'
import type { Found, Search } from '../search/search.ts'
import type { Nearness } from './nearness.ts'
import type { Near } from './vectors.ts'

/** So many are looked at on either side: what comes after them is not among the first ten of both together. */
const lookedAt = 50

/**
 * What the nearest passage gets, of what lies between the best and the last by words. Less than words alone: those
 * were measured, and every embedding model is another.
 */
const weight = 0.7

/** Finds by words and by meaning together; by words alone when nothing can be told of the meaning. */
export function withVectors(search: Search, nearness: Pick<Nearness, 'near'>, passages: Passage[]): Finder {
  const byId = new Map(passages.map((passage) => [passage.id, passage]))
  return {
    find: async (query, top) => {
      const most = Math.max(top, lookedAt)
      const near = await nearness.near(query, most)
      const found = search.find(query, near.length === 0 ? top : most)
      return near.length === 0 ? found : fused(found, near, byId).slice(0, top)
    },
  }
}

function fused(found: Found[], near: Near[], byId: Map<number, Passage>): Found[] {
  const best = found[0]?.score ?? 1
  // A passage that words do not find is as good as the last that they do.
  const last = found.length < lookedAt ? 0 : (found.at(-1)?.score ?? 0)
  const scores = new Map(found.map(({ passage, score }) => [passage.id, score]))
  const furthest = near.at(-1)?.similarity ?? 0
  const span = (near[0]?.similarity ?? 0) - furthest
  for (const { id, similarity } of near) {
    // Models differ in how alike they hold any two texts: what counts is how much nearer than the others.
    const share = span > 0 ? (similarity - furthest) / span : 1
    scores.set(id, (scores.get(id) ?? last) + weight * (best - last) * share)
  }
  return [...scores]
    .flatMap(([id, score]) => {
      const passage = byId.get(id)
      return passage ? [{ passage, score }] : []
    })
    .sort((one, other) => other.score - one.score)
}
