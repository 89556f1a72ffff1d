import type { Language } from '../../domain/language.ts'

interface Words {
  /** Opens and folds the passage under a source. */
  quote: string
  /** The link to the whole document. */
  wholeDocument: string
  /** What language a quote is in, where it is not the reader's. */
  quotedIn: Record<Language, string>
}

/** The few words that only a Teams card needs. */
export const words: Record<Language, Words> = {
  nb: {
    quote: 'Sitat',
    wholeDocument: 'Les hele dokumentet',
    quotedIn: { nb: 'Sitat på bokmål', nn: 'Sitat på nynorsk', en: 'Sitat på engelsk' },
  },
  nn: {
    quote: 'Sitat',
    wholeDocument: 'Les heile dokumentet',
    quotedIn: { nb: 'Sitat på bokmål', nn: 'Sitat på nynorsk', en: 'Sitat på engelsk' },
  },
  en: {
    quote: 'Quote',
    wholeDocument: 'Read the whole document',
    quotedIn: {
      nb: 'Quoted in Norwegian (Bokmål)',
      nn: 'Quoted in Norwegian (Nynorsk)',
      en: 'Quoted in English',
    },
  },
}
