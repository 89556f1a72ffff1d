import type { Language } from '../../domain/language.ts'
import type { offerKinds } from '../../onboarding/offers.ts'

interface OfferTexts {
  catalogue: {
    help: string
    words: string[]
    headline: string
    kinds: Record<(typeof offerKinds)[number], string>
    none: string
    check: string
    past: string
    source(source: string, checked: string): string
  }
  referral: {
    help: string
    words: string[]
    headline: string
    which: string
    show: string
    gone: string
    others: string
  }
  fee: {
    help: string
    words: string[]
    headline: string
    noRates: string
    graded: string
    inhabitants: string
    calculate: string
    unreadable: string
    notInTable: string
    share(percent: number): string
    kroner(paid: string, own: string): string
    noFee: string
  }
}

export const offerTexts: Record<Language, OfferTexts> = {
  nb: {
    catalogue: {
      help: '«tilbud»: kurs, konferanser, nettverk og ledige stillinger',
      words: ['tilbud', 'kurs', 'nettverk', 'ledige stillinger'],
      headline: 'Tilbud for ledere',
      kinds: {
        course: 'Kurs og studier',
        conference: 'Konferanser',
        network: 'Nettverk',
        vacancy: 'Ledige stillinger',
      },
      none: 'ingenting meldt inn ennå',
      check: 'må sjekkes',
      past: 'er over',
      source: (source, checked) => `${source}, sjekket ${checked}`,
    },
    referral: {
      help: '«hvem hjelper»: hvor du går med det jeg ikke kan svare på',
      words: ['hvem hjelper', 'hvem kan hjelpe', 'henvisning'],
      headline: 'Hvem hjelper med hva',
      which: 'Hva gjelder det?',
      show: 'Vis hvem',
      gone: 'Det emnet har jeg ikke lenger.',
      others: 'Noe annet',
    },
    fee: {
      help: '«deltakeravgift»: hva du kan få dekket av sertifisering i mangfoldsledelse',
      words: ['deltakeravgift', 'avgiftskalkulator', 'medfinansiering'],
      headline: 'Deltakeravgift for sertifisering',
      noRates:
        'Satsene er ikke kjent, så jeg kan ikke regne ut noe. En rådgiver legger dem inn når de finnes.',
      graded:
        'Planen for Oslo og Viken (om lag 2022) ville dekke en del, gradert etter innbyggertall. Planen er fra Viken-perioden, og om den gjelder nå, må sjekkes.',
      inhabitants: 'Hvor mange innbyggere har kommunen?',
      calculate: 'Regn ut',
      unreadable: 'Skriv innbyggertallet med sifre, for eksempel 4200.',
      notInTable: 'Tabellen sier ikke noe om så mange innbyggere.',
      share: (percent) => `${percent} prosent av avgiften dekkes.`,
      kroner: (paid, own) => `${paid} kroner dekkes, og kommunen betaler ${own} kroner.`,
      noFee: 'Hva avgiften er i kroner, er ikke kjent.',
    },
  },
  nn: {
    catalogue: {
      help: '«tilbod»: kurs, konferansar, nettverk og ledige stillingar',
      words: ['tilbod', 'kurs', 'nettverk', 'ledige stillingar'],
      headline: 'Tilbod for leiarar',
      kinds: {
        course: 'Kurs og studium',
        conference: 'Konferansar',
        network: 'Nettverk',
        vacancy: 'Ledige stillingar',
      },
      none: 'ingenting meldt inn enno',
      check: 'må sjekkast',
      past: 'er over',
      source: (source, checked) => `${source}, sjekka ${checked}`,
    },
    referral: {
      help: '«kven hjelper»: kvar du går med det eg ikkje kan svare på',
      words: ['kven hjelper', 'kven kan hjelpe', 'tilvising'],
      headline: 'Kven hjelper med kva',
      which: 'Kva gjeld det?',
      show: 'Vis kven',
      gone: 'Det emnet har eg ikkje lenger.',
      others: 'Noko anna',
    },
    fee: {
      help: '«deltakaravgift»: kva du kan få dekt av sertifisering i mangfaldsleiing',
      words: ['deltakaravgift', 'avgiftskalkulator', 'medfinansiering'],
      headline: 'Deltakaravgift for sertifisering',
      noRates:
        'Satsane er ikkje kjende, så eg kan ikkje rekne ut noko. Ein rådgivar legg dei inn når dei finst.',
      graded:
        'Planen for Oslo og Viken (om lag 2022) ville dekkje ein del, gradert etter innbyggjartal. Planen er frå Viken-perioden, og om han gjeld no, må sjekkast.',
      inhabitants: 'Kor mange innbyggjarar har kommunen?',
      calculate: 'Rekn ut',
      unreadable: 'Skriv innbyggjartalet med siffer, til dømes 4200.',
      notInTable: 'Tabellen seier ikkje noko om så mange innbyggjarar.',
      share: (percent) => `${percent} prosent av avgifta blir dekt.`,
      kroner: (paid, own) => `${paid} kroner blir dekte, og kommunen betaler ${own} kroner.`,
      noFee: 'Kva avgifta er i kroner, er ikkje kjent.',
    },
  },
  en: {
    catalogue: {
      help: '“offers”: courses, conferences, networks and vacancies',
      words: ['offers', 'courses', 'networks', 'vacancies'],
      headline: 'Offers for leaders',
      kinds: {
        course: 'Courses and studies',
        conference: 'Conferences',
        network: 'Networks',
        vacancy: 'Vacancies',
      },
      none: 'nothing handed in yet',
      check: 'to be checked',
      past: 'is over',
      source: (source, checked) => `${source}, checked ${checked}`,
    },
    referral: {
      help: '“who helps”: where to go with what I cannot answer',
      words: ['who helps', 'who can help', 'referral'],
      headline: 'Who helps with what',
      which: 'What is it about?',
      show: 'Show who',
      gone: 'I do not have that subject any more.',
      others: 'Something else',
    },
    fee: {
      help: '“fee”: what may be paid of a certification in diversity leadership',
      words: ['fee', 'fee calculator', 'co-funding'],
      headline: 'Fee for certification',
      noRates:
        'The rates are not known, so I cannot calculate anything. An adviser puts them in when there are any.',
      graded:
        'The plan for Oslo and Viken (about 2022) wanted to pay a part, graded by inhabitants. It is from the Viken period, and whether it holds now has to be checked.',
      inhabitants: 'How many inhabitants has the municipality?',
      calculate: 'Calculate',
      unreadable: 'Write the number of inhabitants in digits, such as 4200.',
      notInTable: 'The table says nothing of so many inhabitants.',
      share: (percent) => `${percent} per cent of the fee is paid.`,
      kroner: (paid, own) => `${paid} kroner are paid, and the municipality pays ${own} kroner.`,
      noFee: 'What the fee is in kroner is not known.',
    },
  },
}
