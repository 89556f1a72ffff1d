import type { Language } from '../../domain/language.ts'
import type { Reason, Unmatched } from '../../onboarding/matching.ts'
import type { Size, Tenure } from '../../people/member.ts'

interface MentorTexts {
  help: string
  headline: string
  says: string
  as: string
  want: string
  be: string
  capacity: string
  themes: string
  submit: string
  saved: string
  removed: string
  proposals(matches: number, unmatched: number): string
  mentee: string
  mentor: string
  why: string
  reasons: Record<Reason, string>
  unmatched: Record<Unmatched, string>
  sizes: Record<Size, string>
  tenures: Record<Tenure, string>
  unknown: string
  confirm: string
  turnDown: string
  none: string
  asked: Record<'mentor' | 'mentee', string>
  reach: string
  yes: string
  no: string
  waiting: string
  introduced: Record<'mentor' | 'mentee', string>
  reachThem(reach: string): string
  agenda: string
  checkIn(number: number): string
  well: string
  pause: string
  goOn: string
  end: string
  good: string
  paused: string
  goesOn: string
  ended: string
  came: string
  gone: string
  data: { wish: string; pairs(count: number): string }
}

export const mentorTexts: Record<Language, MentorTexts> = {
  nb: {
    help: '«mentor»: få en mentor, eller vær det for en ny leder',
    headline: 'Mentor for nye ledere',
    says: 'En mentor er en mer erfaren leder som har lovet å lytte og dele. Ordningen er et forslag fra Kulturskolerådet. Ingen kobles uten at begge har sagt ja, og en rådgiver ser på forslaget først. Du kan når som helst stoppe.',
    as: 'Hva passer for deg?',
    want: 'Jeg ønsker en mentor',
    be: 'Jeg kan være mentor',
    capacity: 'Hvor mange kan du være mentor for om gangen?',
    themes: 'Hva gjelder det mest? Velg inntil tre.',
    submit: 'Lagre',
    saved:
      'Det er notert. En rådgiver ser på forslag til hvem som kan passe, og du blir spurt før noen får vite hvem du er.',
    removed: 'Du står ikke på lista. Skriv «mentor» når du vil.',
    proposals: (matches, unmatched) =>
      `${matches} forslag til par. ${unmatched} har spurt uten at noen passer nå.`,
    mentee: 'Den som spør',
    mentor: 'Mulig mentor',
    why: 'Derfor',
    reasons: {
      'same-size': 'like store kommuner',
      'near-size': 'nesten like store kommuner',
      'same-region': 'samme fylke',
      'shared-theme': 'samme tema',
      'more-experience': 'mer erfaring',
    },
    unmatched: {
      'no-mentors': 'ingen har meldt seg som mentor',
      'none-with-more-experience': 'ingen av mentorene har nok mer erfaring',
      'all-met-before': 'har vært koblet med alle før',
      'all-taken': 'alle som passer, er opptatt',
    },
    sizes: { small: 'liten kommune', medium: 'mellomstor kommune', large: 'stor kommune' },
    tenures: {
      'under-1': 'leder i under ett år',
      '1-3': 'leder i 1–3 år',
      '4-6': 'leder i 4–6 år',
      '7-10': 'leder i 7–10 år',
      'over-10': 'leder i over 10 år',
    },
    unknown: 'ikke oppgitt',
    confirm: 'Spør begge',
    turnDown: 'Ikke disse to',
    none: 'Ingen forslag nå.',
    asked: {
      mentor: 'En ny leder ønsker en mentor, og en rådgiver tror du passer.',
      mentee: 'Vi har funnet en mulig mentor til deg. En rådgiver har sett på forslaget.',
    },
    reach: 'Navn, og hvordan den andre kan nå deg. Det vises først når begge har sagt ja.',
    yes: 'Ja takk',
    no: 'Nei takk',
    waiting: 'Takk. Jeg sier fra når den andre har svart.',
    introduced: {
      mentor: 'Dere har begge sagt ja. Du er nå mentor.',
      mentee: 'Dere har begge sagt ja. Du har fått en mentor.',
    },
    reachThem: (reach) => `Slik når du den andre: ${reach}`,
    agenda: 'Avtal den første samtalen denne uka. Malen «Mentorsamtale» gir en ramme på en time.',
    checkIn: (number) => `Hvordan går det med mentorsamtalene? (${number} av 3)`,
    well: 'Det går bra',
    pause: 'Ta en pause',
    goOn: 'Fortsett',
    end: 'Avslutt',
    good: 'Fint å høre.',
    paused: 'Samtalene har pause. Ingen av dere blir spurt før dere fortsetter.',
    goesOn: 'Da fortsetter dere.',
    ended: 'Mentorsamtalene er avsluttet. Takk for tida dere har gitt hverandre.',
    came: 'Det ble ikke noe av forslaget denne gangen. Jeg ser etter en annen.',
    gone: 'Dette paret finnes ikke lenger.',
    data: {
      wish: 'Ønsket ditt om mentor eller kollegagruppe.',
      pairs: (count) => `Mentorpar du er eller har vært i: ${count}.`,
    },
  },
  nn: {
    help: '«mentor»: få ein mentor, eller ver det for ein ny leiar',
    headline: 'Mentor for nye leiarar',
    says: 'Ein mentor er ein meir røynd leiar som har lova å lytte og dele. Ordninga er eit forslag frå Kulturskolerådet. Ingen blir kopla utan at begge har sagt ja, og ein rådgivar ser på forslaget først. Du kan når som helst stoppe.',
    as: 'Kva passar for deg?',
    want: 'Eg ønskjer ein mentor',
    be: 'Eg kan vere mentor',
    capacity: 'Kor mange kan du vere mentor for om gongen?',
    themes: 'Kva gjeld det mest? Vel inntil tre.',
    submit: 'Lagre',
    saved:
      'Det er notert. Ein rådgivar ser på forslag til kven som kan passe, og du blir spurd før nokon får vite kven du er.',
    removed: 'Du står ikkje på lista. Skriv «mentor» når du vil.',
    proposals: (matches, unmatched) =>
      `${matches} forslag til par. ${unmatched} har spurt utan at nokon passar no.`,
    mentee: 'Den som spør',
    mentor: 'Mogleg mentor',
    why: 'Difor',
    reasons: {
      'same-size': 'like store kommunar',
      'near-size': 'nesten like store kommunar',
      'same-region': 'same fylke',
      'shared-theme': 'same tema',
      'more-experience': 'meir erfaring',
    },
    unmatched: {
      'no-mentors': 'ingen har meldt seg som mentor',
      'none-with-more-experience': 'ingen av mentorane har nok meir erfaring',
      'all-met-before': 'har vore kopla med alle før',
      'all-taken': 'alle som passar, er opptekne',
    },
    sizes: { small: 'liten kommune', medium: 'mellomstor kommune', large: 'stor kommune' },
    tenures: {
      'under-1': 'leiar i under eitt år',
      '1-3': 'leiar i 1–3 år',
      '4-6': 'leiar i 4–6 år',
      '7-10': 'leiar i 7–10 år',
      'over-10': 'leiar i over 10 år',
    },
    unknown: 'ikkje oppgjeve',
    confirm: 'Spør begge',
    turnDown: 'Ikkje desse to',
    none: 'Ingen forslag no.',
    asked: {
      mentor: 'Ein ny leiar ønskjer ein mentor, og ein rådgivar trur du passar.',
      mentee: 'Vi har funne ein mogleg mentor til deg. Ein rådgivar har sett på forslaget.',
    },
    reach: 'Namn, og korleis den andre kan få tak i deg. Det blir vist først når begge har sagt ja.',
    yes: 'Ja takk',
    no: 'Nei takk',
    waiting: 'Takk. Eg seier frå når den andre har svart.',
    introduced: {
      mentor: 'De har begge sagt ja. Du er no mentor.',
      mentee: 'De har begge sagt ja. Du har fått ein mentor.',
    },
    reachThem: (reach) => `Slik når du den andre: ${reach}`,
    agenda: 'Avtal den første samtalen denne veka. Malen «Mentorsamtale» gjev ei ramme på ein time.',
    checkIn: (number) => `Korleis går det med mentorsamtalane? (${number} av 3)`,
    well: 'Det går bra',
    pause: 'Ta ein pause',
    goOn: 'Hald fram',
    end: 'Avslutt',
    good: 'Fint å høyre.',
    paused: 'Samtalane har pause. Ingen av dykk blir spurde før de held fram.',
    goesOn: 'Då held de fram.',
    ended: 'Mentorsamtalane er avslutta. Takk for tida de har gjeve kvarandre.',
    came: 'Det vart ikkje noko av forslaget denne gongen. Eg ser etter ein annan.',
    gone: 'Dette paret finst ikkje lenger.',
    data: {
      wish: 'Ønsket ditt om mentor eller kollegagruppe.',
      pairs: (count) => `Mentorpar du er eller har vore i: ${count}.`,
    },
  },
  en: {
    help: '“mentor”: get a mentor, or be one for a new leader',
    headline: 'Mentors for new leaders',
    says: 'A mentor is a more experienced leader who has promised to listen and share. The scheme is a proposal of the council. Nobody is brought together unless both have said yes, and an adviser looks at the proposal first. You can stop at any time.',
    as: 'What suits you?',
    want: 'I would like a mentor',
    be: 'I can be a mentor',
    capacity: 'For how many can you be a mentor at a time?',
    themes: 'What is it about most? Choose up to three.',
    submit: 'Save',
    saved: 'Noted. An adviser looks at who may fit, and you are asked before anybody learns who you are.',
    removed: 'You are not on the list. Write “mentor” when you want to be.',
    proposals: (matches, unmatched) =>
      `${matches} proposed pairs. ${unmatched} have asked and nobody fits now.`,
    mentee: 'Who asks',
    mentor: 'Possible mentor',
    why: 'Because',
    reasons: {
      'same-size': 'municipalities of the same size',
      'near-size': 'municipalities of nearly the same size',
      'same-region': 'the same county',
      'shared-theme': 'the same theme',
      'more-experience': 'more experience',
    },
    unmatched: {
      'no-mentors': 'nobody has offered to be a mentor',
      'none-with-more-experience': 'none of the mentors has enough more experience',
      'all-met-before': 'has been matched with all of them before',
      'all-taken': 'everybody who fits is taken',
    },
    sizes: { small: 'small municipality', medium: 'middle-sized municipality', large: 'large municipality' },
    tenures: {
      'under-1': 'leader for under a year',
      '1-3': 'leader for 1–3 years',
      '4-6': 'leader for 4–6 years',
      '7-10': 'leader for 7–10 years',
      'over-10': 'leader for over 10 years',
    },
    unknown: 'not told',
    confirm: 'Ask both',
    turnDown: 'Not these two',
    none: 'No proposals now.',
    asked: {
      mentor: 'A new leader would like a mentor, and an adviser thinks that you fit.',
      mentee: 'We have found a possible mentor for you. An adviser has looked at the proposal.',
    },
    reach: 'Name, and how the other can reach you. It is shown only when both have said yes.',
    yes: 'Yes please',
    no: 'No thanks',
    waiting: 'Thank you. I will tell you when the other has answered.',
    introduced: {
      mentor: 'You have both said yes. You are now a mentor.',
      mentee: 'You have both said yes. You have a mentor.',
    },
    reachThem: (reach) => `How to reach the other: ${reach}`,
    agenda: 'Agree on the first talk this week. The template “Mentor talk” gives a frame for one hour.',
    checkIn: (number) => `How are the mentor talks going? (${number} of 3)`,
    well: 'Well',
    pause: 'Take a pause',
    goOn: 'Go on',
    end: 'End',
    good: 'Good to hear.',
    paused: 'The talks pause. Neither of you is asked until you go on.',
    goesOn: 'Then you go on.',
    ended: 'The mentor talks have ended. Thank you for the time you have given each other.',
    came: 'Nothing came of the proposal this time. I will look for somebody else.',
    gone: 'This pair is no more.',
    data: {
      wish: 'Your wish for a mentor or a peer group.',
      pairs: (count) => `Mentor pairs that you are or were in: ${count}.`,
    },
  },
}
