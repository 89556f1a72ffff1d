import { unreachable } from '../../domain/errors.ts'
import type { Caveat } from '../../knowledge/answer.ts'
import { longDate } from './dates.ts'
import type { Texts } from './texts.ts'

export const nn: Texts = {
  welcome: {
    headline: 'Hei. Eg er Taktstokk, ein automatisk assistent frå Kulturskolerådet.',
    answers:
      'Eg svarar ut frå kjeldene til rådet og viser kvar svaret står. Står det ikkje der, seier eg frå om det.',
    invitation:
      'Spør slik du ville spurt ein kollega, på bokmål, nynorsk eller engelsk. Skriv «hjelp» for å sjå kva eg kan.',
    privacy:
      'Eg lagrar spørsmåla dine i 90 dagar, utan namn; skriv «mine data» for å sjå eller slette. Eg sporar deg ikkje.',
    model: (host) =>
      `Svara blir skrivne av ein språkmodell hos ${host}. Han får spørsmålet og utdrag av kjeldene, men ikkje kven du er. Fødselsnummer, telefonnummer og e-postadresser blir tekne bort først.`,
  },
  help: {
    headline: 'Dette kan eg hjelpe med',
    about:
      'Skriv eit spørsmål om å leie ein kulturskule, så svarar eg med det som står i kjeldene til Kulturskolerådet.',
    can: [
      'Økonomi og politikk: budsjett, saksframlegg, orienteringssaker, samarbeid med politikarane',
      'Leiarrolla: den fyrste tida som leiar, forventningar, nettverk',
      'Rammeplanen og temaa i han',
      'Kva leiarane svara i kartlegginga i 2009 og i undersøkinga i 2025',
    ],
    words: 'Skriv eitt av desse orda, så opnar eg det:',
    cannot: 'Eg finn ikkje på tal og gissar ikkje. Skriv ikkje namn på tilsette eller opplysningar om helse.',
  },
  examples: {
    budget: 'Korleis legg eg fram budsjettet for politikarane?',
    'new-leader': 'Eg er ny leiar. Kvar byrjar eg?',
    survey: 'Kva tema ville leiarane helst bli oppdaterte på i 2025?',
  },
  helpWords: ['hjelp', 'hjelp meg', 'kva kan du', 'kva kan du hjelpe med'],
  greetings: ['hei du', 'god dag', 'god kveld', 'heisan'],
  thanks: {
    words: ['takk for hjelpa', 'tusen hjarteleg takk', 'mange takk skal du ha'],
    reply: 'Berre hyggeleg. Spør igjen når du vil.',
  },
  status: {
    current: 'Gjeldande',
    proposal: 'Forslag',
    plan: 'Plan',
    historic: 'Historisk',
    expired: 'Gått ut',
    'needs-confirmation': 'Må sjekkast',
  },
  page: (page) => `side ${page}`,
  quotedIn: {
    nb: 'Dette står i kjeldene, på bokmål:',
    nn: 'Dette står i kjeldene:',
    en: 'Dette står i kjeldene, på engelsk:',
  },
  readings:
    'Spørsmålet kan gjelde fleire ting. Her er det som står om kvar av dei. Skriv gjerne kva du meiner.',
  notInSources: {
    says: 'Det står ikkje i kjeldene mine.',
    nearest: 'Nærast er dette:',
    adviser: 'Spør gjerne ein rådgivar i Kulturskolerådet.',
  },
  offTopic: 'Det kan eg ikkje hjelpe med. Eg kan kulturskule og leiing.',
  turnedAway: {
    empty: 'Eg fann ikkje noko spørsmål i meldinga. Skriv med nokre ord kva du lurer på.',
    'too-long': 'Meldinga er for lang for meg. Skriv spørsmålet med nokre få setningar.',
    private:
      'Eg lagrar ikkje opplysningar om namngjevne tilsette. Skriv spørsmålet utan namn og helse, eller ta det med HR. Ein rådgivar kan òg hjelpe.',
    orders:
      'Det kan eg ikkje gjere. Eg svarar på spørsmål om kulturskule og leiing, ut frå kjeldene til Kulturskolerådet.',
  },
  fault: 'Noko gjekk gale hos meg, ikkje hos deg. Prøv igjen om litt.',
  outOfUse: 'Dette kortet kan eg ikkje bruke lenger. Skriv «hjelp», så ser du kva eg kan.',
  written: 'Skrive av ein språkmodell ut frå kjeldene under.',
  caveat,
}

function caveat(of: Caveat): string {
  switch (of.kind) {
    case 'proposal':
      return 'Dette er foreslått, ikkje vedteke.'
    case 'plan':
      return of.year === undefined
        ? 'Dette er ein plan. Kjelda seier ikkje kva som er gjennomført.'
        : `Dette er ein plan frå ${of.year}. Kjelda seier ikkje kva som er gjennomført.`
    case 'historic':
      return of.year === undefined ? 'Kjelda er gammal.' : `Kjelda er frå ${of.year} og kan vere utdatert.`
    case 'needs-confirmation':
      return 'Dette må sjekkast: Kulturskolerådet har ikkje stadfesta at det gjeld i dag.'
    case 'deadline-passed':
      return `Fristen var ${longDate('nn', of.date)} og er ute. Eg veit ikkje om ordninga blir lyst ut på nytt.`
    case 'counts-mentions':
      return 'Treff viser kor mange gonger noko vart nemnt i svara. Det er ikkje talet på leiarar.'
    case 'model-unavailable':
      return 'Språkmodellen svara ikkje i tide. Her er det som står i kjeldene.'
    case 'over-budget':
      return 'Svara frå språkmodellen er brukte opp for i dag. Her er det som står i kjeldene.'
    case 'left-out':
      return of.sentences === 1
        ? 'Éi setning er utelaten, fordi ho ikkje stod i kjeldene.'
        : `${of.sentences} setningar er utelatne, fordi dei ikkje stod i kjeldene.`
    default:
      return unreachable(of)
  }
}
