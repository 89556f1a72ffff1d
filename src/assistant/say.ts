import type { Card } from '../domain/card.ts'
import type { Language } from '../domain/language.ts'

/** A card that says one thing. */
export function said(language: Language, text: string): Card {
  return { language, headline: '', body: [{ kind: 'text', text }] }
}
