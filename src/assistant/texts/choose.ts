import type { Language } from '../../domain/language.ts'
import { en } from './en.ts'
import { nb } from './nb.ts'
import { nn } from './nn.ts'
import type { Texts } from './texts.ts'

const texts: Record<Language, Texts> = { nb, nn, en }

/** What the assistant says in one language. */
export function textsIn(language: Language): Texts {
  return texts[language]
}
