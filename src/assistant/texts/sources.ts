import type { Language } from '../../domain/language.ts'

interface SourcesTexts {
  /** What opens them. */
  words: string[]
  help: string
  waiting: string
  none: string
  notYou: string
  /** Above a date that was confirmed before and is given otherwise now. */
  changed(title: string, from: string, to: string): string
  held: string
  label: { date: string; found: string; text: string; address: string; source: string }
  more(count: number): string
  confirm: string
  refuse: string
  show: string
  confirmed: { date: string; text: string }
  refused: string
  failing(host: string, since: string): string
  faults: string
}

/** What was found at websites, feeds and calendars, for advisers. */
export const sourcesTexts: Record<Language, SourcesTexts> = {
  nb: {
    words: ['nye frister', 'frister til godkjenning'],
    help: '«nye frister»: datoer og tekster fra nettkilder som venter på deg (for rådgivere)',
    waiting: 'Nye funn fra nettkildene venter på deg.',
    none: 'Ingenting fra nettkildene venter.',
    notYou: 'Dette er for rådgivere.',
    changed: (title, from, to) => `«${title}»: kilden har endret datoen fra ${from} til ${to}.`,
    held: 'Kilden endret nesten alle datoene sine på en gang. Se om siden er i orden før du bekrefter.',
    label: { date: 'Dato', found: 'Funnet i', text: 'Tekst', address: 'Adresse', source: 'Kilde' },
    more: (count) => `${count} til venter.`,
    confirm: 'Bekreft',
    refuse: 'Avvis',
    show: 'Se dem',
    confirmed: {
      date: 'Bekreftet. Datoen er i kalenderen.',
      text: 'Bekreftet. Teksten er lagt blant dokumentene.',
    },
    refused: 'Avvist. Ingen får se det.',
    failing: (host, since) =>
      `${host} har ikke latt seg lese siden ${since}. Det som er bekreftet derfra, står.`,
    faults: 'En nettkilde svarer ikke',
  },
  nn: {
    words: ['nye fristar', 'fristar til godkjenning'],
    help: '«nye fristar»: datoar og tekstar frå nettkjelder som ventar på deg (for rådgivarar)',
    waiting: 'Nye funn frå nettkjeldene ventar på deg.',
    none: 'Ingenting frå nettkjeldene ventar.',
    notYou: 'Dette er for rådgivarar.',
    changed: (title, from, to) => `«${title}»: kjelda har endra datoen frå ${from} til ${to}.`,
    held: 'Kjelda endra nesten alle datoane sine på éin gong. Sjå om sida er i orden før du stadfestar.',
    label: { date: 'Dato', found: 'Funnen i', text: 'Tekst', address: 'Adresse', source: 'Kjelde' },
    more: (count) => `${count} til ventar.`,
    confirm: 'Stadfest',
    refuse: 'Avvis',
    show: 'Sjå dei',
    confirmed: {
      date: 'Stadfesta. Datoen er i kalenderen.',
      text: 'Stadfesta. Teksten er lagd mellom dokumenta.',
    },
    refused: 'Avvist. Ingen får sjå det.',
    failing: (host, since) =>
      `${host} har ikkje late seg lese sidan ${since}. Det som er stadfesta derifrå, står.`,
    faults: 'Ei nettkjelde svarar ikkje',
  },
  en: {
    words: ['new deadlines', 'deadlines to confirm'],
    help: '“new deadlines”: dates and texts from sources on the web that wait for you (for advisers)',
    waiting: 'New findings from the web sources wait for you.',
    none: 'Nothing from the web sources is waiting.',
    notYou: 'This is for advisers.',
    changed: (title, from, to) => `“${title}”: the source has moved the date from ${from} to ${to}.`,
    held: 'The source changed nearly all its dates at once. See whether the page is in order before you confirm.',
    label: { date: 'Date', found: 'Found in', text: 'Text', address: 'Address', source: 'Source' },
    more: (count) => `${count} more waiting.`,
    confirm: 'Confirm',
    refuse: 'Refuse',
    show: 'See them',
    confirmed: {
      date: 'Confirmed. The date is in the calendar.',
      text: 'Confirmed. The text is among the documents.',
    },
    refused: 'Refused. Nobody gets to see it.',
    failing: (host, since) => `${host} could not be read since ${since}. What was confirmed from it stands.`,
    faults: 'A source on the web does not answer',
  },
}
