import type { Language } from '../../domain/language.ts'

interface PathTexts {
  /** What opens the next step of the path that was begun. */
  nextWords: string[]
  nextHelp: string
  private: string
  which: string
  open: string
  closed(counts: { closed: number; of: number }): string
  kinds: { answer: string; template: string; task: string }
  marked: { done: string; later: string; 'not-relevant': string }
  next(title: string): string
  answer: string
  template(title: string): string
  /** Above a question of a path: whoever presses gets the answer from the sources. */
  asks(question: string): string
  who(who: string): string
  show: string
  download: string
  done: string
  later: string
  notRelevant: string
  undo: string
  all: string
  said: Record<'done' | 'later' | 'not-relevant' | 'undone', (title: string) => string>
  finished: string
  gone: string
  keeping: { member: string; browser: string; nowhere: string }
  data(count: number): string
}

export const pathTexts: Record<Language, PathTexts> = {
  nb: {
    nextWords: ['neste steg', 'neste steget'],
    nextHelp: '«neste steg»: fortsett på stien du har begynt på',
    private: 'Stiene er dine egne. Skriv det samme til meg i en privat melding.',
    which: 'Hvilken sti?',
    open: 'Åpne stien',
    closed: ({ closed, of }) => `${closed} av ${of} steg er gjort eller lagt bort`,
    kinds: { answer: 'svar', template: 'mal', task: 'oppgave' },
    marked: { done: 'gjort', later: 'senere', 'not-relevant': 'ikke aktuelt' },
    next: (title) => `Neste steg: ${title}`,
    answer: 'Svaret kommer fra kildene, med sted og år.',
    template: (title) => `Malen er «${title}». Last den ned, og fyll ut det du vet.`,
    asks: (question) => `Spørsmålet: ${question}`,
    who: (who) => `Hvem: ${who}.`,
    show: 'Vis svaret',
    download: 'Last ned malen',
    done: 'Gjort',
    later: 'Senere',
    notRelevant: 'Ikke aktuelt',
    undo: 'Angre',
    all: 'Alle stiene',
    said: {
      done: (title) => `Krysset av: ${title}.`,
      later: (title) => `Utsatt: ${title}. Det kommer igjen når resten av stien er gjort.`,
      'not-relevant': (title) => `Lagt bort: ${title}.`,
      undone: (title) => `Åpnet igjen: ${title}.`,
    },
    finished: 'Alle stegene på denne stien er gjort eller lagt bort.',
    gone: 'Dette steget er tatt ut av stien. Her er det som er der nå.',
    keeping: {
      member: 'Bare du ser hvor langt du er kommet.',
      browser: 'Det du krysser av, huskes så lenge denne nettleseren er åpen.',
      nowhere:
        'Jeg kan vise stegene, men ikke huske hva du har gjort. Har du en invitasjonskode fra Kulturskolerådet, så skriv den hit.',
    },
    data: (count) => `Læringsstier: hva du har krysset av (${count} steg).`,
  },
  nn: {
    nextWords: ['neste steg', 'neste steget'],
    nextHelp: '«neste steg»: hald fram på stien du har byrja på',
    private: 'Stiane er dine eigne. Skriv det same til meg i ei privat melding.',
    which: 'Kva sti?',
    open: 'Opne stien',
    closed: ({ closed, of }) => `${closed} av ${of} steg er gjorde eller lagde bort`,
    kinds: { answer: 'svar', template: 'mal', task: 'oppgåve' },
    marked: { done: 'gjort', later: 'seinare', 'not-relevant': 'ikkje aktuelt' },
    next: (title) => `Neste steg: ${title}`,
    answer: 'Svaret kjem frå kjeldene, med stad og år.',
    template: (title) => `Malen er «${title}». Last han ned, og fyll ut det du veit.`,
    asks: (question) => `Spørsmålet: ${question}`,
    who: (who) => `Kven: ${who}.`,
    show: 'Vis svaret',
    download: 'Last ned malen',
    done: 'Gjort',
    later: 'Seinare',
    notRelevant: 'Ikkje aktuelt',
    undo: 'Angre',
    all: 'Alle stiane',
    said: {
      done: (title) => `Kryssa av: ${title}.`,
      later: (title) => `Utsett: ${title}. Det kjem att når resten av stien er gjord.`,
      'not-relevant': (title) => `Lagt bort: ${title}.`,
      undone: (title) => `Opna att: ${title}.`,
    },
    finished: 'Alle stega på denne stien er gjorde eller lagde bort.',
    gone: 'Dette steget er teke ut av stien. Her er det som er der no.',
    keeping: {
      member: 'Berre du ser kor langt du er komen.',
      browser: 'Det du kryssar av, blir hugsa så lenge denne nettlesaren er open.',
      nowhere:
        'Eg kan vise stega, men ikkje hugse kva du har gjort. Har du ein invitasjonskode frå Kulturskolerådet, så skriv han hit.',
    },
    data: (count) => `Læringsstiar: kva du har kryssa av (${count} steg).`,
  },
  en: {
    nextWords: ['next step'],
    nextHelp: '“next step”: go on with the path that you have begun',
    private: 'The paths are your own. Write the same to me in a private message.',
    which: 'Which path?',
    open: 'Open the path',
    closed: ({ closed, of }) => `${closed} of ${of} steps are done or put aside`,
    kinds: { answer: 'answer', template: 'template', task: 'task' },
    marked: { done: 'done', later: 'later', 'not-relevant': 'not relevant' },
    next: (title) => `Next step: ${title}`,
    answer: 'The answer comes from the sources, with place and year. They are in Norwegian.',
    template: (title) => `The template is “${title}”, in Norwegian. Download it, and fill in what you know.`,
    asks: (question) => `The question: ${question}`,
    who: (who) => `Who: ${who}.`,
    show: 'Show the answer',
    download: 'Download the template',
    done: 'Done',
    later: 'Later',
    notRelevant: 'Not relevant',
    undo: 'Undo',
    all: 'All paths',
    said: {
      done: (title) => `Ticked: ${title}.`,
      later: (title) => `Put off: ${title}. It comes again when the rest of the path is done.`,
      'not-relevant': (title) => `Put aside: ${title}.`,
      undone: (title) => `Opened again: ${title}.`,
    },
    finished: 'All steps of this path are done or put aside.',
    gone: 'This step has been taken out of the path. Here is what is there now.',
    keeping: {
      member: 'Only you see how far you have come.',
      browser: 'What you tick is remembered as long as this browser is open.',
      nowhere:
        'I can show the steps, but not remember what you have done. If you have an invitation code from the council, write it here.',
    },
    data: (count) => `Learning paths: what you have ticked (${count} steps).`,
  },
}
