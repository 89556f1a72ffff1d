import type { Language } from '../../domain/language.ts'

interface Words {
  /** Opens and folds the passage under a source. */
  quote: string
  /** The link to the whole document. */
  wholeDocument: string
  /** What language a quote is in, where it is not the reader's. */
  quotedIn: Record<Language, string>
  /** The link to a file. */
  fetch(name: string): string
  /** Beside what need not be filled in. */
  optional: string
  /** Said of what must be. */
  needed: string
  /** In a menu, where nothing is chosen. */
  choose: string
  /** How many may be chosen, after the question. */
  upTo(most: number): string
  /** In answer to a press whose real answer comes in a moment. */
  received: string
  /** A press that nobody can make sense of: from a card of another time, or not of ours. */
  notUnderstood: string
  /** A form that was handed in where others read along. */
  privateOnly: string
  /** A thumb for a message that is not known any more. */
  tooOld: string
}

/** The few words that only a Teams card needs. */
export const words: Record<Language, Words> = {
  nb: {
    quote: 'Sitat',
    wholeDocument: 'Les hele dokumentet',
    quotedIn: { nb: 'Sitat på bokmål', nn: 'Sitat på nynorsk', en: 'Sitat på engelsk' },
    fetch: (name) => `Hent ${name}`,
    optional: '(valgfritt)',
    needed: 'Dette spørsmålet må ha et svar.',
    choose: 'Velg …',
    upTo: (most) => `høyst ${most}`,
    received: 'Mottatt. Svaret kommer straks.',
    notUnderstood: 'Dette kortet kan jeg ikke bruke lenger. Be om det på nytt.',
    privateOnly: 'Skjemaer tar jeg bare imot i samtalen mellom oss to.',
    tooOld: 'Denne meldingen er for gammel til å vurdere.',
  },
  nn: {
    quote: 'Sitat',
    wholeDocument: 'Les heile dokumentet',
    quotedIn: { nb: 'Sitat på bokmål', nn: 'Sitat på nynorsk', en: 'Sitat på engelsk' },
    fetch: (name) => `Hent ${name}`,
    optional: '(valfritt)',
    needed: 'Dette spørsmålet må ha eit svar.',
    choose: 'Vel …',
    upTo: (most) => `høgst ${most}`,
    received: 'Motteke. Svaret kjem straks.',
    notUnderstood: 'Dette kortet kan eg ikkje bruke lenger. Be om det på nytt.',
    privateOnly: 'Skjema tek eg berre imot i samtalen mellom oss to.',
    tooOld: 'Denne meldinga er for gammal til å vurdere.',
  },
  en: {
    quote: 'Quote',
    wholeDocument: 'Read the whole document',
    quotedIn: {
      nb: 'Quoted in Norwegian (Bokmål)',
      nn: 'Quoted in Norwegian (Nynorsk)',
      en: 'Quoted in English',
    },
    fetch: (name) => `Fetch ${name}`,
    optional: '(optional)',
    needed: 'This question needs an answer.',
    choose: 'Choose …',
    upTo: (most) => `${most} at most`,
    received: 'Received. The answer comes in a moment.',
    notUnderstood: 'I cannot use this card any more. Ask for it again.',
    privateOnly: 'I take forms only in the chat between the two of us.',
    tooOld: 'This message is too old to be judged.',
  },
}

/** The language for a platform's locale tag: bokmål where it says nothing we speak. */
export function languageOf(locale: string | null | undefined): Language {
  const tag = locale?.toLowerCase() ?? ''
  if (tag.startsWith('nn')) return 'nn'
  return tag.startsWith('en') ? 'en' : 'nb'
}
