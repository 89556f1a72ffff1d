import type { Language } from '../../domain/language.ts'

/** What the page itself says; what the assistant says comes with its cards. */
export interface Words {
  heading: string
  description: string
  skip: string
  skipToMain: string
  chooseLanguage: string
  conversation: string
  /** Above what has come since last time. */
  letters: string
  /** Read aloud before a question, so that it is told from the answer. */
  youAsked: string
  waiting: string
  question: string
  keys: string
  send: string
  sources: string
  source(n: number): string
  readWhole: string
  newTab: string
  copy: string
  copied: string
  notCopied: string
  /** Beside what need not be filled in. */
  optional: string
  /** The first line of a menu. */
  choose: string
  /** How many may be chosen. */
  upTo(most: number): string
  anyNumber: string
  atLeastOne: string
  feedback: Record<'useful' | 'notUseful', { label: string; aloud: string }> & { about: string }
  /** The link to a document or a picture. */
  download(name: string): string
  /** Where a file was that is there no longer. */
  gone: { heading: string; explained: string; back: string }
  nothingHere: string
  faults: Record<Fault | OtherFault, string>
}

/** Why there is no answer. It is said next to the field, where the text still stands. */
export type Fault = 'empty' | 'unreadable' | 'nothing' | 'broken'

/** What is found out before or after the page's own routes: by the server around them, or by the script. */
type OtherFault = 'foreign' | 'stale' | 'too-long' | 'unreachable'

/** The languages by their own names, so that each is found by whoever reads it. */
export const languageNames: Record<Language, string> = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' }

