import type { Language } from '../../domain/language.ts'

/** What a part has on the app's own page: a heading, a line, and what opens the rest in the conversation. */
interface Part {
  headline: string
  line: string
  open: string
}

interface HomeTexts {
  deadlines: { headline: string; none: string; open: string }
  pulse: { headline: string; waits(title: string): string; answered(title: string): string; open: string }
  startPack: { headline: string; next: string; finished: string; open: string }
  settings: Part
  myData: Part
}

export const homeTexts: Record<Language, HomeTexts> = {
  nb: {
    deadlines: {
      headline: 'Frister',
      none: 'Det er ingen frister framover som gjelder deg.',
      open: 'Vis alle frister',
    },
    pulse: {
      headline: 'Puls',
      waits: (title) => `Du har ikke svart på «${title}» ennå.`,
      answered: (title) => `Du har svart på «${title}». Takk.`,
      open: 'Åpne pulsen',
    },
    startPack: {
      headline: 'Startpakke',
      next: 'Neste på lista:',
      finished: 'Alt på listene er gjort eller lagt bort.',
      open: 'Åpne lista',
    },
    settings: {
      headline: 'Innstillinger',
      line: 'Velg hva du får fra meg, når og på hvilket språk.',
      open: 'Endre innstillinger',
    },
    myData: {
      headline: 'Mine data',
      line: 'Se, last ned eller slett det som er lagret om deg.',
      open: 'Vis mine data',
    },
  },
  nn: {
    deadlines: {
      headline: 'Fristar',
      none: 'Det er ingen fristar framover som gjeld deg.',
      open: 'Vis alle fristar',
    },
    pulse: {
      headline: 'Puls',
      waits: (title) => `Du har ikkje svart på «${title}» enno.`,
      answered: (title) => `Du har svart på «${title}». Takk.`,
      open: 'Opne pulsen',
    },
    startPack: {
      headline: 'Startpakke',
      next: 'Neste på lista:',
      finished: 'Alt på listene er gjort eller lagt bort.',
      open: 'Opne lista',
    },
    settings: {
      headline: 'Innstillingar',
      line: 'Vel kva du får frå meg, når og på kva språk.',
      open: 'Endre innstillingar',
    },
    myData: {
      headline: 'Mine data',
      line: 'Sjå, last ned eller slett det som er lagra om deg.',
      open: 'Vis mine data',
    },
  },
  en: {
    deadlines: {
      headline: 'Deadlines',
      none: 'There are no deadlines ahead that concern you.',
      open: 'Show all deadlines',
    },
    pulse: {
      headline: 'Pulse',
      waits: (title) => `You have not answered “${title}” yet.`,
      answered: (title) => `You have answered “${title}”. Thank you.`,
      open: 'Open the pulse',
    },
    startPack: {
      headline: 'Start pack',
      next: 'Next on the list:',
      finished: 'Everything on the lists is done or put aside.',
      open: 'Open the list',
    },
    settings: {
      headline: 'Settings',
      line: 'Choose what you get from me, when and in which language.',
      open: 'Change settings',
    },
    myData: {
      headline: 'My data',
      line: 'See, download or delete what is kept about you.',
      open: 'Show my data',
    },
  },
}
