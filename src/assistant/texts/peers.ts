import type { Language } from '../../domain/language.ts'
import type { Alone } from '../../onboarding/peers.ts'

interface PeersTexts {
  help: string
  headline: string
  says: string
  reach: string
  submit: string
  saved: string
  leave: string
  left: string
  formable(groups: number, members: number): string
  alone: Record<Alone, string>
  form: string
  formed(groups: number): string
  group(others: number): string
  reachThem: string
  agendaLead: string
  agenda: string[]
  source: string
}

export const peersTexts: Record<Language, PeersTexts> = {
  nb: {
    help: '«kollegagruppe»: tre til fem ledere fra skoler på din størrelse',
    headline: 'Kollegagruppe',
    says: 'En kollegagruppe er tre til fem ledere fra kommuner på samme størrelse som møtes en gang i måneden. Små kommuner settes sammen først. Ordningen er et forslag. En rådgiver setter gruppene sammen, og bare gruppa di ser det du skriver her.',
    reach: 'Navn, kommune og hvordan gruppa kan nå deg',
    submit: 'Jeg vil være med',
    saved: 'Det er notert. Du hører fra meg når det er nok til en gruppe på din størrelse.',
    leave: 'Trekk meg',
    left: 'Du står ikke lenger på lista, og er ute av gruppa om du var i en.',
    formable: (groups, members) =>
      `${groups} gruppe${groups === 1 ? '' : 'r'} kan settes sammen nå, med ${members} ledere.`,
    alone: {
      'size-unknown': 'har ikke sagt hvor stor kommunen er',
      'too-few-of-the-size': 'er færre enn tre på sin størrelse',
    },
    form: 'Sett sammen gruppene',
    formed: (groups) =>
      `${groups} gruppe${groups === 1 ? '' : 'r'} er satt sammen, og alle har fått beskjed.`,
    group: (others) => `Du er i gruppe med ${others} ${others === 1 ? 'annen' : 'andre'}.`,
    reachThem: 'Slik når du dem:',
    agendaLead: 'Saksliste for det første møtet, en time på video:',
    agenda: [
      'Runde: Hva står øverst på bordet ditt nå? (15 minutter)',
      'Én sak fra én av dere, som de andre tenker sammen om (25 minutter)',
      'Fellestid for lærerne: Hva gjør dere når arbeidsformene sitter og møtene er få? (15 minutter)',
      'Dato og sak for neste måned (5 minutter)',
    ],
    source:
      'Tredje punkt er fra lederundersøkelsen 2025, spørsmål 6, der faste arbeidsformer og få møter nevnes som hindre for profesjonsfellesskap. Tallene bak er ikke offentliggjort.',
  },
  nn: {
    help: '«kollegagruppe»: tre til fem leiarar frå skular på din storleik',
    headline: 'Kollegagruppe',
    says: 'Ei kollegagruppe er tre til fem leiarar frå kommunar på same storleik som møtest ein gong i månaden. Små kommunar blir sette saman først. Ordninga er eit forslag. Ein rådgivar set gruppene saman, og berre gruppa di ser det du skriv her.',
    reach: 'Namn, kommune og korleis gruppa kan nå deg',
    submit: 'Eg vil vere med',
    saved: 'Det er notert. Du høyrer frå meg når det er nok til ei gruppe på din storleik.',
    leave: 'Trekk meg',
    left: 'Du står ikkje lenger på lista, og er ute av gruppa om du var i ei.',
    formable: (groups, members) =>
      `${groups} gruppe${groups === 1 ? '' : 'r'} kan setjast saman no, med ${members} leiarar.`,
    alone: {
      'size-unknown': 'har ikkje sagt kor stor kommunen er',
      'too-few-of-the-size': 'er færre enn tre på sin storleik',
    },
    form: 'Set saman gruppene',
    formed: (groups) =>
      `${groups} gruppe${groups === 1 ? '' : 'r'} er sette saman, og alle har fått beskjed.`,
    group: (others) => `Du er i gruppe med ${others} ${others === 1 ? 'annan' : 'andre'}.`,
    reachThem: 'Slik når du dei:',
    agendaLead: 'Sakliste for det første møtet, ein time på video:',
    agenda: [
      'Runde: Kva står øvst på bordet ditt no? (15 minutt)',
      'Éi sak frå éin av dykk, som dei andre tenkjer saman om (25 minutt)',
      'Fellestid for lærarane: Kva gjer de når arbeidsformene sit og møta er få? (15 minutt)',
      'Dato og sak for neste månad (5 minutt)',
    ],
    source:
      'Tredje punktet er frå leiarundersøkinga 2025, spørsmål 6, der faste arbeidsformer og få møte er nemnde som hindringar for profesjonsfellesskap. Tala bak er ikkje offentleggjorde.',
  },
  en: {
    help: '“peer group”: three to five leaders of schools of your size',
    headline: 'Peer group',
    says: 'A peer group is three to five leaders of municipalities of the same size who meet once a month. Small municipalities come first. The scheme is a proposal. An adviser puts the groups together, and only your group sees what you write here.',
    reach: 'Name, municipality and how the group can reach you',
    submit: 'I want to join',
    saved: 'Noted. You will hear from me when there are enough for a group of your size.',
    leave: 'Take me out',
    left: 'You are no longer on the list, and out of the group if you were in one.',
    formable: (groups, members) =>
      `${groups} group${groups === 1 ? '' : 's'} can be put together now, with ${members} leaders.`,
    alone: {
      'size-unknown': 'have not said how large the municipality is',
      'too-few-of-the-size': 'are fewer than three of their size',
    },
    form: 'Put the groups together',
    formed: (groups) => `Groups put together: ${groups}. Everybody has been told.`,
    group: (others) => `You are in a group with ${others} other${others === 1 ? '' : 's'}.`,
    reachThem: 'How to reach them:',
    agendaLead: 'Agenda for the first meeting, one hour by video:',
    agenda: [
      'Round: What is on top of your desk now? (15 minutes)',
      'One case of one of you, which the others think about together (25 minutes)',
      'Shared time for teachers: What do you do when ways of working are set and meetings are few? (15 minutes)',
      'Date and case for next month (5 minutes)',
    ],
    source:
      'The third point is from the leader survey of 2025, question 6, where set ways of working and few meetings are named as hindrances to professional communities. The figures behind it are not published.',
  },
}
