import type { Language } from '../../domain/language.ts'

interface DeadlinesPageTexts {
  /** Above what a member can say of a date. */
  ours: string
  save: string
  /** Heading of what is over. */
  over: string
}

export const deadlinesPageTexts: Record<Language, DeadlinesPageTexts> = {
  nb: {
    ours: 'Hva sier dere til denne?',
    save: 'Lagre',
    over: 'Datoer som er ute',
  },
  nn: {
    ours: 'Kva seier de til denne?',
    save: 'Lagre',
    over: 'Datoar som er ute',
  },
  en: {
    ours: 'What do you say to this one?',
    save: 'Save',
    over: 'Dates that have passed',
  },
}
