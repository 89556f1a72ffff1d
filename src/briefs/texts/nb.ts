import { unreachable } from '../../domain/errors.ts'
import { figureText } from '../figures.ts'
import { longDate } from './dates.ts'
import type { BriefTexts } from './texts.ts'

const date = (day: string) => longDate('nb-NO', day)

export const nb: BriefTexts = {
  kinds: {
    budget: 'Budsjettsak',
    briefing: 'Orienteringssak',
    'framework-plan': 'Sak om rammeplanen',
    consequences: 'Konsekvensnotat',
  },
  title: (kind, municipality) => {
    switch (kind) {
      case 'budget':
        return `Kulturskolen i budsjettet for ${municipality}`
      case 'briefing':
        return `Orientering om kulturskolen i ${municipality}`
      case 'framework-plan':
        return `Rammeplanen «Kulturskole for alle» i ${municipality}`
      case 'consequences':
        return `Hva en lavere ramme betyr for kulturskolen i ${municipality}`
      default:
        return unreachable(kind)
    }
  },
  slots: {
    need: 'Behov',
    frame: 'Ramme',
    consequence: 'Konsekvens',
    story: 'Historie',
    ask: 'Oppfordring',
  },
  blanks: {
    budget: {
      need: ['Vi har [ antall ] elever og [ antall ] på venteliste ([ kilde, dato ]).'],
      frame: ['Rammen er [ beløp ] i år og foreslått til [ beløp ] neste år ([ kilde, dato ]).'],
      consequence: [
        'Øker rammen, kan vi [ tiltak ]. Står den stille, må vi [ tiltak ]. Går den ned, faller [ tilbud ] bort for [ antall ] elever.',
      ],
      story: [],
      ask: [],
    },
    briefing: {
      need: ['Elever: [ antall, kilde, dato ]. Nytt siden sist: [ tilbud ].'],
      frame: ['Rammen er [ beløp ] i år, og [ andel ] av den er bundet i lønn og leie ([ kilde, dato ]).'],
      consequence: ['Det som er vanskelig nå, er [ utfordring ]. Det fører til [ følge ].'],
      story: [],
      ask: ['Neste orientering kommer [ dato ].'],
    },
    'framework-plan': {
      need: ['Kommunen har før vedtatt [ vedtak, dato, saksnummer ] om kulturskolen.'],
      frame: [
        'Alternativet kan gjennomføres innenfor rammen for [ budsjettpost ]; [ tiltak ] krever [ beløp ].',
      ],
      consequence: ['Vi er nær planen i [ mål ], og langt unna i [ mål ].'],
      story: [],
      ask: [],
    },
    consequences: {
      need: ['Tilbudet omfatter i dag [ fag og tilbud ] for [ antall ] elever ([ kilde, dato ]).'],
      frame: [
        'Rammen går fra [ beløp ] til [ beløp ]. Endringen er [ vedtatt / foreslått / en følge av prisvekst ].',
      ],
      consequence: [
        'Valg A: [ tiltak ] sparer [ beløp ] og rammer [ antall ] elever.',
        'Valg B: [ tiltak ] sparer [ beløp ] og rammer [ antall ] elever.',
      ],
      story: [],
      ask: ['Tiltaket vurderes på nytt [ dato ].'],
    },
  },
  blank: {
    municipality: '[ kommune ]',
    meeting: '[ utvalg ]',
    date: '[ møtedato ]',
    ask: {
      budget: 'Vi ber [ utvalg ] om å [ én handling ], slik at [ virkning for innbyggerne ].',
      briefing: '[ Utvalg ] tar saken til orientering.',
      'framework-plan':
        'Vi ber [ utvalg ] om å [ legge planen til grunn / ta den inn i en plan / ta den til orientering ].',
      consequences: 'Skal det spares, er [ valg ] det som skader minst, fordi [ grunn ].',
    },
    story: '[ Én elev, forelder eller samarbeidspartner, fortalt med samtykke og uten navn ]',
  },
  minutes: (minutes) => (minutes === 1 ? '1 minutt' : `${minutes} minutter`),
  ownDay: (title) => `${title} (står i kalenderen din).`,
  ready: [
    {
      daysBefore: 28,
      when: 'fire uker før',
      what: 'Finn budsjettpremissene og det som er vedtatt om kulturskolen de siste to årene.',
    },
    {
      daysBefore: 21,
      when: 'tre uker før',
      what: 'Fyll inn tallene sammen med økonomirådgiveren, med kilde og dato ved hvert tall.',
    },
    {
      daysBefore: 14,
      when: 'to uker før',
      what: 'Gå gjennom utkastet med nærmeste leder, og spør om samtykke til historien.',
    },
    {
      daysBefore: 7,
      when: 'én uke før',
      what: 'Lever det skriftlige, og øv høyt for en kollega. Sjekk fristen hos politisk sekretariat: [ frist ].',
    },
    {
      daysBefore: -1,
      when: 'dagen etter',
      what: 'Send svarene du lovet, og noter hva politikerne spurte om.',
    },
  ],
  questions: {
    duty: 'Må kommunen ha kulturskole?',
    right: 'Har barn rett til plass?',
    size: 'Hvor stor må kulturskolen være?',
    closing: 'Kan vi legge ned kulturskolen, eller kjøpe plasser av naboen?',
    comparison: 'Hva bruker andre kommuner?',
    grants: 'Kan dere skaffe tilskudd i stedet?',
    price: 'Hva koster en elevplass, og hva betaler eleven selv?',
    cheaper: 'Hva kan dere gjøre billigere?',
    'who-loses': 'Hvem mister plassen sin hvis rammen går ned?',
    binding: 'Er rammeplanen bindende?',
    others: 'Hva har andre kommuner gjort?',
  },
  answers: {
    duty: [],
    right: [],
    size: [],
    closing: [],
    comparison: [
      'Vårt tall er [ beløp ] i [ år ], mot [ beløp ] i [ kommune av samme størrelse ] ([ kilde ]).',
    ],
    grants: ['Vi har søkt [ ordning ] og fått [ beløp ]. Tilskudd dekker ikke [ fast drift ].'],
    price: ['En plass koster [ beløp ], og eleven betaler [ beløp ] ([ kilde, dato ]).'],
    cheaper: ['Vi har alt gjort [ tre ting ], og vurderer [ én ting ].'],
    'who-loses': ['[ Grupper og steder, uten navn ], og de har [ andre tilbud / ingen andre tilbud ].'],
    binding: [],
    others: ['[ Bare det du har sjekket selv ]'],
  },
  reminders: [
    'Følg tjenesteveien: Avklar innholdet med nærmeste leder før noe sendes eller sies til politikere.',
    'Kommunedirektøren har ansvaret for saken og budsjettforslaget. Avtal hvem som svarer på spørsmål om rammen.',
    'Hold en nøytral tone. Vis følger og valg, ikke partipolitikk.',
    'Fortell aldri om en elev eller ansatt som kan kjennes igjen, uten samtykke.',
    'Vet du ikke svaret, så si det, og lov en dato.',
  ],
  notes: {
    need: 'Si hvem elevene er, hva de lærer, og hva innbyggerne spør etter.',
    frame:
      'Si hva rammen er i år og neste år, med kommunens egne tall. Stopp hvis spørsmålet hører til kommunedirektøren.',
    consequence:
      'Si hva som skjer om rammen øker, står stille eller går ned. Vis følgene, uten å argumentere for et parti.',
    story: 'Fortell historien uten navn, og bare med samtykke. Én er nok.',
    ask: 'Si oppfordringen én gang, i én setning, og vent på spørsmål.',
  },
  notesHead: {
    say: 'Si',
    blanks: 'Fyll inn før møtet: alt som står i hakeparentes.',
    sources: 'Kilder på dette bildet',
    own: 'Hele historien',
  },
  date,
  standing: {
    current: 'Gjeldende',
    proposal: 'Forslag',
    plan: 'Plan',
    historic: 'Historisk',
    expired: 'Utløpt',
    'needs-confirmation': 'Må sjekkes',
  },
  basedOn: 'bygger på',
  foreign: 'på bokmål i kilden',
  papers: {
    sources: 'Kilder',
    decisions: 'Hvem bestemmer hva, i rekkefølge',
    ready: 'Klart til',
    late: 'datoen er passert',
    reminders: 'Husk',
    questions: 'Spørsmål du kan få',
    figures: 'Egne tall',
    figuresNote:
      'Tallene er oppgitt av kulturskolen. La økonomirådgiveren kontrollere dem, og skriv kilde og dato: [ kilde, dato ].',
    what: 'Hva',
    figure: 'Tall',
    to: 'Til',
    meeting: 'Møtedato',
    caseWorker: 'Saksbehandler',
    caseNumber: 'Saksnummer',
    draft: 'Utkast laget med Taktstokk',
    statusNote: '«Må sjekkes» betyr at kilden skal kontrolleres mot egen kommune før påstanden brukes.',
    resolution: {
      budget: [],
      briefing: [],
      'framework-plan': [
        'Kulturskolen legger fram en utviklingsplan innen [ dato ].',
        '[ Utvalg ] får en orientering om framdriften hvert år.',
      ],
      consequences: [],
    },
    headings: {
      resolution: 'Forslag til vedtak',
      concerns: 'Saken gjelder',
      background: 'Bakgrunn',
      facts: 'Saksopplysninger',
      consequences: 'Konsekvenser',
      alternatives: 'Alternativer',
      participation: 'Medvirkning',
      assessment: 'Vurdering',
      attachments: 'Vedlegg',
    },
    concerns: {
      budget: 'Saken gjelder rammen for kulturskolen, hva den brukes til, og hva ulike rammer fører til.',
      briefing: 'Saken orienterer om hvordan det står til i kulturskolen: [ tema i høyst åtte ord ].',
      'framework-plan': 'Saken gjelder hvordan rammeplanen «Kulturskole for alle» skal brukes i kommunen.',
      consequences: 'Notatet viser hva en lavere ramme betyr for innbyggerne, og hvilke valg som finnes.',
    },
    alternatives: {
      budget: [
        'A: Rammen økes. Det gir [ tiltak ] og koster [ beløp ].',
        'B: Rammen holdes uendret. Da må [ tiltak ], fordi lønn og priser stiger.',
        'C: Rammen settes ned. Da faller [ tilbud ] bort.',
      ],
      briefing: [],
      'framework-plan': [
        'A: Rammeplanen gjøres til retningslinje for kulturskolen.',
        'B: Hovedpunktene tas inn i [ kommuneplan, temaplan eller virksomhetsplan ].',
        'C: Planen tas til orientering.',
      ],
      consequences: [
        'A: [ tiltak ] – kan rettes opp igjen: [ ja / delvis / nei, fordi ].',
        'B: [ tiltak ] – kan rettes opp igjen: [ ja / delvis / nei, fordi ].',
        'C: [ tiltak ] – kan rettes opp igjen: [ ja / delvis / nei, fordi ].',
      ],
    },
    participation:
      'Saken er drøftet med [ lærere, tillitsvalgte, FAU, elever ] den [ dato ]. De la vekt på [ synspunkter ].',
    assessment: ['[ Fordeler, ulemper og risiko ved hvert alternativ, to–tre setninger på hvert ]'],
    attachments: '[ Vedlegg, eller «Ingen» ]',
    onePage: 'På én side',
    preparing: 'Forberedelse til møtet',
  },
  fault: (fault) => {
    switch (fault.code) {
      case 'unknown':
        return 'Jeg kjenner ikke den typen sak. Velg budget, briefing, framework-plan eller consequences.'
      case 'no-name':
        return 'Kommunenavnet kan bare ha bokstaver, mellomrom, bindestrek og punktum.'
      case 'no-date':
        return 'Møtedatoen er ikke en dato. Skriv den som 8.12.2026.'
      case 'out-of-range':
        return 'Minutter må være et helt tall fra 1 til 120.'
      case 'not-a-number':
        return `«${'name' in fault ? fault.name : ''}» er ikke et tall. Skriv for eksempel 4 200 000 eller 4,2 mill.`
      case 'negative':
        return `«${'name' in fault ? fault.name : ''}» er negativt. Skriv størrelsen uten minus, og si i navnet at det er et kutt.`
      case 'too-many':
        return 'Det er for mange tall. Velg de tolv viktigste.'
      case 'too-long':
        return `Teksten i feltet «${fieldNames[fault.field] ?? fault.field}» er for lang. Det er plass til ${fault.most} tegn.`
      case 'not-understood':
        return `Feltet «${fieldNames[fault.field] ?? fault.field}» har en form jeg ikke forstår.`
      default:
        return unreachable(fault)
    }
  },
  remark: (remark) => {
    switch (remark.code) {
      case 'meeting-passed':
        return `Møtet var ${date(remark.date)}. Sjekk datoen; fristene er ikke regnet ut.`
      case 'in-thousands':
        return `«${remark.figure.label}» var oppgitt i tusen og er skrevet om til ${figureText(remark.figure)}. Sjekk at det stemmer.`
      default:
        return unreachable(remark)
    }
  },
}

const fieldNames: Record<string, string> = {
  municipality: 'kommune',
  meeting: 'møte',
  date: 'møtedato',
  ask: 'oppfordring',
  story: 'historie',
  figures: 'egne tall',
}
