import type { Language } from '../../domain/language.ts'

interface CompetenceTexts {
  map: {
    words: string[]
    help: string
    headline: string
    about: string
    file: string
    choose: string
    show: string
    confidence: string
    mean: string
    back: string
  }
  area: {
    none: string
    figure(n: number): string
    unknownBase(n: number): string
    gap: string
    distance(distance: string, mean: string, n: number, year: number): string
    need(mean: string): string
    named: string
    sources: string
    resources: string
    how: string
    unanswered: string
    gone: string
  }
  check: {
    words: string[]
    help: string
    start: string
    headline: string
    promise: string
    steps: [string, string, string, string, string]
    save: string
    nothing: string
    private: string
    members: string
    mine(day: string): string
    unit: string
    only: string
    before(day: string, step: number): string
    suggests(area: string): string
    again: string
    erase: string
    erased: string
    none: string
    told(day: string, areas: number): string
  }
}

/** The competence map, and the self-check that only its owner sees. */
export const competenceTexts: Record<Language, CompetenceTexts> = {
  nb: {
    map: {
      words: ['kart', 'kartet', 'kompetansekart', 'kompetansekartet'],
      help: '«kart»: kompetansekartet med 13 områder, tall og kilder',
      headline: 'Kompetansekartet for kulturskoleledere',
      about:
        'Tretten områder. 2009 og 2025 spurte ulikt og teller ulikt, så de leses hver for seg. Velg et område for tall, kilder og ressurser.',
      file: 'kompetansekart.png',
      choose: 'Område',
      show: 'Vis området',
      confidence: 'Hvor trygge lederne er',
      mean: 'snitt 1–5',
      back: 'Hele kartet',
    },
    area: {
      none: 'Ingen undersøkelse eller puls har tall for dette området ennå.',
      figure: (n) => `av ${n} svar`,
      unknownBase: (n) => `i ${n} svar; det er ikke oppgitt hvor mange som svarte på spørsmålet`,
      gap: 'Avstand til svært trygg',
      distance: (distance, mean, n, year) => `${distance} (snitt ${mean} av 5 i ${year}, minst ${n} svar)`,
      need: (mean) => `Behov, spurt om andre ting: snitt ${mean} av 5`,
      named: 'Nevnt uten tall i 2025',
      sources: 'Kilder',
      resources: 'Ressurser:',
      how: 'Skriv et spørsmål om området, så svarer jeg ut fra dem.',
      unanswered: 'Spørsmål kildene ikke svarte på siste 90 dager',
      gone: 'Det området finnes ikke på kartet lenger.',
    },
    check: {
      words: ['selvsjekk', 'selvsjekken', 'egensjekk'],
      help: '«selvsjekk»: hvor trygg du er på de 13 områdene; bare du ser svaret',
      start: 'Ta selvsjekken',
      headline: 'Selvsjekk: hvor trygg er du på disse områdene?',
      promise:
        'Bare du ser svarene. De går ikke inn i kartet, ingen får beskjed om dem, og du kan slette dem når du vil. La stå åpent det du ikke vil svare på.',
      steps: ['1 – svært utrygg', '2', '3', '4', '5 – svært trygg'],
      save: 'Lagre for meg',
      nothing: 'Du har ikke valgt noe, så jeg har ikke lagret noe.',
      private: 'Selvsjekken er bare din. Skriv «selvsjekk» til meg i en privat melding.',
      members:
        'For å huske selvsjekken må jeg vite at du er den samme neste gang. Løs inn invitasjonskoden din først.',
      mine: (day) => `Selvsjekken din fra ${day}`,
      unit: 'av 5',
      only: 'Bare du ser dette.',
      before: (day, step) => `${step} den ${day}`,
      suggests: (area) => `Dette kan hjelpe med ${area.toLowerCase()}`,
      again: 'Ta den på nytt',
      erase: 'Slett selvsjekken',
      erased: 'Selvsjekken er slettet.',
      none: 'Du har ingen selvsjekk.',
      told: (day, areas) => `Selvsjekk fra ${day}: ${areas} områder`,
    },
  },
  nn: {
    map: {
      words: ['kart', 'kartet', 'kompetansekart', 'kompetansekartet'],
      help: '«kart»: kompetansekartet med 13 område, tal og kjelder',
      headline: 'Kompetansekartet for kulturskuleleiarar',
      about:
        'Tretten område. 2009 og 2025 spurde ulikt og tel ulikt, så dei blir lesne kvar for seg. Vel eit område for tal, kjelder og ressursar.',
      file: 'kompetansekart.png',
      choose: 'Område',
      show: 'Vis området',
      confidence: 'Kor trygge leiarane er',
      mean: 'snitt 1–5',
      back: 'Heile kartet',
    },
    area: {
      none: 'Inga undersøking eller puls har tal for dette området enno.',
      figure: (n) => `av ${n} svar`,
      unknownBase: (n) => `i ${n} svar; det er ikkje oppgjeve kor mange som svara på spørsmålet`,
      gap: 'Avstand til svært trygg',
      distance: (distance, mean, n, year) => `${distance} (snitt ${mean} av 5 i ${year}, minst ${n} svar)`,
      need: (mean) => `Behov, spurt om andre ting: snitt ${mean} av 5`,
      named: 'Nemnt utan tal i 2025',
      sources: 'Kjelder',
      resources: 'Ressursar:',
      how: 'Skriv eit spørsmål om området, så svarar eg ut frå dei.',
      unanswered: 'Spørsmål kjeldene ikkje svara på dei siste 90 dagane',
      gone: 'Det området finst ikkje på kartet lenger.',
    },
    check: {
      words: ['sjølvsjekk', 'sjølvsjekken', 'eigensjekk'],
      help: '«sjølvsjekk»: kor trygg du er på dei 13 områda; berre du ser svaret',
      start: 'Ta sjølvsjekken',
      headline: 'Sjølvsjekk: kor trygg er du på desse områda?',
      promise:
        'Berre du ser svara. Dei går ikkje inn i kartet, ingen får melding om dei, og du kan slette dei når du vil. Lat stå ope det du ikkje vil svare på.',
      steps: ['1 – svært utrygg', '2', '3', '4', '5 – svært trygg'],
      save: 'Lagre for meg',
      nothing: 'Du har ikkje valt noko, så eg har ikkje lagra noko.',
      private: 'Sjølvsjekken er berre din. Skriv «sjølvsjekk» til meg i ei privat melding.',
      members:
        'For å hugse sjølvsjekken må eg vite at du er den same neste gong. Løys inn invitasjonskoden din først.',
      mine: (day) => `Sjølvsjekken din frå ${day}`,
      unit: 'av 5',
      only: 'Berre du ser dette.',
      before: (day, step) => `${step} den ${day}`,
      suggests: (area) => `Dette kan hjelpe med ${area.toLowerCase()}`,
      again: 'Ta han på nytt',
      erase: 'Slett sjølvsjekken',
      erased: 'Sjølvsjekken er sletta.',
      none: 'Du har ingen sjølvsjekk.',
      told: (day, areas) => `Sjølvsjekk frå ${day}: ${areas} område`,
    },
  },
  en: {
    map: {
      words: ['map', 'the map', 'competence map'],
      help: '"map": the competence map, 13 areas with figures and sources',
      headline: 'The competence map of culture-school leaders',
      about:
        'Thirteen areas. 2009 and 2025 asked and counted in different ways, so each is read by itself. Choose an area for figures, sources and resources.',
      file: 'competence-map.png',
      choose: 'Area',
      show: 'Show the area',
      confidence: 'How confident leaders are',
      mean: 'mean 1–5',
      back: 'The whole map',
    },
    area: {
      none: 'No survey or pulse has figures for this area yet.',
      figure: (n) => `of ${n} answers`,
      unknownBase: (n) => `in ${n} answers; it is not known how many answered the question`,
      gap: 'Distance to very confident',
      distance: (distance, mean, n, year) =>
        `${distance} (mean ${mean} of 5 in ${year}, at least ${n} answers)`,
      need: (mean) => `Need, asked of other things: mean ${mean} of 5`,
      named: 'Named without figures in 2025',
      sources: 'Sources',
      resources: 'Resources:',
      how: 'Write a question about the area, and I will answer from them.',
      unanswered: 'Questions of the last 90 days that the sources did not answer',
      gone: 'That area is no longer on the map.',
    },
    check: {
      words: ['self-check', 'self check', 'selfcheck'],
      help: '"self-check": how confident you are in the 13 areas; only you see the answer',
      start: 'Take the self-check',
      headline: 'Self-check: how confident are you in these areas?',
      promise:
        'Only you see the answers. They do not go into the map, nobody is told of them, and you can erase them at any time. Leave open what you do not want to answer.',
      steps: ['1 – very unsure', '2', '3', '4', '5 – very confident'],
      save: 'Save it for me',
      nothing: 'You have chosen nothing, so I have saved nothing.',
      private: 'The self-check is yours alone. Write "self-check" to me in a private message.',
      members:
        'To remember the self-check I must know that you are the same the next time. Redeem your invitation code first.',
      mine: (day) => `Your self-check of ${day}`,
      unit: 'of 5',
      only: 'Only you see this.',
      before: (day, step) => `${step} on ${day}`,
      suggests: (area) => `This may help with ${area.toLowerCase()}`,
      again: 'Take it again',
      erase: 'Erase the self-check',
      erased: 'The self-check is erased.',
      none: 'You have no self-check.',
      told: (day, areas) => `Self-check of ${day}: ${areas} areas`,
    },
  },
}
