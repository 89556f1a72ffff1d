import type { BriefKind } from '../../briefs/wanted.ts'
import type { Language } from '../../domain/language.ts'

interface BriefFormTexts {
  /** What opens each kind, when it is all that somebody writes. */
  words: Record<BriefKind, string[]>
  help: string
  intro: string
  private: string
  labels: {
    municipality: string
    meeting: string
    date: string
    minutes: string
    ask: string
    figures: string
    story: string
  }
  submit: string
  mend: string
  ready: string
  how: string
  next: string
  change: string
  files: { deck: string; case: string; page: string; questions: string }
  names: { deck: string; case: string; page: string; questions: string }
  /** How much of the argument a model wrote. */
  written: Record<'all' | 'some' | 'none', string>
  kept: string
  told(kind: string): string
}

export const briefFormTexts: Record<Language, BriefFormTexts> = {
  nb: {
    words: {
      budget: [
        'lag budsjettpresentasjon',
        'lag en budsjettpresentasjon',
        'budsjettpresentasjon',
        'lag budsjettsak',
      ],
      briefing: ['lag orienteringssak', 'lag en orienteringssak', 'orienteringssak'],
      'framework-plan': ['lag sak om rammeplanen', 'lag en sak om rammeplanen', 'sak om rammeplanen'],
      consequences: ['lag konsekvensnotat', 'lag et konsekvensnotat', 'konsekvensnotat'],
    },
    help: '«lag budsjettpresentasjon», «lag orienteringssak», «lag sak om rammeplanen», «konsekvensnotat»: noe å ha med til møtet',
    intro: 'Fyll inn det du vet. Alt kan hoppes over; det som mangler, blir et tomt felt i dokumentene.',
    private: 'Skriv til meg direkte, så lager vi dette uten at andre ser det.',
    labels: {
      municipality: 'Kommune',
      meeting: 'Utvalg eller møte',
      date: 'Møtedato (8.12.2026)',
      minutes: 'Minutter du har',
      ask: 'Hva du ber om, i én setning',
      figures: 'Egne tall, ett på hver linje (Ramme 2026: 4 200 000 kr)',
      story: 'Historien, uten navn og med samtykke',
    },
    submit: 'Lag dokumentene',
    mend: 'Dette må rettes først:',
    ready: 'Dokumentene er klare',
    how: 'De er satt sammen av det kildene sier, med tall og kilde ved hver påstand. Det bare du vet, står i hakeparentes. Lenkene virker i sju dager.',
    next: 'Neste steg',
    change: 'Endre svarene',
    files: {
      deck: 'Presentasjon med sju lysbilder og talenotater',
      case: 'Saksdokument med vanlige overskrifter',
      page: 'Notat på én side',
      questions: 'Spørsmål du kan få, med svar, rekkefølge og datoer',
    },
    names: { deck: 'presentasjon', case: 'saksdokument', page: 'en-side', questions: 'sporsmal-og-svar' },
    written: {
      all: 'Argumentene er skrevet av en språkmodell over de samme kildene, og hver setning er holdt opp mot kilden sin. Les over før du bruker dem.',
      some: 'Noe av argumentene er skrevet av en språkmodell over de samme kildene, og hver setning er holdt opp mot kilden sin. Resten står slik kildene sier det.',
      none: 'Språkmodellen ga ikke noe jeg kunne bruke nå, så argumentene står slik kildene sier dem.',
    },
    kept: 'Svarene er tatt vare på i 90 dager, så du kan fortsette senere. «Mine data» viser og sletter dem.',
    told: (kind) => `Utkast: ${kind}`,
  },
  nn: {
    words: {
      budget: [
        'lag budsjettpresentasjon',
        'lag ein budsjettpresentasjon',
        'budsjettpresentasjon',
        'lag budsjettsak',
      ],
      briefing: ['lag orienteringssak', 'lag ei orienteringssak', 'orienteringssak'],
      'framework-plan': ['lag sak om rammeplanen', 'lag ei sak om rammeplanen', 'sak om rammeplanen'],
      consequences: ['lag konsekvensnotat', 'lag eit konsekvensnotat', 'konsekvensnotat'],
    },
    help: '«lag budsjettpresentasjon», «lag orienteringssak», «lag sak om rammeplanen», «konsekvensnotat»: noko å ha med til møtet',
    intro: 'Fyll inn det du veit. Du kan hoppe over alt; det som manglar, blir eit tomt felt i dokumenta.',
    private: 'Skriv til meg direkte, så lagar vi dette utan at andre ser det.',
    labels: {
      municipality: 'Kommune',
      meeting: 'Utval eller møte',
      date: 'Møtedato (8.12.2026)',
      minutes: 'Minutt du har',
      ask: 'Kva du bed om, i éi setning',
      figures: 'Eigne tal, eitt på kvar linje (Ramme 2026: 4 200 000 kr)',
      story: 'Historia, utan namn og med samtykke',
    },
    submit: 'Lag dokumenta',
    mend: 'Dette må rettast først:',
    ready: 'Dokumenta er klare',
    how: 'Dei er sette saman av det kjeldene seier, med tal og kjelde ved kvar påstand. Det berre du veit, står i hakeparentes. Lenkjene verkar i sju dagar.',
    next: 'Neste steg',
    change: 'Endre svara',
    files: {
      deck: 'Presentasjon med sju lysbilete og talenotat',
      case: 'Saksdokument med vanlege overskrifter',
      page: 'Notat på éi side',
      questions: 'Spørsmål du kan få, med svar, rekkjefølgje og datoar',
    },
    names: { deck: 'presentasjon', case: 'saksdokument', page: 'ei-side', questions: 'sporsmal-og-svar' },
    written: {
      all: 'Argumenta er skrivne av ein språkmodell over dei same kjeldene, og kvar setning er halden opp mot kjelda si. Les over før du bruker dei.',
      some: 'Noko av argumenta er skrive av ein språkmodell over dei same kjeldene, og kvar setning er halden opp mot kjelda si. Resten står slik kjeldene seier det.',
      none: 'Språkmodellen gav ikkje noko eg kunne bruke no, så argumenta står slik kjeldene seier dei.',
    },
    kept: 'Svara er tekne vare på i 90 dagar, så du kan halde fram seinare. «Mine data» viser og slettar dei.',
    told: (kind) => `Utkast: ${kind}`,
  },
  en: {
    words: {
      budget: ['make a budget presentation', 'budget presentation'],
      briefing: ['make a briefing', 'briefing'],
      'framework-plan': ['make a framework plan case', 'framework plan case'],
      consequences: ['make a note on consequences', 'note on consequences'],
    },
    help: '“budget presentation”, “briefing”, “framework plan case”, “note on consequences”: something to bring to the meeting',
    intro:
      'Fill in what you know. Everything can be skipped; what is missing becomes a blank in the documents.',
    private: 'Write to me directly, and we make this where nobody else sees it.',
    labels: {
      municipality: 'Municipality',
      meeting: 'Committee or meeting',
      date: 'Date of the meeting (8.12.2026)',
      minutes: 'Minutes you have',
      ask: 'What you ask for, in one sentence',
      figures: 'Own figures, one on each line (Budget 2026: 4 200 000 kr)',
      story: 'The story, without names and with consent',
    },
    submit: 'Make the documents',
    mend: 'This must be mended first:',
    ready: 'The documents are ready',
    how: 'They are put together from what the sources say, with a number and a source at each claim. What only you know stands in square brackets. The links work for seven days.',
    next: 'Next step',
    change: 'Change the answers',
    files: {
      deck: 'Presentation with seven slides and speaker notes',
      case: 'Case document with the usual headings',
      page: 'Brief on one page',
      questions: 'Questions you may get, with answers, order of decisions and dates',
    },
    names: {
      deck: 'presentation',
      case: 'case-document',
      page: 'one-page',
      questions: 'questions-and-answers',
    },
    written: {
      all: 'The arguments are written by a language model over the same sources, and each sentence has been held against its source. Read them over before you use them.',
      some: 'Some of the arguments are written by a language model over the same sources, and each sentence has been held against its source. The rest stands as the sources say it.',
      none: 'The language model gave nothing that I could use just now, so the arguments stand as the sources say them.',
    },
    kept: 'Your answers are kept for 90 days, so that you can go on later. “My data” shows and erases them.',
    told: (kind) => `Draft: ${kind}`,
  },
}