export const words: Record<Language, Words> = {
  nb: {
    heading: 'Hva lurer du på?',
    description: 'Svar på spørsmål om kulturskole og ledelse, med kilder.',
    skip: 'Hopp til spørsmålsfeltet',
    skipToMain: 'Hopp til innholdet',
    chooseLanguage: 'Språk',
    conversation: 'Samtalen',
    letters: 'Til deg',
    youAsked: 'Du spurte:',
    waiting: 'Leter i kildene',
    question: 'Spørsmålet ditt',
    keys: 'Enter sender. Shift + Enter gir ny linje.',
    send: 'Spør',
    sources: 'Kilder',
    source: (n) => `Kilde ${n}`,
    readWhole: 'Les hele dokumentet',
    newTab: '(åpnes i ny fane)',
    copy: 'Kopier svaret',
    copied: 'Svaret er kopiert',
    notCopied: 'Fikk ikke kopiert. Merk teksten i stedet.',
    optional: '(valgfritt)',
    choose: 'Velg …',
    upTo: (most) => (most === 1 ? 'Velg høyst én.' : `Velg høyst ${most}.`),
    anyNumber: 'Du kan velge flere.',
    atLeastOne: 'Velg minst én.',
    feedback: {
      about: 'Hva syns du om svaret?',
      useful: { label: 'Nyttig', aloud: 'Nyttig svar' },
      notUseful: { label: 'Ikke nyttig', aloud: 'Ikke nyttig svar' },
    },
    download: (name) => `Last ned ${name}`,
    gone: {
      heading: 'Fila finnes ikke her',
      explained:
        'Filer som Taktstokk lager, slettes etter sju dager, og er bare for den som ba om dem. Be om den på nytt, så blir den laget igjen.',
      back: 'Til Taktstokk',
    },
    nothingHere: 'Det er ingenting på denne adressen.',
    faults: {
      empty: 'Skriv et spørsmål først.',
      'too-long': 'Spørsmålet er for langt. Kort det ned, og prøv igjen.',
      unreachable: 'Jeg får ikke kontakt med Taktstokk. Teksten din står i feltet; prøv igjen om litt.',
      broken: 'Noe gikk galt hos meg, ikke hos deg. Teksten din står i feltet; prøv igjen om litt.',
      foreign:
        'Spørsmålet kom fra en annen nettside og ble ikke tatt imot. Last siden på nytt, og spør herfra.',
      stale: 'Siden ble hentet før du logget inn eller ut. Last den på nytt, og prøv igjen.',
      unreadable: 'Jeg fikk ikke lest det som ble sendt. Last siden på nytt, og prøv igjen.',
      nothing: 'Det har jeg ikke noe svar på. Prøv å spørre på en annen måte.',
    },
  },
  nn: {
    heading: 'Kva lurer du på?',
    description: 'Svar på spørsmål om kulturskule og leiing, med kjelder.',
    skip: 'Hopp til spørsmålsfeltet',
    skipToMain: 'Hopp til innhaldet',
    chooseLanguage: 'Språk',
    conversation: 'Samtalen',
    letters: 'Til deg',
    youAsked: 'Du spurde:',
    waiting: 'Leitar i kjeldene',
    question: 'Spørsmålet ditt',
    keys: 'Enter sender. Shift + Enter gir ny linje.',
    send: 'Spør',
    sources: 'Kjelder',
    source: (n) => `Kjelde ${n}`,
    readWhole: 'Les heile dokumentet',
    newTab: '(blir opna i ny fane)',
    copy: 'Kopier svaret',
    copied: 'Svaret er kopiert',
    notCopied: 'Fekk ikkje kopiert. Merk teksten i staden.',
    optional: '(valfritt)',
    choose: 'Vel …',
    upTo: (most) => (most === 1 ? 'Vel høgst éin.' : `Vel høgst ${most}.`),
    anyNumber: 'Du kan velje fleire.',
    atLeastOne: 'Vel minst éin.',
    feedback: {
      about: 'Kva synest du om svaret?',
      useful: { label: 'Nyttig', aloud: 'Nyttig svar' },
      notUseful: { label: 'Ikkje nyttig', aloud: 'Ikkje nyttig svar' },
    },
    download: (name) => `Last ned ${name}`,
    gone: {
      heading: 'Fila finst ikkje her',
      explained:
        'Filer som Taktstokk lagar, blir sletta etter sju dagar, og er berre for den som bad om dei. Be om ho på nytt, så blir ho laga igjen.',
      back: 'Til Taktstokk',
    },
    nothingHere: 'Det er ingenting på denne adressa.',
    faults: {
      empty: 'Skriv eit spørsmål først.',
      'too-long': 'Spørsmålet er for langt. Kort det ned, og prøv på nytt.',
      unreachable: 'Eg får ikkje kontakt med Taktstokk. Teksten din står i feltet; prøv på nytt om litt.',
      broken: 'Noko gjekk gale hos meg, ikkje hos deg. Teksten din står i feltet; prøv på nytt om litt.',
      foreign:
        'Spørsmålet kom frå ei anna nettside og vart ikkje teke imot. Last sida på nytt, og spør herifrå.',
      stale: 'Sida vart henta før du logga inn eller ut. Last ho på nytt, og prøv ein gong til.',
      unreadable: 'Eg fekk ikkje lese det som vart sendt. Last sida på nytt, og prøv ein gong til.',
      nothing: 'Det har eg ikkje noko svar på. Prøv å spørje på ein annan måte.',
    },
  },
  en: {
    heading: 'What would you like to know?',
    description: 'Answers about culture schools and leadership, with sources.',
    skip: 'Skip to the question field',
    skipToMain: 'Skip to the content',
    chooseLanguage: 'Language',
    conversation: 'The conversation',
    letters: 'For you',
    youAsked: 'You asked:',
    waiting: 'Searching the sources',
    question: 'Your question',
    keys: 'Enter sends. Shift + Enter starts a new line.',
    send: 'Ask',
    sources: 'Sources',
    source: (n) => `Source ${n}`,
    readWhole: 'Read the whole document',
    newTab: '(opens in a new tab)',
    copy: 'Copy the answer',
    copied: 'The answer is copied',
    notCopied: 'Could not copy. Select the text instead.',
    optional: '(optional)',
    choose: 'Choose …',
    upTo: (most) => (most === 1 ? 'Choose one at most.' : `Choose ${most} at most.`),
    anyNumber: 'You may choose several.',
    atLeastOne: 'Choose at least one.',
    feedback: {
      about: 'What do you think of the answer?',
      useful: { label: 'Useful', aloud: 'Useful answer' },
      notUseful: { label: 'Not useful', aloud: 'Not useful answer' },
    },
    download: (name) => `Download ${name}`,
    gone: {
      heading: 'The file is not here',
      explained:
        'Files that Taktstokk makes are deleted after seven days, and are only for whoever asked for them. Ask for it again, and it will be made anew.',
      back: 'To Taktstokk',
    },
    nothingHere: 'There is nothing at this address.',
    faults: {
      empty: 'Write a question first.',
      'too-long': 'The question is too long. Shorten it and try again.',
      unreachable: 'I cannot reach Taktstokk. Your text is still in the field; try again in a moment.',
      broken:
        'Something went wrong on my side, not yours. Your text is still in the field; try again in a moment.',
      foreign:
        'The question came from another website and was not accepted. Reload this page and ask from here.',
      stale: 'This page was fetched before you logged in or out. Reload it and try again.',
      unreadable: 'I could not read what was sent. Reload the page and try again.',
      nothing: 'I have no answer to that. Try asking in another way.',
    },
  },
}
