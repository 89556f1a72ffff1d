import type { Block, Section } from '../document.ts'
import { sizes } from './sizes.ts'
import { wordsIn } from './text.ts'

/**
 * Joins a section of a line or two, as the slides of a talk are, with the next one under the same heading. The
 * joined section stands under the heading that they share; their own headings stand among its blocks. Lines
 * above the first heading of all go with what follows.
 */
export function joinSmall(sections: Section[]): Section[] {
  const joined: Section[] = []
  for (const section of sections) {
    const before = joined.at(-1)
    const opening = joined.length === 1 && before?.headings.length === 0
    if (before && (opening || related(before, section)) && fits(before, section))
      joined[joined.length - 1] = join(before, section)
    else joined.push(section)
  }
  return joined
}

function fits(one: Section, next: Section): boolean {
  if (one.page !== next.page || !isSmall(one)) return false
  return wordsIn(one.blocks) + wordsIn(next.blocks) <= sizes.enough
}

function isSmall({ blocks }: Section): boolean {
  return wordsIn(blocks) < sizes.tiny && blocks.every((block) => block.kind === 'paragraph')
}

/** Neighbours under one heading, or a heading's own text and the first section below. */
function related(one: Section, next: Section): boolean {
  const shared = countShared(one, next)
  const depth = Math.max(one.headings.length, next.headings.length)
  return shared > 0 && shared >= depth - 1
}

function join(one: Section, next: Section): Section {
  const depth = one.headings.length === 0 ? next.headings.length : countShared(one, next)
  const words = [...(one.searchWords ?? []), ...(next.searchWords ?? [])]
  return {
    ...next,
    ...(words.length > 0 && { searchWords: words }),
    headings: next.headings.slice(0, depth),
    blocks: [...below(one, depth), ...below(next, depth)],
  }
}

function below({ headings, blocks }: Section, depth: number): Block[] {
  return [...headings.slice(depth).map((text): Block => ({ kind: 'paragraph', text })), ...blocks]
}

function countShared(one: Section, next: Section): number {
  const parting = one.headings.findIndex((heading, depth) => heading !== next.headings[depth])
  return parting < 0 ? one.headings.length : parting
}
