import type { Language } from '../../domain/language.ts'

/** The questions that can be suggested beside those of the first message. */
export const suggestions = [
  'budget',
  'new-leader',
  'survey',
  'deadlines',
  'framework',
  'arguments',
  'network',
] as const
export type Suggestion = (typeof suggestions)[number]

interface FrontTexts {
  /** Above the suggested questions. */
  lead: string
  /** By its short name, what is asked. */
  suggestions: Record<Suggestion, { title: string; message: string }>
  /** On the app's own page. */
  home: { headline: string; ask: string; stranger: string }
}

export const frontTexts: Record<Language, FrontTexts> = {
  nb: {
    lead: 'Du kan for eksempel spørre:',
    suggestions: {
      budget: {
        title: 'Budsjettet for politikerne',
        message: 'Hvordan legger jeg fram budsjettet for politikerne?',
      },
      'new-leader': { title: 'Ny som leder', message: 'Jeg er ny leder. Hvor begynner jeg?' },
      survey: {
        title: 'Hva lederne svarte',
        message: 'Hvilke temaer ville lederne helst oppdateres på i 2025?',
      },
      deadlines: { title: 'Frister', message: 'Hvilke frister kommer nå?' },
      framework: { title: 'Rammeplanen', message: 'Hvordan tar vi rammeplanen i bruk hos oss?' },
      arguments: {
        title: 'Argumenter',
        message: 'Hvilke argumenter har vi for kulturskolen når det kuttes?',
      },
      network: { title: 'Andre ledere', message: 'Hvordan kan jeg treffe andre kulturskoleledere?' },
    },
    home: {
      headline: 'Taktstokk',
      ask: 'Spør meg om å lede en kulturskole: skriv i fanen Meldinger, eller nevn meg i en kanal. Svaret viser hvor det står.',
      stranger:
        'Har du fått en invitasjonskode, skriv den i fanen Meldinger. Da kan jeg også minne deg om frister.',
    },
  },
  nn: {
    lead: 'Du kan til dømes spørje:',
    suggestions: {
      budget: {
        title: 'Budsjettet for politikarane',
        message: 'Korleis legg eg fram budsjettet for politikarane?',
      },
      'new-leader': { title: 'Ny som leiar', message: 'Eg er ny leiar. Kvar byrjar eg?' },
      survey: {
        title: 'Kva leiarane svara',
        message: 'Kva tema ville leiarane helst bli oppdaterte på i 2025?',
      },
      deadlines: { title: 'Fristar', message: 'Kva fristar kjem no?' },
      framework: { title: 'Rammeplanen', message: 'Korleis tek vi rammeplanen i bruk hos oss?' },
      arguments: { title: 'Argument', message: 'Kva argument har vi for kulturskulen når det blir kutta?' },
      network: { title: 'Andre leiarar', message: 'Korleis kan eg møte andre kulturskuleleiarar?' },
    },
    home: {
      headline: 'Taktstokk',
      ask: 'Spør meg om å leie ein kulturskule: skriv i fana Meldingar, eller nemn meg i ein kanal. Svaret viser kvar det står.',
      stranger:
        'Har du fått ein invitasjonskode, skriv han i fana Meldingar. Då kan eg òg minne deg om fristar.',
    },
  },
  en: {
    lead: 'You could ask, for example:',
    suggestions: {
      budget: {
        title: 'The budget for politicians',
        message: 'How do I present the budget to the politicians?',
      },
      'new-leader': { title: 'New as a leader', message: 'I am a new leader. Where do I begin?' },
      survey: {
        title: 'What leaders answered',
        message: 'Which topics did leaders most want to be updated on in 2025?',
      },
      deadlines: { title: 'Deadlines', message: 'Which deadlines are coming?' },
      framework: { title: 'The framework plan', message: 'How do we put the framework plan to use here?' },
      arguments: {
        title: 'Arguments',
        message: 'Which arguments speak for the culture school when budgets are cut?',
      },
      network: { title: 'Other leaders', message: 'How can I meet other culture school leaders?' },
    },
    home: {
      headline: 'Taktstokk',
      ask: 'Ask me about leading a culture school: write in the Messages tab, or mention me in a channel. The answer shows where it stands.',
      stranger:
        'If you were given an invitation code, write it in the Messages tab. Then I can also remind you of deadlines.',
    },
  },
}
