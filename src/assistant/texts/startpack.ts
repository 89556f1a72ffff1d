import type { Language } from '../../domain/language.ts'
import type { Size } from '../../people/member.ts'
import { longDate } from './dates.ts'

interface StartPackTexts {
  help: string
  title: string
  proposal: string
  approved(date: string): string
  ask: {
    says: string
    start: string
    size: string
    sizes: Record<Size, string>
    submit: string
    skip: string
    unreadable: string
    unlikely(date: string): string
  }
  begins(date: string): string
  over(years: number): string
  small: string
  day(day: number): string
  closed(counts: { closed: number; of: number }): string
  all(counts: { closed: number; of: number }): string
  marked: { done: string; later: string; 'not-relevant': string }
  next(title: string): string
  /** Above advice that is written in another language than the card; empty where it cannot be. */
  inNorwegian: string
  buttons: {
    done: string
    later: string
    notRelevant: string
    undo: string
    lists: string
    tell: string
    template(title: string): string
    stop: string
  }
  said: Record<'done' | 'later' | 'not-relevant', (title: string) => string>
  undone(title: string): string
  gone: string
  finished: string
  join: string
  browser: string
  onlyInPrivate: string
  drip: { headline(title: string): string; also: string; why(date: string): string; stopped: string }
  handover: { headline: string; says: string; button: string }
  data: { told(closed: number): string; start(date: string): string }
}

