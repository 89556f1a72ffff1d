import type { ViewWords } from './view-words.ts'

export const nnViews: ViewWords = {
  menu: 'Sider',
  pages: {
    '/': 'Samtalen',
    '/pulse': 'Puls',
    '/deadlines': 'Fristane mine',
    '/year-wheel': 'Årshjulet mitt',
    '/start-pack': 'Startpakken min',
    '/self-check': 'Sjølvsjekken min',
    '/my-data': 'Mine data',
    '/questions': 'Spørsmål og hol',
    '/tickets': 'Til rådgivar',
    '/pulses': 'Pulsar',
    '/map': 'Kompetansekart',
    '/dates': 'Kalender',
    '/documents': 'Dokument',
    '/members': 'Medlemmer',
    '/delivery': 'Utsending',
    '/quality': 'Kvalitet',
  },
  leads: {
    '/pulse': 'Dei korte spørsmåla denne månaden. Til runden stengjer kan du endre eller trekkje svaret.',
    '/deadlines': 'Fristar, tilskot og møte som gjeld deg, og datoane du har lagt inn sjølv.',
    '/year-wheel': 'Året til kommunen, skulen og rådet med datoane dine. Berre du ser kva som er kryssa av.',
    '/start-pack': 'Det første året som leiar, punkt for punkt. Berre du ser kva som er kryssa av.',
    '/self-check': 'Kor trygg du er på kvart område. Berre du ser svara, og dei går ikkje inn i noko tal.',
    '/my-data': 'Det som er lagra om deg. Her kan du sjå det, ta det med, rette det og slette det.',
    '/questions':
      'Kva det er spurt om dei siste 90 dagane, og kva kjeldene ikkje svara på. Tal etter tema, aldri kven som spurde eller kva dei skreiv.',
    '/tickets': 'Spørsmål som leiarar har sendt til rådgivarane. Svaret går til den som spurde.',
    '/pulses':
      'Planen for året og rundane som har vore. Så lenge ein runde er open, blir ingen tal frå han viste.',
    '/map':
      'Kva undersøkingane og pulsane seier om kvart område. Treff, kryss og snitt måler ulike ting og står kvar for seg.',
    '/dates': 'Alle datoane som leiarar får sjå, og forslag som ventar på at nokon stadfestar dei.',
    '/documents':
      'Kjeldene det blir svara ut frå: kva som er gjeldande, kva som skal gjennomgåast, og kva som blir funne.',
    '/members': 'Kor mange som er med, i grupper på minst fem. Ingen namn er lagra.',
    '/delivery': 'Meldingar som ventar, er sende eller ikkje kom fram, og kvifor. Utan innhald og mottakar.',
    '/quality': 'Resultatet av den siste prøva der spørsmål med fasit vart stilte til assistenten.',
  },
  refused: {
    stranger: {
      heading: 'Denne sida er for medlemmer',
      explained:
        'Har du ein invitasjonskode frå Kulturskolerådet, skriv du han i samtalen. Spørsmål får du svar på utan.',
    },
    otherRole: {
      heading: 'Denne sida er for andre enn deg',
      explained: 'Rolla di gjev ikkje tilgang hit. Sei frå til Kulturskolerådet om ho er feil.',
    },
    logIn: 'Logg inn',
    back: 'Til samtalen',
  },
  reply: 'Svar',
  accessibility: 'Tilgjengefråsegn',
  table: {
    csv: 'Last ned som CSV',
    xlsx: 'Last ned som rekneark (XLSX)',
    copy: 'Kopier tabellen',
    copied: 'Tabellen er kopiert',
    notCopied: 'Fekk ikkje kopiert. Merk tabellen i staden.',
    empty: 'Ingenting enno.',
  },
}
