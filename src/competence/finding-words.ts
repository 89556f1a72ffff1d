import type { Language } from '../domain/language.ts'

interface FindingWords {
  mean(mean: string, ends: string, n: number): string
  spread: string
  choices(n: number): string
  ticks(n: number): string
  partly: string
}

/** How a figure of a round is told in a sentence. */
export const findingWords: Record<Language, FindingWords> = {
  nb: {
    mean: (mean, ends, n) => `snitt ${mean} av 5, der ${ends} (${n} svar)`,
    spread: 'fordelt på',
    choices: (n) => `(${n} svar)`,
    ticks: (n) => `(kryss fra ${n} som svarte, flere valg var lov)`,
    partly: 'Noe vises ikke, fordi det kunne røpe enkeltsvar.',
  },
  nn: {
    mean: (mean, ends, n) => `snitt ${mean} av 5, der ${ends} (${n} svar)`,
    spread: 'fordelt på',
    choices: (n) => `(${n} svar)`,
    ticks: (n) => `(kryss frå ${n} som svara, fleire val var lov)`,
    partly: 'Noko blir ikkje vist, fordi det kunne røpe enkeltsvar.',
  },
  en: {
    mean: (mean, ends, n) => `mean ${mean} of 5, where ${ends} (${n} answers)`,
    spread: 'spread over',
    choices: (n) => `(${n} answers)`,
    ticks: (n) => `(ticks from ${n} who answered, several choices were allowed)`,
    partly: 'Something is not shown, since it could reveal single answers.',
  },
}
