import { unreachable } from '../../domain/errors.ts'
import type { Caveat } from '../../knowledge/answer.ts'
import { longDate } from './dates.ts'
import type { Texts } from './texts.ts'

export const nb: Texts = {
  welcome: {
    headline: 'Hei. Jeg er Taktstokk, en automatisk assistent fra Kulturskolerådet.',
    answers:
      'Jeg svarer ut fra rådets egne kilder og viser hvor svaret står. Det som ikke står der, sier jeg fra om.',
    invitation:
      'Spør slik du ville spurt en kollega, på bokmål, nynorsk eller engelsk. Skriv «hjelp» for å se hva jeg kan.',
    privacy:
      'Jeg lagrer spørsmålene dine i 90 dager, uten navn; skriv «mine data» for å se eller slette. Jeg sporer deg ikke.',
    model: (host) =>
      `Svarene skrives av en språkmodell hos ${host}. Den får spørsmålet og utdrag av kildene, men ikke hvem du er. Fødselsnumre, telefonnumre og e-postadresser tas bort først.`,
  },
  help: {
    headline: 'Dette kan jeg hjelpe med',
    about:
      'Skriv et spørsmål om å lede en kulturskole, så svarer jeg med det som står i Kulturskolerådets kilder.',
    can: [
      'Økonomi og politikk: budsjett, saksframlegg, orienteringssaker, samarbeid med politikerne',
      'Lederrollen: den første tiden som leder, forventninger, nettverk',
      'Rammeplanen og temaene i den',
      'Hva lederne svarte i kartleggingen i 2009 og i undersøkelsen i 2025',
    ],
    words: 'Skriv ett av disse ordene, så åpner jeg det:',
    cannot:
      'Jeg finner ikke på tall og gjetter ikke. Skriv ikke navn på ansatte eller opplysninger om helse.',
  },
  examples: {
    budget: 'Hvordan legger jeg fram budsjettet for politikerne?',
    'new-leader': 'Jeg er ny leder. Hvor begynner jeg?',
    survey: 'Hvilke temaer ville lederne helst oppdateres på i 2025?',
  },
  helpWords: ['hjelp', 'hjelp meg', 'hva kan du', 'hva kan du hjelpe med'],
  greetings: [
    'hei',
    'hei på deg',
    'hallo',
    'heisann',
    'god dag',
    'god morgen',
    'god kveld',
    'morn',
    'hei taktstokk',
  ],
  thanks: {
    words: [
      'takk',
      'tusen takk',
      'mange takk',
      'takk skal du ha',
      'takk for hjelpen',
      'takk for svaret',
      'supert takk',
      'fint takk',
      'ok takk',
    ],
    reply: 'Bare hyggelig. Spør igjen når du vil.',
  },
  status: {
    current: 'Gjeldende',
    proposal: 'Forslag',
    plan: 'Plan',
    historic: 'Historisk',
    expired: 'Utløpt',
    'needs-confirmation': 'Må sjekkes',
  },
  page: (page) => `side ${page}`,
  quotedIn: {
    nb: 'Dette står i kildene:',
    nn: 'Dette står i kildene, på nynorsk:',
    en: 'Dette står i kildene, på engelsk:',
  },
  readings:
    'Spørsmålet kan gjelde flere ting. Her er det som står om hver av dem. Skriv gjerne hva du mener.',
  notInSources: {
    says: 'Det står ikke i kildene mine.',
    nearest: 'Nærmest er dette:',
    adviser: 'Spør gjerne en rådgiver i Kulturskolerådet.',
  },
  offTopic: 'Det kan jeg ikke hjelpe med. Jeg kan kulturskole og ledelse.',
  turnedAway: {
    empty: 'Jeg fant ikke noe spørsmål i meldingen. Skriv med noen ord hva du lurer på.',
    'too-long': 'Meldingen er for lang for meg. Skriv spørsmålet med noen få setninger.',
    private:
      'Jeg lagrer ikke opplysninger om navngitte ansatte. Skriv spørsmålet uten navn og helse, eller ta det med HR. En rådgiver kan også hjelpe.',
    orders:
      'Det kan jeg ikke gjøre. Jeg svarer på spørsmål om kulturskole og ledelse, ut fra Kulturskolerådets kilder.',
  },
  fault: 'Noe gikk galt hos meg, ikke hos deg. Prøv igjen om litt.',
  outOfUse: 'Dette kortet kan jeg ikke bruke lenger. Skriv «hjelp», så ser du hva jeg kan.',
  written: 'Skrevet av en språkmodell ut fra kildene under.',
  caveat,
}

function caveat(of: Caveat): string {
  switch (of.kind) {
    case 'proposal':
      return 'Dette er foreslått, ikke vedtatt.'
    case 'plan':
      return of.year === undefined
        ? 'Dette er en plan. Kilden sier ikke hva som er gjennomført.'
        : `Dette er en plan fra ${of.year}. Kilden sier ikke hva som er gjennomført.`
    case 'historic':
      return of.year === undefined ? 'Kilden er gammel.' : `Kilden er fra ${of.year} og kan være utdatert.`
    case 'needs-confirmation':
      return 'Dette må sjekkes: Kulturskolerådet har ikke bekreftet at det gjelder i dag.'
    case 'deadline-passed':
      return `Fristen var ${longDate('nb', of.date)} og er ute. Jeg vet ikke om ordningen lyses ut igjen.`
    case 'counts-mentions':
      return 'Treff viser hvor mange ganger noe ble nevnt i svarene. Det er ikke antallet ledere.'
    case 'model-unavailable':
      return 'Språkmodellen svarte ikke i tide. Her er det som står i kildene.'
    case 'over-budget':
      return 'Dagens svar fra språkmodellen er brukt opp. Her er det som står i kildene.'
    case 'left-out':
      return of.sentences === 1
        ? 'Én setning er utelatt, fordi den ikke stod i kildene.'
        : `${of.sentences} setninger er utelatt, fordi de ikke stod i kildene.`
    default:
      return unreachable(of)
  }
}
