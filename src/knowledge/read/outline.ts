import type { Block, Section } from '../document.ts'

/** Collects blocks under the headings that are open where they stand. */
export interface Outline {
  /** Opens a heading; those of the same or a deeper rank end. Rank 1 is the outermost. */
  heading(rank: number, text: string): void
  block(block: Block): void
  /** Everyday words that lead to the section that is open. */
  searchWords(words: string[]): void
  /** Ends the headings of this rank and deeper ones: what follows is not about them. */
  close(rank: number): void
  /** What follows stands on this page, from 1. */
  page(number: number): void
  /** The sections that hold anything, in reading order. */
  sections(): Section[]
}

export function createOutline(): Outline {
  const sections: Section[] = []
  let open: { rank: number; text: string }[] = []
  let page: number | undefined
  let section: Section | undefined
  let words: string[] = []

  return {
    heading(rank, text) {
      open = [...open.filter((heading) => heading.rank < rank), { rank, text }]
      section = undefined
      words = []
    },
    close(rank) {
      const left = open.filter((heading) => heading.rank < rank)
      if (left.length < open.length) {
        section = undefined
        words = []
      }
      open = left
    },
    searchWords(more) {
      words.push(...more)
    },
    block(block) {
      if (!section) {
        section = {
          headings: open.map((heading) => heading.text),
          ...(page && { page }),
          ...(words.length > 0 && { searchWords: words }),
          blocks: [],
        }
        sections.push(section)
      }
      section.blocks.push(block)
    },
    page(number) {
      if (number !== page) section = undefined
      page = number
    },
    sections: () => sections,
  }
}
