import type { Language } from '../../domain/language.ts'
import type { Interest, Reason } from '../../nudges/choose.ts'
import type { Kind, Standing } from '../../nudges/occasion.ts'
import { longDate } from './dates.ts'

interface DeadlinesTexts {
  words: { list: string[]; wheel: string[] }
  kind: Record<Kind, string>
  standing: Record<Standing, string>
  /** "12. desember 2026 kl. 18.00", "1. april 2027 – 2. april 2027". */
  when(date: string, more: { time?: string; last?: string }): string
  label: { when: string; standing: string; source: string; next: string; answer: string }
  checked(source: string, checked: string): string
  list: { headline: string; none: string; own: string; month(month: string): string; link: string }
  apply: { open: string; none: string; over: string; expected: string }
  urgent: { headline: string; none: string; weeks: string }
  over(date: string): string
  unconfirmed: string
  button: Record<
    | 'snooze'
    | 'notForUs'
    | 'why'
    | 'ics'
    | 'allIcs'
    | 'feed'
    | 'add'
    | 'remove'
    | 'stop'
    | 'digest'
    | 'wheel',
    string
  >
  nudge: {
    headline(title: string, days: number, event: boolean): string
    digest: string
    moved(title: string, from: string, to: string): string
    note: string
  }
  why(kind: string, about: { own: boolean; role: string; size: string }): string
  sizes: Record<'small' | 'medium' | 'large' | 'unknown', string>
  snoozed(date: string): string
  tooLate(date: string): string
  whichOne: string
  stopped(kind: string): string
  digestOn: string
  interest: Record<Interest, string>
  reasons: Record<Reason, string>
  /** What is said to each answer, and what comes of it. */
  follows: Record<Exclude<Interest, 'not-for-us'>, string>
  reporting: { known: string; unknown: string }
  result: {
    ask(title: string): string
    why: string
    turnedDown: string
    notYet: string
    later(date: string): string
  }
  form: { title: string; date: string; time: string; save: string; headline: string; reason: string }
  /** @param lead days before it on which it is reminded of. */
  added(title: string, when: string, lead: number[]): string
  past(when: string): string
  impossible(words: string): string
  noTitle: string
  removed: string
  gone: string
  noted: string
  ics: { name: string; alt(count: number): string; feed(address: string): string; ready: string }
  wheel: {
    headline: string
    now: string
    soon: string
    always: string
    weeks(weeks: number): string
    done: string
    note: string
    /** Above what is to be done before a meeting of politicians. */
    before(title: string, weeks: string): string
    toDo(title: string): string
    weeksBefore(weeks: number): string
    proposal: string
    file: string
    picture: {
      title(from: string): string
      legend: string
      dates: string
      certain: string
      expected: string
    }
  }
  data: { own(count: number): string; choices(count: number): string }
}

const clockOf = (time: string) => time.replace(':', '.')

const spans = {
  nb: { day: ['en dag', 'dager'], week: ['en uke', 'uker'] },
  nn: { day: ['ein dag', 'dagar'], week: ['ei veke', 'veker'] },
  en: { day: ['one day', 'days'], week: ['one week', 'weeks'] },
} as const

/** "4 uker, 2 uker og en dag". */
function leadIn(language: Language, lead: number[]): string {
  const said = lead.map((days) => {
    const [count, [one, many]] =
      days % 7 === 0 ? [days / 7, spans[language].week] : [days, spans[language].day]
    return count === 1 ? one : `${count} ${many}`
  })
  return new Intl.ListFormat(language).format(said)
}

function whenIn(language: 'nb' | 'nn') {
  return (date: string, { time, last }: { time?: string; last?: string }) => {
    const day = longDate(language, date)
    if (last !== undefined) return `${day} – ${longDate(language, last)}`
    return time === undefined ? day : `${day} kl. ${clockOf(time)}`
  }
}

