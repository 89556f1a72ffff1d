import type { Language } from '../../domain/language.ts'
import type { Example } from '../../onboarding/example.ts'

interface ExampleTexts {
  help: string
  words: string[]
  headline: string
  none: string
  published: string
  kind: string
  kinds: Record<Example['kind'], string>
  title: string
  text: string
  send: string
  sent: string
  empty: string
  names: string
  argumentsAsked: string
  argumentsButton: string
  waiting(count: number): string
  noneWaiting: string
  publish: string
  giveBack: string
  isPublished: string
  exists: string
  isReturned: string
  returned: string
  gone: string
  states: Record<Example['state'], string>
  data(title: string, state: string): string
  author: string
}

export const exampleTexts: Record<Language, ExampleTexts> = {
  nb: {
    help: '«eksempler»: gode eksempler og argumenter fra ledere, og send inn ditt eget',
    words: ['eksempler', 'eksempelbank', 'argumenter', 'argumentbank'],
    headline: 'Eksempler og argumenter fra ledere',
    none: 'Ingen har sendt inn noe som er publisert ennå. Her kommer det ledere vil dele med hverandre; begynn gjerne med ditt.',
    published: 'Publisert:',
    kind: 'Hva er det?',
    kinds: { example: 'Et eksempel', argument: 'Et argument' },
    title: 'Overskrift',
    text: 'Hva gjorde dere, og hva førte det til? Ingen navn på elever eller andre.',
    send: 'Send til en rådgiver',
    sent: 'Sendt. En rådgiver leser det før noe publiseres, og får ikke vite hvem som sendte det.',
    empty: 'Skriv både overskrift og tekst, og prøv igjen.',
    names:
      'Dette ser ut til å nevne en elev eller en annen person. Jeg har ikke lagret det. Skriv det uten navn, og send på nytt.',
    argumentsAsked: 'Hvilke argumenter for kulturskolen kan jeg bruke?',
    argumentsButton: 'Argumenter fra kildene',
    waiting: (count) => `${count} venter på å bli lest.`,
    noneWaiting: 'Ingen eksempler venter på å bli lest.',
    publish: 'Publiser',
    giveBack: 'Send tilbake',
    isPublished: 'Publisert, og kan finnes i svarene om litt.',
    exists: 'Det finnes alt et eksempel med den overskriften. Send det tilbake, eller be om en annen.',
    isReturned: 'Sendt tilbake.',
    returned: 'En rådgiver har sendt tilbake det du sendte inn. Se over det, og send det gjerne på nytt:',
    gone: 'Det er alt behandlet, eller finnes ikke lenger.',
    states: { sent: 'venter', published: 'publisert', returned: 'sendt tilbake' },
    data: (title, state) => `Innsendt: ${title} (${state}).`,
    author: 'Sendt inn av en leder, lest av en rådgiver',
  },
  nn: {
    help: '«eksempel»: gode eksempel og argument frå leiarar, og send inn ditt eige',
    words: ['eksempel', 'eksempelbank', 'argument', 'argumentbank'],
    headline: 'Eksempel og argument frå leiarar',
    none: 'Ingen har sendt inn noko som er publisert enno. Her kjem det leiarar vil dele med kvarandre; byrj gjerne med ditt.',
    published: 'Publisert:',
    kind: 'Kva er det?',
    kinds: { example: 'Eit eksempel', argument: 'Eit argument' },
    title: 'Overskrift',
    text: 'Kva gjorde de, og kva førte det til? Ingen namn på elevar eller andre.',
    send: 'Send til ein rådgivar',
    sent: 'Sendt. Ein rådgivar les det før noko blir publisert, og får ikkje vite kven som sende det.',
    empty: 'Skriv både overskrift og tekst, og prøv igjen.',
    names:
      'Dette ser ut til å nemne ein elev eller ein annan person. Eg har ikkje lagra det. Skriv det utan namn, og send på nytt.',
    argumentsAsked: 'Kva argument for kulturskulen kan eg bruke?',
    argumentsButton: 'Argument frå kjeldene',
    waiting: (count) => `${count} ventar på å bli lesne.`,
    noneWaiting: 'Ingen eksempel ventar på å bli lesne.',
    publish: 'Publiser',
    giveBack: 'Send tilbake',
    isPublished: 'Publisert, og kan finnast i svara om litt.',
    exists: 'Det finst alt eit eksempel med den overskrifta. Send det tilbake, eller be om ei anna.',
    isReturned: 'Sendt tilbake.',
    returned: 'Ein rådgivar har sendt tilbake det du sende inn. Sjå over det, og send det gjerne på nytt:',
    gone: 'Det er alt handsama, eller finst ikkje lenger.',
    states: { sent: 'ventar', published: 'publisert', returned: 'sendt tilbake' },
    data: (title, state) => `Innsendt: ${title} (${state}).`,
    author: 'Sendt inn av ein leiar, lese av ein rådgivar',
  },
  en: {
    help: '“examples”: good examples and arguments from leaders, and send in your own',
    words: ['examples', 'arguments'],
    headline: 'Examples and arguments from leaders',
    none: 'Nothing that was sent in is published yet. Here comes what leaders want to share; do begin with yours.',
    published: 'Published:',
    kind: 'What is it?',
    kinds: { example: 'An example', argument: 'An argument' },
    title: 'Heading',
    text: 'What did you do, and what did it lead to? No names of pupils or others.',
    send: 'Send to an adviser',
    sent: 'Sent. An adviser reads it before anything is published, and is not told who sent it.',
    empty: 'Write both heading and text, and try again.',
    names:
      'This seems to name a pupil or somebody else. I have not kept it. Write it without names, and send it again.',
    argumentsAsked: 'Which arguments for the culture school can I use?',
    argumentsButton: 'Arguments from the sources',
    waiting: (count) => `${count} waiting to be read.`,
    noneWaiting: 'No examples are waiting to be read.',
    publish: 'Publish',
    giveBack: 'Send back',
    isPublished: 'Published, and found in answers before long.',
    exists: 'There is an example with that heading already. Send it back, or ask for another.',
    isReturned: 'Sent back.',
    returned: 'An adviser has sent back what you sent in. Look it over, and do send it again:',
    gone: 'It has been dealt with, or is there no more.',
    states: { sent: 'waiting', published: 'published', returned: 'sent back' },
    data: (title, state) => `Sent in: ${title} (${state}).`,
    author: 'Sent in by a leader, read by an adviser',
  },
}
