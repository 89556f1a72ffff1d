import type { Language } from '../../domain/language.ts'

/** What the terminal itself says; what the assistant says comes with its cards. */
export interface Words {
  /** How to go on, when there is nothing to choose from. */
  howTo: string
  /** The same, when the card had numbered choices. */
  howToChoose: string
  waiting: string
  sources: string
  fault: string
  nothing: string
  useful: string
  notUseful: string
}

export const words: Record<Language, Words> = {
  nb: {
    howTo: 'Skriv et spørsmål og trykk Enter. «avslutt» avslutter.',
    howToChoose: 'Skriv et spørsmål eller et tall fra lista og trykk Enter. «avslutt» avslutter.',
    waiting: 'Leter i kildene …',
    sources: 'Kilder',
    fault: 'Noe gikk galt hos meg, ikke hos deg. Prøv igjen om litt.',
    nothing: 'Det har jeg ikke noe svar på. Prøv å spørre på en annen måte.',
    useful: 'Nyttig svar',
    notUseful: 'Ikke nyttig svar',
  },
  nn: {
    howTo: 'Skriv eit spørsmål og trykk Enter. «avslutt» avsluttar.',
    howToChoose: 'Skriv eit spørsmål eller eit tal frå lista og trykk Enter. «avslutt» avsluttar.',
    waiting: 'Leitar i kjeldene …',
    sources: 'Kjelder',
    fault: 'Noko gjekk gale hos meg, ikkje hos deg. Prøv på nytt om litt.',
    nothing: 'Det har eg ikkje noko svar på. Prøv å spørje på ein annan måte.',
    useful: 'Nyttig svar',
    notUseful: 'Ikkje nyttig svar',
  },
  en: {
    howTo: 'Write a question and press Enter. “quit” ends.',
    howToChoose: 'Write a question or a number from the list and press Enter. “quit” ends.',
    waiting: 'Searching the sources …',
    sources: 'Sources',
    fault: 'Something went wrong on my side, not yours. Try again in a moment.',
    nothing: 'I have no answer to that. Try asking in another way.',
    useful: 'Useful answer',
    notUseful: 'Not useful answer',
  },
}

const farewells = ['avslutt', 'slutt', 'quit', 'exit']

/** Whether somebody wants to leave, whatever the language of the conversation. */
export function isFarewell(line: string): boolean {
  return farewells.includes(line.trim().toLowerCase())
}
