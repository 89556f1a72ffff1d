import type { Passage } from '../document.ts'

/** The questions that an editor has foreseen for a passage: its nearest heading where that is one, and those among its search words. */
export function foreseenIn({ headings, searchWords = [] }: Passage): string[] {
  return [...headings.slice(-1), ...searchWords].filter(isQuestion)
}

export function isQuestion(text: string): boolean {
  return text.trimEnd().endsWith('?')
}