export const startPackTexts: Record<Language, StartPackTexts> = {
  nb: {
    help: '«startpakke»: det første året som leder, steg for steg',
    title: 'Startpakken for nye ledere',
    proposal: 'Startpakken er et forslag. Kulturskolerådet har ikke godkjent den ennå.',
    approved: (date) => `Kulturskolerådet godkjente startpakken ${longDate('nb', date)}.`,
    ask: {
      says: 'Startpakken tar deg gjennom det første året: uke 1, måned 1, de første 100 dagene og resten av året. Sier du når du begynte, får du det som passer nå. Begge deler kan stå åpent.',
      start: 'Første dag i jobben, for eksempel 1. august 2026',
      size: 'Hvor stor er kommunen?',
      sizes: {
        small: 'Under 5 000 innbyggere',
        medium: '5 000 til 20 000 innbyggere',
        large: 'Over 20 000 innbyggere',
      },
      submit: 'Vis startpakken',
      skip: 'Hopp over',
      unreadable: 'Jeg forstod ikke datoen. Skriv den slik: 1. august 2026, eller 1.8.2026.',
      unlikely: (date) =>
        `${longDate('nb', date)} kan jeg ikke bruke som første dag i jobben. Er året riktig?`,
    },
    begins: (date) =>
      `Du begynner ${longDate('nb', date)}. De første punktene kommer da. Du kan lese alt nå.`,
    over: (years) =>
      `Du har ledet i ${years} år, og startpakken er laget for det første. Listene kan du lese likevel. Erfaringen din kan være det en ny leder trenger: skriv «mentor» om du vil være det for noen.`,
    small:
      'Små kommuner står først når kollegagrupper settes sammen. Skriv «kollegagruppe» når du vil ha noen å snakke med.',
    day: (day) => `Dag ${day} i jobben.`,
    closed: ({ closed, of }) => `${closed} av ${of} er gjort eller lagt bort her.`,
    all: ({ closed, of }) => `I alt ${closed} av ${of}.`,
    marked: { done: 'gjort', later: 'senere', 'not-relevant': 'ikke aktuelt' },
    next: (title) => `Neste: ${title}`,
    inNorwegian: '',
    buttons: {
      done: 'Gjort',
      later: 'Senere',
      notRelevant: 'Ikke aktuelt',
      undo: 'Angre',
      lists: 'Alle listene',
      tell: 'Si når du begynte',
      template: (title) => `Mal: ${title}`,
      stop: 'Ikke send flere',
    },
    said: {
      done: (title) => `Krysset av: ${title}.`,
      later: (title) => `Utsatt: ${title}. Det kommer igjen når resten av lista er gjort.`,
      'not-relevant': (title) => `Lagt bort: ${title}.`,
    },
    undone: (title) => `Åpnet igjen: ${title}.`,
    gone: 'Dette punktet er tatt ut av startpakken. Her er lista slik den er nå.',
    finished: 'Alt i startpakken er gjort eller lagt bort. Godt arbeid det første året.',
    join: 'Jeg kan vise listene, men ikke huske hva du har gjort. Har du en invitasjonskode fra Kulturskolerådet, så skriv den hit, da husker jeg det for deg.',
    browser:
      'Det du krysser av, huskes så lenge denne nettleseren er åpen. Med en invitasjonskode fra Kulturskolerådet huskes det også i Slack og Teams.',
    onlyInPrivate: 'Startpakken er din egen. Skriv «startpakke» til meg i en privat melding.',
    drip: {
      headline: (title) => `Fra startpakken: ${title}`,
      also: 'Dette hører også til nå:',
      why: (date) => `Du får denne fordi du begynte ${longDate('nb', date)} og følger startpakken.`,
      stopped:
        'Jeg sender ikke flere punkter fra startpakken. Skriv «startpakke» når du vil se listene selv.',
    },
    handover: {
      headline: 'Overlevering når du slutter',
      says: 'Her er det den neste lederen trenger fra deg. Last ned lista, fyll den ut, og gå gjennom den med nærmeste leder.',
      button: 'Last ned lista',
    },
    data: {
      told: (closed) =>
        `Startpakken: hva du har krysset av (${closed} punkt${closed === 1 ? '' : 'er'}) og hvilke punkter du har fått.`,
      start: (date) => `Første dag i jobben: ${longDate('nb', date)}.`,
    },
  },
  nn: {
    help: '«startpakke»: det første året som leiar, steg for steg',
    title: 'Startpakken for nye leiarar',
    proposal: 'Startpakken er eit forslag. Kulturskolerådet har ikkje godkjent han enno.',
    approved: (date) => `Kulturskolerådet godkjende startpakken ${longDate('nn', date)}.`,
    ask: {
      says: 'Startpakken tek deg gjennom det første året: veke 1, månad 1, dei første 100 dagane og resten av året. Seier du når du byrja, får du det som passar no. Begge delar kan stå opne.',
      start: 'Første dag i jobben, til dømes 1. august 2026',
      size: 'Kor stor er kommunen?',
      sizes: {
        small: 'Under 5 000 innbyggjarar',
        medium: '5 000 til 20 000 innbyggjarar',
        large: 'Over 20 000 innbyggjarar',
      },
      submit: 'Vis startpakken',
      skip: 'Hopp over',
      unreadable: 'Eg forstod ikkje datoen. Skriv han slik: 1. august 2026, eller 1.8.2026.',
      unlikely: (date) => `${longDate('nn', date)} kan eg ikkje bruke som første dag i jobben. Er året rett?`,
    },
    begins: (date) => `Du byrjar ${longDate('nn', date)}. Dei første punkta kjem då. Du kan lese alt no.`,
    over: (years) =>
      `Du har leidd i ${years} år, og startpakken er laga for det første. Listene kan du lese likevel. Erfaringa di kan vere det ein ny leiar treng: skriv «mentor» om du vil vere det for nokon.`,
    small:
      'Små kommunar står først når kollegagrupper blir sette saman. Skriv «kollegagruppe» når du vil ha nokon å snakke med.',
    day: (day) => `Dag ${day} i jobben.`,
    closed: ({ closed, of }) => `${closed} av ${of} er gjort eller lagt bort her.`,
    all: ({ closed, of }) => `I alt ${closed} av ${of}.`,
    marked: { done: 'gjort', later: 'seinare', 'not-relevant': 'ikkje aktuelt' },
    next: (title) => `Neste: ${title}`,
    inNorwegian: '',
    buttons: {
      done: 'Gjort',
      later: 'Seinare',
      notRelevant: 'Ikkje aktuelt',
      undo: 'Angre',
      lists: 'Alle listene',
      tell: 'Sei når du byrja',
      template: (title) => `Mal: ${title}`,
      stop: 'Ikkje send fleire',
    },
    said: {
      done: (title) => `Kryssa av: ${title}.`,
      later: (title) => `Utsett: ${title}. Det kjem att når resten av lista er gjord.`,
      'not-relevant': (title) => `Lagt bort: ${title}.`,
    },
    undone: (title) => `Opna att: ${title}.`,
    gone: 'Dette punktet er teke ut av startpakken. Her er lista slik ho er no.',
    finished: 'Alt i startpakken er gjort eller lagt bort. Godt arbeid det første året.',
    join: 'Eg kan vise listene, men ikkje hugse kva du har gjort. Har du ein invitasjonskode frå Kulturskolerådet, så skriv han hit, då hugsar eg det for deg.',
    browser:
      'Det du kryssar av, blir hugsa så lenge denne nettlesaren er open. Med ein invitasjonskode frå Kulturskolerådet blir det òg hugsa i Slack og Teams.',
    onlyInPrivate: 'Startpakken er din eigen. Skriv «startpakke» til meg i ei privat melding.',
    drip: {
      headline: (title) => `Frå startpakken: ${title}`,
      also: 'Dette høyrer òg til no:',
      why: (date) => `Du får denne fordi du byrja ${longDate('nn', date)} og følgjer startpakken.`,
      stopped:
        'Eg sender ikkje fleire punkt frå startpakken. Skriv «startpakke» når du vil sjå listene sjølv.',
    },
    handover: {
      headline: 'Overlevering når du sluttar',
      says: 'Her er det den neste leiaren treng frå deg. Last ned lista, fyll henne ut, og gå gjennom henne med næraste leiar.',
      button: 'Last ned lista',
    },
    data: {
      told: (closed) => `Startpakken: kva du har kryssa av (${closed} punkt) og kva punkt du har fått.`,
      start: (date) => `Første dag i jobben: ${longDate('nn', date)}.`,
    },
  },
  en: {
    help: '“start pack”: the first year as a leader, step by step',
    title: 'The start pack for new leaders',
    proposal: 'The start pack is a proposal. The council has not approved it yet.',
    approved: (date) => `The council approved the start pack on ${longDate('en', date)}.`,
    ask: {
      says: 'The start pack takes you through the first year: week 1, month 1, the first 100 days and the rest of the year. Say when you began, and you get what fits now. Both may be left open.',
      start: 'First day in the job, for instance 1 August 2026',
      size: 'How large is the municipality?',
      sizes: {
        small: 'Under 5,000 inhabitants',
        medium: '5,000 to 20,000 inhabitants',
        large: 'Over 20,000 inhabitants',
      },
      submit: 'Show the start pack',
      skip: 'Skip',
      unreadable: 'I could not read the date. Write it like this: 1 August 2026, or 1.8.2026.',
      unlikely: (date) =>
        `I cannot use ${longDate('en', date)} as the first day in the job. Is the year right?`,
    },
    begins: (date) =>
      `You begin on ${longDate('en', date)}. The first items come then. You can read everything now.`,
    over: (years) =>
      `You have led for ${years} years, and the start pack is made for the first. You can read the lists all the same. Your experience may be what a new leader needs: write “mentor” if you would be one.`,
    small:
      'Small municipalities come first when peer groups are put together. Write “peer group” when you want somebody to talk with.',
    day: (day) => `Day ${day} in the job.`,
    closed: ({ closed, of }) => `${closed} of ${of} are done or put away here.`,
    all: ({ closed, of }) => `${closed} of ${of} in all.`,
    marked: { done: 'done', later: 'later', 'not-relevant': 'not relevant' },
    next: (title) => `Next: ${title}`,
    inNorwegian: 'The council’s lists are written in Norwegian; this is the text in bokmål:',
    buttons: {
      done: 'Done',
      later: 'Later',
      notRelevant: 'Not relevant',
      undo: 'Undo',
      lists: 'All lists',
      tell: 'Say when you began',
      template: (title) => `Template: ${title}`,
      stop: 'Send no more',
    },
    said: {
      done: (title) => `Ticked: ${title}.`,
      later: (title) => `Put off: ${title}. It comes back when the rest of the list is done.`,
      'not-relevant': (title) => `Put away: ${title}.`,
    },
    undone: (title) => `Opened again: ${title}.`,
    gone: 'This item has been taken out of the start pack. Here is the list as it is now.',
    finished: 'Everything in the start pack is done or put away. Good work in the first year.',
    join: 'I can show the lists, but not remember what you have done. If you have an invitation code from the council, write it here, and I will.',
    browser:
      'What you tick is remembered as long as this browser is open. With an invitation code from the council it is remembered in Slack and Teams as well.',
    onlyInPrivate: 'The start pack is your own. Write “start pack” to me in a private message.',
    drip: {
      headline: (title) => `From the start pack: ${title}`,
      also: 'This belongs here too:',
      why: (date) => `You get this because you began on ${longDate('en', date)} and follow the start pack.`,
      stopped:
        'I will send no more items from the start pack. Write “start pack” when you want to see the lists.',
    },
    handover: {
      headline: 'Handing over when you leave',
      says: 'This is what the next leader needs from you. Download the list, fill it in, and go through it with your manager.',
      button: 'Download the list',
    },
    data: {
      told: (closed) =>
        `The start pack: what you have ticked (${closed} item${closed === 1 ? '' : 's'}) and which items you were sent.`,
      start: (date) => `First day in the job: ${longDate('en', date)}.`,
    },
  },
}
