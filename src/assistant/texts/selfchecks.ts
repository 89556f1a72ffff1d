import type { Language } from '../../domain/language.ts'

interface SelfCheckTexts {
  kept: string
  private: string
  submit: string
  made: string
  nothing: string
  all: string
  agreed: string
  blank: string
  pick(title: string, place: { n: number; of: number }): string
  alt(title: string): string
}

export const selfCheckTexts: Record<Language, SelfCheckTexts> = {
  nb: {
    kept: 'Jeg lager ett ark du kan ta med til nærmeste leder. Svarene lagres ikke; bare fila ligger her i sju dager.',
    private: 'Dette er ditt eget. Skriv det samme til meg i en privat melding.',
    submit: 'Lag arket',
    made: 'Her er arket til samtalen med nærmeste leder.',
    nothing: 'Ingenting krysset av.',
    all: 'Alt er krysset av.',
    agreed: 'Vi ble enige om',
    blank: '[ tiltak, hvem, når ]',
    pick: (title, { n, of }) => (of === 1 ? title : `${title}, ${n} av ${of}`),
    alt: (title) => `Word-fil på ett ark: ${title}`,
  },
  nn: {
    kept: 'Eg lagar eitt ark du kan ta med til næraste leiar. Svara blir ikkje lagra; berre fila ligg her i sju dagar.',
    private: 'Dette er ditt eige. Skriv det same til meg i ei privat melding.',
    submit: 'Lag arket',
    made: 'Her er arket til samtalen med næraste leiar.',
    nothing: 'Ingenting kryssa av.',
    all: 'Alt er kryssa av.',
    agreed: 'Vi vart samde om',
    blank: '[ tiltak, kven, når ]',
    pick: (title, { n, of }) => (of === 1 ? title : `${title}, ${n} av ${of}`),
    alt: (title) => `Word-fil på eitt ark: ${title}`,
  },
  en: {
    kept: 'I make one page that you can bring to your manager. The answers are not kept; only the file stays here for seven days.',
    private: 'This is your own. Write the same to me in a private message.',
    submit: 'Make the page',
    made: 'Here is the page for the talk with your manager.',
    nothing: 'Nothing ticked.',
    all: 'All is ticked.',
    agreed: 'We agreed on',
    blank: '[ measure, who, when ]',
    pick: (title, { n, of }) => (of === 1 ? title : `${title}, ${n} of ${of}`),
    alt: (title) => `Word file on one page: ${title}`,
  },
}
