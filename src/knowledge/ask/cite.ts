import type { Passage } from '../document.ts'

/** Where in its document a passage stands: the nearest headings and the page, empty where there is neither. */
export function placeOf({ about, headings, page }: Passage, pageWord: (page: number) => string): string {
  const near = headings.filter((heading) => heading !== about.title).slice(-2)
  const parts = page === undefined ? [near.join(' › ')] : [near.join(' › '), pageWord(page)]
  return parts.filter((part) => part !== '').join(', ')
}
