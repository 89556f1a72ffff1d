import type { Language } from '../../domain/language.ts'
import { en } from './en.ts'
import { nb } from './nb.ts'
import { nn } from './nn.ts'
import type { BriefTexts } from './texts.ts'

const texts: Record<Language, BriefTexts> = { nb, nn, en }

/** What stands in a brief, in one language. */
export function briefTextsIn(language: Language): BriefTexts {
  return texts[language]
}