/** Deadlines, reminders and the year wheel. */
export const deadlinesTexts: Record<Language, DeadlinesTexts> = {
  nb: {
    words: {
      list: ['frister', 'frist', 'mine frister', 'alle frister', 'kalender'],
      wheel: ['årshjul', 'årshjulet', 'hva haster for meg nå', 'hva haster', 'hva haster nå'],
    },
    kind: {
      deadline: 'frister',
      grant: 'tilskudd',
      hearing: 'høringer',
      reporting: 'rapportering',
      event: 'arrangementer',
      duty: 'kommunens frister',
      own: 'egne datoer',
    },
    standing: { confirmed: 'Bekreftet', expected: 'Forventet, ikke bekreftet', expired: 'Ute' },
    when: whenIn('nb'),
    label: { when: 'Når', standing: 'Status', source: 'Kilde', next: 'Neste gang', answer: 'Hva' },
    checked: (source, checked) => `${source}. Sjekket ${longDate('nb', checked)}.`,
    list: {
      headline: 'Frister framover',
      none: 'Jeg kjenner ingen frister framover. Legg gjerne inn dine egne.',
      own: 'egen dato',
      month: (month) => `Frister i ${month}`,
      link: 'Bare bekreftede datoer og dine egne gir påminnelse.',
    },
    apply: {
      open: 'Dette kan det søkes på nå',
      none: 'Jeg kjenner ingen utlysning som er bekreftet åpen nå.',
      over: 'Ute, og ny utlysning er ikke kjent:',
      expected: 'Forventet, men ikke bekreftet:',
    },
    urgent: {
      headline: 'Dette haster mest',
      none: 'Ingenting har frist de neste fire ukene.',
      weeks: 'Frist innen fire uker',
    },
    over: (date) => `Fristen var ${date} og er ute.`,
    unconfirmed: 'Ikke bekreftet',
    button: {
      snooze: 'Minn meg om en uke',
      notForUs: 'Ikke for oss',
      why: 'Hvorfor får jeg denne?',
      ics: 'Legg i kalenderen',
      allIcs: 'Alle i kalenderen',
      feed: 'Abonner i kalenderen',
      add: 'Legg inn egen dato',
      remove: 'Ta bort',
      stop: 'Slutt å minne om',
      digest: 'Heller samlet på mandager',
      wheel: 'Vis årshjulet',
    },
    nudge: {
      headline: (title, days, event) =>
        days === 0
          ? `I dag: ${title}`
          : `${event ? '' : 'Frist '}om ${days} ${days === 1 ? 'dag' : 'dager'}: ${title}`.replace(
              /^om/,
              'Om',
            ),
      digest: 'Ukas frister',
      moved: (title, from, to) => `«${title}»: fristen er endret fra ${from} til ${to}.`,
      note: 'Du kan også skrive «utsett til fredag».',
    },
    why: (kind, { own, role, size }) =>
      own
        ? 'Du får denne fordi du har lagt inn datoen selv. Ingen andre ser den.'
        : `Du får denne fordi du er ${role}${size}, har påminnelser på og følger ${kind}.`,
    sizes: {
      small: ' i en liten kommune',
      medium: ' i en mellomstor kommune',
      large: ' i en stor kommune',
      unknown: '',
    },
    snoozed: (date) => `Greit, jeg minner deg om det ${date}.`,
    tooLate: (date) => `Da er det for sent: datoen er ${date}. Jeg minner deg som før.`,
    whichOne: 'Jeg vet ikke hvilken påminnelse du mener. Bruk knappen under den.',
    stopped: (kind) => `Greit. Jeg minner deg ikke lenger om ${kind}. Skriv «frister» for å se dem.`,
    digestOn: 'Greit. Heretter kommer ukas påminnelser samlet på mandag.',
    interest: {
      considering: 'Vi vurderer',
      applying: 'Vi søker',
      applied: 'Vi har søkt',
      got: 'Vi fikk',
      'not-for-us': 'Ikke for oss',
    },
    reasons: {
      'too-small': 'Vi er for små',
      'no-time': 'Vi rekker det ikke',
      'not-our-field': 'Det er ikke vårt område',
      'no-own-share': 'Vi har ikke egenandel',
      'turned-down': 'Vi fikk avslag',
      other: 'Annet',
    },
    follows: {
      considering: 'Notert. Jeg minner deg fram til fristen. Det er bare du som ser det.',
      applying: 'Notert. Jeg minner deg fram til fristen. Trykk når søknaden er sendt.',
      applied: 'Notert. Jeg minner deg ikke mer om fristen, og spør hvordan det gikk om noen uker.',
      got: 'Så bra. Tilskuddet er notert, og det er bare du som ser det.',
    },
    reporting: {
      known: 'Dette skal rapporteres, og jeg minner deg om det:',
      unknown:
        'Jeg kjenner ikke rapporteringsfristen for denne ordningen; den står i tilsagnsbrevet. Legg den inn som egen dato, så minner jeg deg.',
    },
    result: {
      ask: (title) => `Har dere fått svar på søknaden om «${title}»?`,
      why: 'Jeg spør fordi du sa at dere har søkt. Svaret er det bare du som ser.',
      turnedDown: 'Vi fikk avslag',
      notYet: 'Ikke ennå',
      later: (date) => `Greit, jeg spør igjen ${date}.`,
    },
    form: {
      headline: 'Egen dato',
      title: 'Hva det gjelder',
      date: 'Dato, for eksempel 12. desember',
      time: 'Klokkeslett',
      save: 'Legg inn',
      reason: 'Hvorfor ikke?',
    },
    added: (title, when, lead) =>
      `Lagt inn: ${title}, ${when}. ${lead.length === 0 ? 'Den er så nær at jeg ikke minner deg.' : `Jeg minner deg ${leadIn('nb', lead)} før.`} Bare du ser den.`,
    past: (when) => `${when} er passert. Skriv en dato fram i tid.`,
    impossible: (words) => `«${words}» finnes ikke i kalenderen. Se over datoen og prøv igjen.`,
    noTitle: 'Skriv også hva datoen gjelder, for eksempel «legg til 12. desember kl 18 kommunestyremøte».',
    removed: 'Datoen er tatt bort.',
    gone: 'Den datoen har jeg ikke lenger.',
    noted: 'Notert. Det er bare du som ser det.',
    ics: {
      name: 'Frister fra Taktstokk',
      alt: (count) => `${count} ${count === 1 ? 'dato' : 'datoer'} til kalenderen din.`,
      feed: (address) =>
        `Legg denne adressen inn som abonnement i kalenderen din: ${address}\nDen er bare din; en ny adresse gjør den gamle ugyldig.`,
      ready: 'Åpne filen, så legges datoene i kalenderen.',
    },
    wheel: {
      headline: 'Året ditt',
      now: 'Nå',
      soon: 'Neste måned',
      always: 'Hele året',
      weeks: (weeks) => (weeks === 0 ? 'denne uka' : weeks === 1 ? 'om en uke' : `om ${weeks} uker`),
      done: 'Gjort',
      note: 'Månedene er allmenn praksis. Datoene i din kommune legger du inn selv.',
      before: (title, weeks) => `Før ${title}, ${weeks}:`,
      toDo: (title) => `Å gjøre før ${title}:`,
      weeksBefore: (weeks) => (weeks === 1 ? 'en uke før' : `${weeks} uker før`),
      proposal: 'Punktene før møter er forslag. Kommunens egne frister står i møteplanen.',
      file: 'aarshjul.png',
      picture: {
        title: (from) => `Året ditt, sett fra ${from}`,
        legend: 'Ytterst kommunen og politikken, så skolen, innerst Kulturskolerådet. Viseren er i dag.',
        dates: 'Datoer',
        certain: 'Fylt prikk: bekreftet eller din egen.',
        expected: 'Åpen prikk: ikke bekreftet.',
      },
    },
    data: {
      own: (count) => (count === 1 ? '1 egen dato' : `${count} egne datoer`),
      choices: (count) => `Hva du har svart om ${count} ${count === 1 ? 'frist' : 'frister'}`,
    },
  },
  nn: {
    words: {
      list: ['fristar', 'mine fristar', 'fristane mine', 'alle fristar'],
      wheel: ['årshjul', 'årshjulet', 'kva hastar for meg no', 'kva hastar', 'kva hastar no'],
    },
    kind: {
      deadline: 'fristar',
      grant: 'tilskot',
      hearing: 'høyringar',
      reporting: 'rapportering',
      event: 'arrangement',
      duty: 'fristane til kommunen',
      own: 'eigne datoar',
    },
    standing: { confirmed: 'Stadfesta', expected: 'Venta, ikkje stadfesta', expired: 'Ute' },
    when: whenIn('nn'),
    label: { when: 'Når', standing: 'Status', source: 'Kjelde', next: 'Neste gong', answer: 'Kva' },
    checked: (source, checked) => `${source}. Sjekka ${longDate('nn', checked)}.`,
    list: {
      headline: 'Fristar framover',
      none: 'Eg kjenner ingen fristar framover. Legg gjerne inn dine eigne.',
      own: 'eigen dato',
      month: (month) => `Fristar i ${month}`,
      link: 'Berre stadfesta datoar og dine eigne gjev påminning.',
    },
    apply: {
      open: 'Dette kan de søkje på no',
      none: 'Eg kjenner inga utlysing som er stadfesta open no.',
      over: 'Ute, og ny utlysing er ikkje kjend:',
      expected: 'Venta, men ikkje stadfesta:',
    },
    urgent: {
      headline: 'Dette hastar mest',
      none: 'Ingenting har frist dei neste fire vekene.',
      weeks: 'Frist innan fire veker',
    },
    over: (date) => `Fristen var ${date} og er ute.`,
    unconfirmed: 'Ikkje stadfesta',
    button: {
      snooze: 'Minn meg om ei veke',
      notForUs: 'Ikkje for oss',
      why: 'Kvifor får eg denne?',
      ics: 'Legg i kalenderen',
      allIcs: 'Alle i kalenderen',
      feed: 'Abonner i kalenderen',
      add: 'Legg inn eigen dato',
      remove: 'Ta bort',
      stop: 'Slutt å minne om',
      digest: 'Heller samla på måndagar',
      wheel: 'Vis årshjulet',
    },
    nudge: {
      headline: (title, days, event) =>
        days === 0
          ? `I dag: ${title}`
          : `${event ? '' : 'Frist '}om ${days} ${days === 1 ? 'dag' : 'dagar'}: ${title}`.replace(
              /^om/,
              'Om',
            ),
      digest: 'Fristane denne veka',
      moved: (title, from, to) => `«${title}»: fristen er endra frå ${from} til ${to}.`,
      note: 'Du kan òg skrive «utset til fredag».',
    },
    why: (kind, { own, role, size }) =>
      own
        ? 'Du får denne fordi du har lagt inn datoen sjølv. Ingen andre ser han.'
        : `Du får denne fordi du er ${role}${size}, har påminningar på og følgjer ${kind}.`,
    sizes: {
      small: ' i ein liten kommune',
      medium: ' i ein mellomstor kommune',
      large: ' i ein stor kommune',
      unknown: '',
    },
    snoozed: (date) => `Greitt, eg minner deg om det ${date}.`,
    tooLate: (date) => `Då er det for seint: datoen er ${date}. Eg minner deg som før.`,
    whichOne: 'Eg veit ikkje kva påminning du meiner. Bruk knappen under ho.',
    stopped: (kind) => `Greitt. Eg minner deg ikkje lenger om ${kind}. Skriv «fristar» for å sjå dei.`,
    digestOn: 'Greitt. Heretter kjem påminningane for veka samla på måndag.',
    interest: {
      considering: 'Vi vurderer',
      applying: 'Vi søkjer',
      applied: 'Vi har søkt',
      got: 'Vi fekk',
      'not-for-us': 'Ikkje for oss',
    },
    reasons: {
      'too-small': 'Vi er for små',
      'no-time': 'Vi rekk det ikkje',
      'not-our-field': 'Det er ikkje vårt område',
      'no-own-share': 'Vi har ikkje eigendel',
      'turned-down': 'Vi fekk avslag',
      other: 'Anna',
    },
    follows: {
      considering: 'Notert. Eg minner deg fram til fristen. Det er berre du som ser det.',
      applying: 'Notert. Eg minner deg fram til fristen. Trykk når søknaden er send.',
      applied: 'Notert. Eg minner deg ikkje meir om fristen, og spør korleis det gjekk om nokre veker.',
      got: 'Så bra. Tilskotet er notert, og det er berre du som ser det.',
    },
    reporting: {
      known: 'Dette skal rapporterast, og eg minner deg om det:',
      unknown:
        'Eg kjenner ikkje rapporteringsfristen for denne ordninga; han står i tilsegnsbrevet. Legg han inn som eigen dato, så minner eg deg.',
    },
    result: {
      ask: (title) => `Har de fått svar på søknaden om «${title}»?`,
      why: 'Eg spør fordi du sa at de har søkt. Svaret er det berre du som ser.',
      turnedDown: 'Vi fekk avslag',
      notYet: 'Ikkje enno',
      later: (date) => `Greitt, eg spør igjen ${date}.`,
    },
    form: {
      headline: 'Eigen dato',
      title: 'Kva det gjeld',
      date: 'Dato, til dømes 12. desember',
      time: 'Klokkeslett',
      save: 'Legg inn',
      reason: 'Kvifor ikkje?',
    },
    added: (title, when, lead) =>
      `Lagt inn: ${title}, ${when}. ${lead.length === 0 ? 'Han er så nær at eg ikkje minner deg.' : `Eg minner deg ${leadIn('nn', lead)} før.`} Berre du ser han.`,
    past: (when) => `${when} er passert. Skriv ein dato fram i tid.`,
    impossible: (words) => `«${words}» finst ikkje i kalenderen. Sjå over datoen og prøv igjen.`,
    noTitle: 'Skriv òg kva datoen gjeld, til dømes «legg til 12. desember kl 18 kommunestyremøte».',
    removed: 'Datoen er teken bort.',
    gone: 'Den datoen har eg ikkje lenger.',
    noted: 'Notert. Det er berre du som ser det.',
    ics: {
      name: 'Fristar frå Taktstokk',
      alt: (count) => `${count} ${count === 1 ? 'dato' : 'datoar'} til kalenderen din.`,
      feed: (address) =>
        `Legg denne adressa inn som abonnement i kalenderen din: ${address}\nHo er berre di; ei ny adresse gjer den gamle ugyldig.`,
      ready: 'Opne fila, så blir datoane lagde i kalenderen.',
    },
    wheel: {
      headline: 'Året ditt',
      now: 'No',
      soon: 'Neste månad',
      always: 'Heile året',
      weeks: (weeks) => (weeks === 0 ? 'denne veka' : weeks === 1 ? 'om ei veke' : `om ${weeks} veker`),
      done: 'Gjort',
      note: 'Månadene er allmenn praksis. Datoane i kommunen din legg du inn sjølv.',
      before: (title, weeks) => `Før ${title}, ${weeks}:`,
      toDo: (title) => `Å gjere før ${title}:`,
      weeksBefore: (weeks) => (weeks === 1 ? 'ei veke før' : `${weeks} veker før`),
      proposal: 'Punkta før møte er forslag. Fristane til kommunen står i møteplanen.',
      file: 'aarshjul.png',
      picture: {
        title: (from) => `Året ditt, sett frå ${from}`,
        legend: 'Ytst kommunen og politikken, så skulen, inst Kulturskolerådet. Visaren er i dag.',
        dates: 'Datoar',
        certain: 'Fylt prikk: stadfesta eller din eigen.',
        expected: 'Open prikk: ikkje stadfesta.',
      },
    },
    data: {
      own: (count) => (count === 1 ? '1 eigen dato' : `${count} eigne datoar`),
      choices: (count) => `Kva du har svart om ${count} ${count === 1 ? 'frist' : 'fristar'}`,
    },
  },
  en: {
    words: {
      list: ['deadlines', 'my deadlines', 'all deadlines', 'calendar'],
      wheel: ['year wheel', 'what is urgent for me now', 'what is urgent', 'what is urgent now'],
    },
    kind: {
      deadline: 'deadlines',
      grant: 'grants',
      hearing: 'hearings',
      reporting: 'reporting',
      event: 'events',
      duty: 'municipal deadlines',
      own: 'your own dates',
    },
    standing: { confirmed: 'Confirmed', expected: 'Expected, not confirmed', expired: 'Over' },
    when: (date, { time, last }) => {
      const day = longDate('en', date)
      if (last !== undefined) return `${day} – ${longDate('en', last)}`
      return time === undefined ? day : `${day} at ${time}`
    },
    label: { when: 'When', standing: 'Status', source: 'Source', next: 'Next time', answer: 'What' },
    checked: (source, checked) => `${source}. Checked ${longDate('en', checked)}.`,
    list: {
      headline: 'Deadlines ahead',
      none: 'I know of no deadlines ahead. You are welcome to add your own.',
      own: 'your own date',
      month: (month) => `Deadlines in ${month}`,
      link: 'Only confirmed dates and your own are reminded of.',
    },
    apply: {
      open: 'Open for applications now',
      none: 'I know of no call that is confirmed to be open now.',
      over: 'Over, and a new call is not known:',
      expected: 'Expected, but not confirmed:',
    },
    urgent: {
      headline: 'Most urgent',
      none: 'Nothing falls due in the next four weeks.',
      weeks: 'Due within four weeks',
    },
    over: (date) => `The deadline was ${date} and has passed.`,
    unconfirmed: 'Not confirmed',
    button: {
      snooze: 'Remind me in a week',
      notForUs: 'Not for us',
      why: 'Why do I get this?',
      ics: 'Add to calendar',
      allIcs: 'Add all to calendar',
      feed: 'Subscribe in calendar',
      add: 'Add a date of my own',
      remove: 'Remove',
      stop: 'Stop reminders of',
      digest: 'Rather all on Mondays',
      wheel: 'Show the year wheel',
    },
    nudge: {
      headline: (title, days, event) =>
        days === 0
          ? `Today: ${title}`
          : `${event ? 'In' : 'Due in'} ${days} ${days === 1 ? 'day' : 'days'}: ${title}`,
      digest: 'This week’s deadlines',
      moved: (title, from, to) => `“${title}”: the deadline was moved from ${from} to ${to}.`,
      note: 'You can also write “snooze until Friday”.',
    },
    why: (kind, { own, role, size }) =>
      own
        ? 'You get this because you entered the date yourself. Nobody else sees it.'
        : `You get this because you are ${role}${size}, have reminders on and follow ${kind}.`,
    sizes: {
      small: ' in a small municipality',
      medium: ' in a medium-sized municipality',
      large: ' in a large municipality',
      unknown: '',
    },
    snoozed: (date) => `Fine, I will remind you on ${date}.`,
    tooLate: (date) => `That is too late: the date is ${date}. I will remind you as before.`,
    whichOne: 'I do not know which reminder you mean. Use the button below it.',
    stopped: (kind) => `Fine. I will not remind you of ${kind} any more. Write “deadlines” to see them.`,
    digestOn: 'Fine. From now on the week’s reminders come together on Monday.',
    interest: {
      considering: 'Considering',
      applying: 'We are applying',
      applied: 'We have applied',
      got: 'We got it',
      'not-for-us': 'Not for us',
    },
    reasons: {
      'too-small': 'We are too small',
      'no-time': 'We have no time for it',
      'not-our-field': 'Not our field',
      'no-own-share': 'We have no money of our own for it',
      'turned-down': 'We were turned down',
      other: 'Something else',
    },
    follows: {
      considering: 'Noted. I will remind you up to the deadline. Only you see it.',
      applying: 'Noted. I will remind you up to the deadline. Press when the application is sent.',
      applied:
        'Noted. I will not remind you of the deadline any more, and will ask how it went in some weeks.',
      got: 'Good. The grant is noted, and only you see it.',
    },
    reporting: {
      known: 'This is to be reported, and I will remind you of it:',
      unknown:
        'I do not know when this grant is to be reported on; the letter of award says so. Add it as a date of your own and I will remind you.',
    },
    result: {
      ask: (title) => `Have you had an answer to the application for “${title}”?`,
      why: 'I ask because you said that you have applied. Only you see the answer.',
      turnedDown: 'We were turned down',
      notYet: 'Not yet',
      later: (date) => `Fine, I will ask again on ${date}.`,
    },
    form: {
      headline: 'A date of your own',
      title: 'What it is about',
      date: 'Date, such as 12 December',
      time: 'Time of day',
      save: 'Add',
      reason: 'Why not?',
    },
    added: (title, when, lead) =>
      `Added: ${title}, ${when}. ${lead.length === 0 ? 'It is so near that I will not remind you.' : `I will remind you ${leadIn('en', lead)} before.`} Only you see it.`,
    past: (when) => `${when} has passed. Write a date that is to come.`,
    impossible: (words) => `“${words}” is not in the calendar. Look at the date and try again.`,
    noTitle: 'Write what the date is about too, such as “add 12 December at 18:00 council meeting”.',
    removed: 'The date is removed.',
    gone: 'I do not have that date any more.',
    noted: 'Noted. Only you see it.',
    ics: {
      name: 'Deadlines from Taktstokk',
      alt: (count) => `${count} ${count === 1 ? 'date' : 'dates'} for your calendar.`,
      feed: (address) =>
        `Subscribe to this address in your calendar: ${address}\nIt is yours alone; a new address makes the old one void.`,
      ready: 'Open the file to put the dates in your calendar.',
    },
    wheel: {
      headline: 'Your year',
      now: 'Now',
      soon: 'Next month',
      always: 'All year',
      weeks: (weeks) => (weeks === 0 ? 'this week' : weeks === 1 ? 'in a week' : `in ${weeks} weeks`),
      done: 'Done',
      note: 'The months are general practice. You enter the dates of your municipality yourself.',
      before: (title, weeks) => `Before ${title}, ${weeks}:`,
      toDo: (title) => `To do before ${title}:`,
      weeksBefore: (weeks) => (weeks === 1 ? 'one week before' : `${weeks} weeks before`),
      proposal:
        'What is to be done before meetings is a proposal. The municipality’s own deadlines stand in its meeting plan.',
      file: 'year-wheel.png',
      picture: {
        title: (from) => `Your year, seen from ${from}`,
        legend:
          'Outermost the municipality and its politics, then the school, innermost the council. The hand is today.',
        dates: 'Dates',
        certain: 'Filled dot: confirmed, or your own.',
        expected: 'Open dot: not confirmed.',
      },
    },
    data: {
      own: (count) => (count === 1 ? '1 date of your own' : `${count} dates of your own`),
      choices: (count) => `What you have answered about ${count} ${count === 1 ? 'deadline' : 'deadlines'}`,
    },
  },
}
