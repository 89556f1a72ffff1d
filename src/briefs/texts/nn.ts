import { unreachable } from '../../domain/errors.ts'
import { figureText } from '../figures.ts'
import { longDate } from './dates.ts'
import type { BriefTexts } from './texts.ts'

const date = (day: string) => longDate('nn-NO', day)

export const nn: BriefTexts = {
  kinds: {
    budget: 'Budsjettsak',
    briefing: 'Orienteringssak',
    'framework-plan': 'Sak om rammeplanen',
    consequences: 'Konsekvensnotat',
  },
  title: (kind, municipality) => {
    switch (kind) {
      case 'budget':
        return `Kulturskulen i budsjettet for ${municipality}`
      case 'briefing':
        return `Orientering om kulturskulen i ${municipality}`
      case 'framework-plan':
        return `Rammeplanen «Kulturskole for alle» i ${municipality}`
      case 'consequences':
        return `Kva ei lågare ramme har å seie for kulturskulen i ${municipality}`
      default:
        return unreachable(kind)
    }
  },
  slots: { need: 'Behov', frame: 'Ramme', consequence: 'Konsekvens', story: 'Historie', ask: 'Oppmoding' },
  blanks: {
    budget: {
      need: ['Vi har [ tal ] elevar og [ tal ] på venteliste ([ kjelde, dato ]).'],
      frame: ['Ramma er [ beløp ] i år og føreslått til [ beløp ] neste år ([ kjelde, dato ]).'],
      consequence: [
        'Aukar ramma, kan vi [ tiltak ]. Står ho stille, må vi [ tiltak ]. Går ho ned, fell [ tilbod ] bort for [ tal ] elevar.',
      ],
      story: [],
      ask: [],
    },
    briefing: {
      need: ['Elevar: [ tal, kjelde, dato ]. Nytt sidan sist: [ tilbod ].'],
      frame: ['Ramma er [ beløp ] i år, og [ del ] av ho er bunden i løn og leige ([ kjelde, dato ]).'],
      consequence: ['Det som er vanskeleg no, er [ utfordring ]. Det fører til [ følgje ].'],
      story: [],
      ask: ['Neste orientering kjem [ dato ].'],
    },
    'framework-plan': {
      need: ['Kommunen har før vedteke [ vedtak, dato, saksnummer ] om kulturskulen.'],
      frame: [
        'Alternativet kan gjennomførast innanfor ramma for [ budsjettpost ]; [ tiltak ] krev [ beløp ].',
      ],
      consequence: ['Vi er nær planen i [ mål ], og langt unna i [ mål ].'],
      story: [],
      ask: [],
    },
    consequences: {
      need: ['Tilbodet omfattar i dag [ fag og tilbod ] for [ tal ] elevar ([ kjelde, dato ]).'],
      frame: [
        'Ramma går frå [ beløp ] til [ beløp ]. Endringa er [ vedteken / føreslått / ei følgje av prisvekst ].',
      ],
      consequence: [
        'Val A: [ tiltak ] sparer [ beløp ] og råkar [ tal ] elevar.',
        'Val B: [ tiltak ] sparer [ beløp ] og råkar [ tal ] elevar.',
      ],
      story: [],
      ask: ['Tiltaket blir vurdert på nytt [ dato ].'],
    },
  },
  blank: {
    municipality: '[ kommune ]',
    meeting: '[ utval ]',
    date: '[ møtedato ]',
    ask: {
      budget: 'Vi bed [ utval ] om å [ éi handling ], slik at [ verknad for innbyggjarane ].',
      briefing: '[ Utval ] tek saka til orientering.',
      'framework-plan':
        'Vi bed [ utval ] om å [ leggje planen til grunn / ta han inn i ein plan / ta han til orientering ].',
      consequences: 'Skal det sparast, er [ val ] det som skader minst, fordi [ grunn ].',
    },
    story: '[ Éin elev, forelder eller samarbeidspartnar, fortalt med samtykke og utan namn ]',
  },
  minutes: (minutes) => (minutes === 1 ? '1 minutt' : `${minutes} minutt`),
  ownDay: (title) => `${title} (står i kalenderen din).`,
  ready: [
    {
      daysBefore: 28,
      when: 'fire veker før',
      what: 'Finn budsjettpremissane og det som er vedteke om kulturskulen dei siste to åra.',
    },
    {
      daysBefore: 21,
      when: 'tre veker før',
      what: 'Fyll inn tala saman med økonomirådgivaren, med kjelde og dato ved kvart tal.',
    },
    {
      daysBefore: 14,
      when: 'to veker før',
      what: 'Gå gjennom utkastet med næraste leiar, og spør om samtykke til historia.',
    },
    {
      daysBefore: 7,
      when: 'éi veke før',
      what: 'Lever det skriftlege, og øv høgt for ein kollega. Sjekk fristen hos politisk sekretariat: [ frist ].',
    },
    { daysBefore: -1, when: 'dagen etter', what: 'Send svara du lova, og noter kva politikarane spurde om.' },
  ],
  questions: {
    duty: 'Må kommunen ha kulturskule?',
    right: 'Har barn rett til plass?',
    size: 'Kor stor må kulturskulen vere?',
    closing: 'Kan vi leggje ned kulturskulen, eller kjøpe plassar av naboen?',
    comparison: 'Kva bruker andre kommunar?',
    grants: 'Kan de skaffe tilskot i staden?',
    price: 'Kva kostar ein elevplass, og kva betaler eleven sjølv?',
    cheaper: 'Kva kan de gjere billegare?',
    'who-loses': 'Kven mistar plassen sin om ramma går ned?',
    binding: 'Er rammeplanen bindande?',
    others: 'Kva har andre kommunar gjort?',
  },
  answers: {
    duty: [],
    right: [],
    size: [],
    closing: [],
    comparison: [
      'Talet vårt er [ beløp ] i [ år ], mot [ beløp ] i [ kommune av same storleik ] ([ kjelde ]).',
    ],
    grants: ['Vi har søkt [ ordning ] og fått [ beløp ]. Tilskot dekkjer ikkje [ fast drift ].'],
    price: ['Ein plass kostar [ beløp ], og eleven betaler [ beløp ] ([ kjelde, dato ]).'],
    cheaper: ['Vi har alt gjort [ tre ting ], og vurderer [ éin ting ].'],
    'who-loses': ['[ Grupper og stader, utan namn ], og dei har [ andre tilbod / ingen andre tilbod ].'],
    binding: [],
    others: ['[ Berre det du har sjekka sjølv ]'],
  },
  reminders: [
    'Følg tenestevegen: Avklar innhaldet med næraste leiar før noko blir sendt eller sagt til politikarar.',
    'Kommunedirektøren har ansvaret for saka og budsjettforslaget. Avtal kven som svarar på spørsmål om ramma.',
    'Hald ein nøytral tone. Vis følgjer og val, ikkje partipolitikk.',
    'Fortel aldri om ein elev eller tilsett som kan kjennast att, utan samtykke.',
    'Veit du ikkje svaret, så sei det, og lov ein dato.',
  ],
  notes: {
    need: 'Sei kven elevane er, kva dei lærer, og kva innbyggjarane spør etter.',
    frame:
      'Sei kva ramma er i år og neste år, med tala til kommunen. Stopp om spørsmålet høyrer til kommunedirektøren.',
    consequence:
      'Sei kva som skjer om ramma aukar, står stille eller går ned. Vis følgjene, utan å argumentere for eit parti.',
    story: 'Fortel historia utan namn, og berre med samtykke. Éi er nok.',
    ask: 'Sei oppmodinga éin gong, i éi setning, og vent på spørsmål.',
  },
  notesHead: {
    say: 'Sei',
    blanks: 'Fyll inn før møtet: alt som står i hakeparentes.',
    sources: 'Kjelder på dette biletet',
    own: 'Heile historia',
  },
  date,
  standing: {
    current: 'Gjeldande',
    proposal: 'Forslag',
    plan: 'Plan',
    historic: 'Historisk',
    expired: 'Gått ut',
    'needs-confirmation': 'Må sjekkast',
  },
  basedOn: 'byggjer på',
  foreign: 'på bokmål i kjelda',
  papers: {
    sources: 'Kjelder',
    decisions: 'Kven avgjer kva, i rekkjefølgje',
    ready: 'Klart til',
    late: 'datoen er passert',
    reminders: 'Hugs',
    questions: 'Spørsmål du kan få',
    figures: 'Eigne tal',
    figuresNote:
      'Tala er oppgjevne av kulturskulen. La økonomirådgivaren kontrollere dei, og skriv kjelde og dato: [ kjelde, dato ].',
    what: 'Kva',
    figure: 'Tal',
    to: 'Til',
    meeting: 'Møtedato',
    caseWorker: 'Sakshandsamar',
    caseNumber: 'Saksnummer',
    draft: 'Utkast laga med Taktstokk',
    statusNote:
      '«Må sjekkast» tyder at kjelda skal kontrollerast mot eigen kommune før påstanden blir brukt.',
    resolution: {
      budget: [],
      briefing: [],
      'framework-plan': [
        'Kulturskulen legg fram ein utviklingsplan innan [ dato ].',
        '[ Utval ] får ei orientering om framdrifta kvart år.',
      ],
      consequences: [],
    },
    headings: {
      resolution: 'Forslag til vedtak',
      concerns: 'Saka gjeld',
      background: 'Bakgrunn',
      facts: 'Saksopplysningar',
      consequences: 'Konsekvensar',
      alternatives: 'Alternativ',
      participation: 'Medverknad',
      assessment: 'Vurdering',
      attachments: 'Vedlegg',
    },
    concerns: {
      budget: 'Saka gjeld ramma for kulturskulen, kva ho blir brukt til, og kva ulike rammer fører til.',
      briefing: 'Saka orienterer om korleis det står til i kulturskulen: [ tema i høgst åtte ord ].',
      'framework-plan': 'Saka gjeld korleis rammeplanen «Kulturskole for alle» skal brukast i kommunen.',
      consequences: 'Notatet viser kva ei lågare ramme har å seie for innbyggjarane, og kva val som finst.',
    },
    alternatives: {
      budget: [
        'A: Ramma blir auka. Det gjev [ tiltak ] og kostar [ beløp ].',
        'B: Ramma blir halden uendra. Då må [ tiltak ], fordi løn og prisar stig.',
        'C: Ramma blir sett ned. Då fell [ tilbod ] bort.',
      ],
      briefing: [],
      'framework-plan': [
        'A: Rammeplanen blir gjord til retningslinje for kulturskulen.',
        'B: Hovudpunkta blir tekne inn i [ kommuneplan, temaplan eller verksemdsplan ].',
        'C: Planen blir teken til orientering.',
      ],
      consequences: [
        'A: [ tiltak ] – kan rettast opp att: [ ja / delvis / nei, fordi ].',
        'B: [ tiltak ] – kan rettast opp att: [ ja / delvis / nei, fordi ].',
        'C: [ tiltak ] – kan rettast opp att: [ ja / delvis / nei, fordi ].',
      ],
    },
    participation:
      'Saka er drøfta med [ lærarar, tillitsvalde, FAU, elevar ] den [ dato ]. Dei la vekt på [ synspunkt ].',
    assessment: ['[ Fordelar, ulemper og risiko ved kvart alternativ, to–tre setningar på kvart ]'],
    attachments: '[ Vedlegg, eller «Ingen» ]',
    onePage: 'På éi side',
    preparing: 'Førebuing til møtet',
  },
  fault: (fault) => {
    switch (fault.code) {
      case 'unknown':
        return 'Eg kjenner ikkje den typen sak. Vel budget, briefing, framework-plan eller consequences.'
      case 'no-name':
        return 'Kommunenamnet kan berre ha bokstavar, mellomrom, bindestrek og punktum.'
      case 'no-date':
        return 'Møtedatoen er ikkje ein dato. Skriv han som 8.12.2026.'
      case 'out-of-range':
        return 'Minutt må vere eit heilt tal frå 1 til 120.'
      case 'not-a-number':
        return `«${'name' in fault ? fault.name : ''}» er ikkje eit tal. Skriv til dømes 4 200 000 eller 4,2 mill.`
      case 'negative':
        return `«${'name' in fault ? fault.name : ''}» er negativt. Skriv storleiken utan minus, og sei i namnet at det er eit kutt.`
      case 'too-many':
        return 'Det er for mange tal. Vel dei tolv viktigaste.'
      case 'too-long':
        return `Teksten i feltet «${fieldNames[fault.field] ?? fault.field}» er for lang. Det er plass til ${fault.most} teikn.`
      case 'not-understood':
        return `Feltet «${fieldNames[fault.field] ?? fault.field}» har ei form eg ikkje forstår.`
      default:
        return unreachable(fault)
    }
  },
  remark: (remark) => {
    switch (remark.code) {
      case 'meeting-passed':
        return `Møtet var ${date(remark.date)}. Sjekk datoen; fristane er ikkje rekna ut.`
      case 'in-thousands':
        return `«${remark.figure.label}» var oppgjeve i tusen og er skrive om til ${figureText(remark.figure)}. Sjekk at det stemmer.`
      default:
        return unreachable(remark)
    }
  },
}

const fieldNames: Record<string, string> = {
  municipality: 'kommune',
  meeting: 'møte',
  date: 'møtedato',
  ask: 'oppmoding',
  story: 'historie',
  figures: 'eigne tal',
}
