import type { Language } from '../../domain/language.ts'
import type { Alone } from '../../onboarding/peers.ts'
import type { Reason } from '../../pulse/release.ts'

interface PeersTexts {
  help: string
  headline: string
  says: string
  reach: string
  submit: string
  saved: string
  /** To somebody who has asked and has no group yet. */
  waiting: Record<Alone | 'adviser', string>
  sayHowLarge: string
  leave: string
  left: string
  formable(groups: number, members: number): string
  joins(members: number): string
  short(groups: number): string
  alone: Record<Alone, string>
  form: string
  formed(counts: { groups: number; joined: number }): string
  group(others: number): string
  reachThem: string
  agendaOf: string
  agendaLead: string
  agenda(theme: string): string[]
  noMeeting: string
  source(source: string): string
  smaller: string
  fairness: {
    button: string
    headline: string
    none: string
    asked: { peers: string; mentor: string }
    standings: { has: string; waits: string }
    everybody: string
    unknown: string
    bySize: string
    hidden: Record<Reason, (floor: number) => string>
    rules(floor: number): string
  }
  data: { waits: string; grouped: string }
}

export const peersTexts: Record<Language, PeersTexts> = {
  nb: {
    help: '«kollegagruppe»: tre til fem ledere fra skoler på din størrelse',
    headline: 'Kollegagruppe',
    says: 'En kollegagruppe er tre til fem ledere fra kommuner på samme størrelse som møtes en gang i måneden. Små kommuner settes sammen først. Ordningen er et forslag. En rådgiver setter gruppene sammen, og bare gruppa di ser det du skriver her.',
    reach: 'Navn, kommune og hvordan gruppa kan nå deg',
    submit: 'Jeg vil være med',
    saved: 'Det er notert. Du hører fra meg når det er nok til en gruppe på din størrelse.',
    waiting: {
      adviser:
        'Du står på lista. Det er nok til en gruppe på din størrelse, og en rådgiver setter den sammen.',
      'size-unknown':
        'Du står på lista. Jeg vet ikke hvor stor kommunen er, og kan ikke finne noen som ligner før du sier det.',
      'too-few-of-the-size':
        'Du står på lista. Ennå er det færre enn tre som venter på din størrelse, og ingen gruppe har plass. Du hører fra meg når det er nok.',
    },
    sayHowLarge: 'Si hvor stor kommunen er',
    leave: 'Trekk meg',
    left: 'Du står ikke lenger på lista, og er ute av gruppa om du var i en.',
    formable: (groups, members) =>
      `${groups} gruppe${groups === 1 ? '' : 'r'} kan settes sammen nå, med ${members} ledere.`,
    joins: (members) => `${members} kan gå inn i en gruppe som finnes`,
    short: (groups) =>
      `${groups} gruppe${groups === 1 ? '' : 'r'} har blitt mindre enn tre, og ingen på samme størrelse venter`,
    alone: {
      'size-unknown': 'har ikke sagt hvor stor kommunen er',
      'too-few-of-the-size': 'er færre enn tre på sin størrelse',
    },
    form: 'Sett sammen gruppene',
    formed: ({ groups, joined }) =>
      `${groups} gruppe${groups === 1 ? '' : 'r'} satt sammen, ${joined} kom inn i en som finnes. Alle har fått beskjed.`,
    group: (others) => `Du er i gruppe med ${others} ${others === 1 ? 'annen' : 'andre'}.`,
    reachThem: 'Slik når du dem:',
    agendaOf: 'Saksliste for kollegagruppa denne måneden',
    agendaLead: 'Saksliste for møtet, en time på video:',
    agenda: (theme) => [
      'Runde: Hva står øverst på bordet ditt nå? (15 minutter)',
      'Én sak fra én av dere, som de andre tenker sammen om (25 minutter)',
      `${theme} (15 minutter)`,
      'Dato og sak for neste måned (5 minutter)',
    ],
    noMeeting: 'Denne måneden er det ikke noe møte.',
    source: (source) =>
      `Tredje punkt er laget ut fra: ${source} Resten er et forslag. Hold navn og helse utenfor.`,
    smaller: 'En kollegagruppe har mistet en deltaker og er nå mindre enn tre.',
    fairness: {
      button: 'Hvem har gruppe, hvem venter',
      headline: 'Hvem har gruppe, hvem venter',
      none: 'Den første oversikten kommer første virkedag i neste måned.',
      asked: { peers: 'Av dem som har bedt om kollegagruppe:', mentor: 'Av dem som har bedt om mentor:' },
      standings: { has: 'har', waits: 'venter' },
      everybody: 'Alle',
      unknown: 'ukjent størrelse',
      bySize: 'Etter størrelse:',
      hidden: {
        'too-few': (floor) => `Vises ikke: færre enn ${floor}.`,
        'could-reveal': () => 'Vises ikke: kunne røpe enkeltpersoner.',
        'too-like-before': () => 'Vises ikke: forskjellen fra en tidligere måned kunne røpe enkeltpersoner.',
      },
      rules: (floor) =>
        `Én oversikt i måneden, etter de samme reglene som pulsen: ingen del med færre enn ${floor}, og ingen som rommer alle.`,
    },
    data: {
      waits: 'Kollegagruppe: du står på lista.',
      grouped: 'Kollegagruppe: du er med i en, og gruppa ser det du har skrevet om deg selv.',
    },
  },
  nn: {
    help: '«kollegagruppe»: tre til fem leiarar frå skular på din storleik',
    headline: 'Kollegagruppe',
    says: 'Ei kollegagruppe er tre til fem leiarar frå kommunar på same storleik som møtest ein gong i månaden. Små kommunar blir sette saman først. Ordninga er eit forslag. Ein rådgivar set gruppene saman, og berre gruppa di ser det du skriv her.',
    reach: 'Namn, kommune og korleis gruppa kan nå deg',
    submit: 'Eg vil vere med',
    saved: 'Det er notert. Du høyrer frå meg når det er nok til ei gruppe på din storleik.',
    waiting: {
      adviser: 'Du står på lista. Det er nok til ei gruppe på din storleik, og ein rådgivar set henne saman.',
      'size-unknown':
        'Du står på lista. Eg veit ikkje kor stor kommunen er, og kan ikkje finne nokon som liknar før du seier det.',
      'too-few-of-the-size':
        'Du står på lista. Enno er det færre enn tre som ventar på din storleik, og inga gruppe har plass. Du høyrer frå meg når det er nok.',
    },
    sayHowLarge: 'Sei kor stor kommunen er',
    leave: 'Trekk meg',
    left: 'Du står ikkje lenger på lista, og er ute av gruppa om du var i ei.',
    formable: (groups, members) =>
      `${groups} gruppe${groups === 1 ? '' : 'r'} kan setjast saman no, med ${members} leiarar.`,
    joins: (members) => `${members} kan gå inn i ei gruppe som finst`,
    short: (groups) =>
      `${groups} gruppe${groups === 1 ? '' : 'r'} har vorte mindre enn tre, og ingen på same storleik ventar`,
    alone: {
      'size-unknown': 'har ikkje sagt kor stor kommunen er',
      'too-few-of-the-size': 'er færre enn tre på sin storleik',
    },
    form: 'Set saman gruppene',
    formed: ({ groups, joined }) =>
      `${groups} gruppe${groups === 1 ? '' : 'r'} sett saman, ${joined} kom inn i ei som finst. Alle har fått beskjed.`,
    group: (others) => `Du er i gruppe med ${others} ${others === 1 ? 'annan' : 'andre'}.`,
    reachThem: 'Slik når du dei:',
    agendaOf: 'Sakliste for kollegagruppa denne månaden',
    agendaLead: 'Sakliste for møtet, ein time på video:',
    agenda: (theme) => [
      'Runde: Kva står øvst på bordet ditt no? (15 minutt)',
      'Éi sak frå éin av dykk, som dei andre tenkjer saman om (25 minutt)',
      `${theme} (15 minutt)`,
      'Dato og sak for neste månad (5 minutt)',
    ],
    noMeeting: 'Denne månaden er det ikkje noko møte.',
    source: (source) =>
      `Tredje punktet er laga ut frå: ${source} Resten er eit forslag. Hald namn og helse utanfor.`,
    smaller: 'Ei kollegagruppe har mist ein deltakar og er no mindre enn tre.',
    fairness: {
      button: 'Kven har gruppe, kven ventar',
      headline: 'Kven har gruppe, kven ventar',
      none: 'Den første oversikta kjem første virkedag i neste månad.',
      asked: { peers: 'Av dei som har bede om kollegagruppe:', mentor: 'Av dei som har bede om mentor:' },
      standings: { has: 'har', waits: 'ventar' },
      everybody: 'Alle',
      unknown: 'ukjend storleik',
      bySize: 'Etter storleik:',
      hidden: {
        'too-few': (floor) => `Blir ikkje vist: færre enn ${floor}.`,
        'could-reveal': () => 'Blir ikkje vist: kunne røpe enkeltpersonar.',
        'too-like-before': () =>
          'Blir ikkje vist: skilnaden frå ein tidlegare månad kunne røpe enkeltpersonar.',
      },
      rules: (floor) =>
        `Éi oversikt i månaden, etter dei same reglane som pulsen: ingen del med færre enn ${floor}, og ingen som rommar alle.`,
    },
    data: {
      waits: 'Kollegagruppe: du står på lista.',
      grouped: 'Kollegagruppe: du er med i ei, og gruppa ser det du har skrive om deg sjølv.',
    },
  },
  en: {
    help: '“peer group”: three to five leaders of schools of your size',
    headline: 'Peer group',
    says: 'A peer group is three to five leaders of municipalities of the same size who meet once a month. Small municipalities come first. The scheme is a proposal. An adviser puts the groups together, and only your group sees what you write here.',
    reach: 'Name, municipality and how the group can reach you',
    submit: 'I want to join',
    saved: 'Noted. You will hear from me when there are enough for a group of your size.',
    waiting: {
      adviser:
        'You are on the list. There are enough for a group of your size, and an adviser puts it together.',
      'size-unknown':
        'You are on the list. I do not know how large the municipality is, and cannot find anybody like you before you say so.',
      'too-few-of-the-size':
        'You are on the list. Fewer than three of your size are waiting yet, and no group has room. You will hear from me when there are enough.',
    },
    sayHowLarge: 'Say how large the municipality is',
    leave: 'Take me out',
    left: 'You are no longer on the list, and out of the group if you were in one.',
    formable: (groups, members) =>
      `${groups} group${groups === 1 ? '' : 's'} can be put together now, with ${members} leaders.`,
    joins: (members) => `${members} can join a group that there is`,
    short: (groups) =>
      `${groups} group${groups === 1 ? ' has' : 's have'} become smaller than three, and nobody of the same size waits`,
    alone: {
      'size-unknown': 'have not said how large the municipality is',
      'too-few-of-the-size': 'are fewer than three of their size',
    },
    form: 'Put the groups together',
    formed: ({ groups, joined }) =>
      `Groups put together: ${groups}. Joined one that there is: ${joined}. Everybody has been told.`,
    group: (others) => `You are in a group with ${others} other${others === 1 ? '' : 's'}.`,
    reachThem: 'How to reach them:',
    agendaOf: 'Agenda of the peer group for this month',
    agendaLead: 'Agenda of the meeting, one hour by video:',
    agenda: (theme) => [
      'Round: What is on top of your desk now? (15 minutes)',
      'One case of one of you, which the others think about together (25 minutes)',
      `${theme} (15 minutes)`,
      'Date and case for next month (5 minutes)',
    ],
    noMeeting: 'There is no meeting this month.',
    source: (source) =>
      `The third point is made from: ${source} The rest is a proposal. Leave out names and health.`,
    smaller: 'A peer group has lost a member and is now smaller than three.',
    fairness: {
      button: 'Who has a group, who waits',
      headline: 'Who has a group, who waits',
      none: 'The first overview comes on the first workday of next month.',
      asked: { peers: 'Of those who asked for a peer group:', mentor: 'Of those who asked for a mentor:' },
      standings: { has: 'have', waits: 'wait' },
      everybody: 'Everybody',
      unknown: 'unknown size',
      bySize: 'By size:',
      hidden: {
        'too-few': (floor) => `Not shown: fewer than ${floor}.`,
        'could-reveal': () => 'Not shown: could give away single persons.',
        'too-like-before': () =>
          'Not shown: the difference from an earlier month could give away single persons.',
      },
      rules: (floor) =>
        `One overview a month, by the same rules as the pulses: no part with fewer than ${floor}, and none that holds everybody.`,
    },
    data: {
      waits: 'Peer group: you are on the list.',
      grouped: 'Peer group: you are in one, and the group sees what you have written about yourself.',
    },
  },
}
