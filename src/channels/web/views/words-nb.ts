import type { ViewWords } from './view-words.ts'

export const nbViews: ViewWords = {
  menu: 'Sider',
  pages: {
    '/': 'Samtalen',
    '/pulse': 'Puls',
    '/deadlines': 'Mine frister',
    '/year-wheel': 'Mitt årshjul',
    '/start-pack': 'Min startpakke',
    '/self-check': 'Min selvsjekk',
    '/my-data': 'Mine data',
    '/questions': 'Spørsmål og hull',
    '/tickets': 'Til rådgiver',
    '/pulses': 'Pulser',
    '/map': 'Kompetansekart',
    '/dates': 'Kalender',
    '/documents': 'Dokumenter',
    '/members': 'Medlemmer',
    '/delivery': 'Utsending',
    '/quality': 'Kvalitet',
  },
  leads: {
    '/pulse': 'Månedens korte spørsmål. Til runden stenger kan du endre eller trekke svaret.',
    '/deadlines': 'Frister, tilskudd og møter som gjelder deg, og datoene du har lagt inn selv.',
    '/year-wheel': 'Kommunens, skolens og rådets år med datoene dine. Bare du ser hva som er krysset av.',
    '/start-pack': 'Det første året som leder, punkt for punkt. Bare du ser hva som er krysset av.',
    '/self-check': 'Hvor trygg du er på hvert område. Bare du ser svarene, og de inngår ikke i noe tall.',
    '/my-data': 'Det som er lagret om deg. Her kan du se det, ta det med, rette det og slette det.',
    '/questions':
      'Hva det er spurt om de siste 90 dagene, og hva kildene ikke svarte på. Tall etter tema, aldri hvem som spurte eller hva de skrev.',
    '/tickets': 'Spørsmål som ledere har sendt til rådgiverne. Svaret går til den som spurte.',
    '/pulses':
      'Planen for året og rundene som har vært. Så lenge en runde er åpen, vises ingen tall fra den.',
    '/map':
      'Hva undersøkelsene og pulsene sier om hvert område. Treff, kryss og snitt måler ulike ting og står hver for seg.',
    '/dates': 'Alle datoene som ledere får se, og forslag som venter på at noen bekrefter dem.',
    '/documents':
      'Kildene det svares ut fra: hva som er gjeldende, hva som skal gjennomgås, og hva som blir funnet.',
    '/members': 'Hvor mange som er med, i grupper på minst fem. Ingen navn er lagret.',
    '/delivery': 'Meldinger som venter, er sendt eller ikke kom fram, og hvorfor. Uten innhold og mottaker.',
    '/quality': 'Resultatet av den siste prøven der spørsmål med fasit ble stilt til assistenten.',
  },
  refused: {
    stranger: {
      heading: 'Denne siden er for medlemmer',
      explained:
        'Har du en invitasjonskode fra Kulturskolerådet, skriver du den i samtalen. Spørsmål får du svar på uten.',
    },
    otherRole: {
      heading: 'Denne siden er for andre enn deg',
      explained: 'Rollen din gir ikke tilgang hit. Si fra til Kulturskolerådet hvis den er feil.',
    },
    logIn: 'Logg inn',
    back: 'Til samtalen',
  },
  reply: 'Svar',
  accessibility: 'Tilgjengelighetserklæring',
  table: {
    csv: 'Last ned som CSV',
    xlsx: 'Last ned som regneark (XLSX)',
    copy: 'Kopier tabellen',
    copied: 'Tabellen er kopiert',
    notCopied: 'Fikk ikke kopiert. Merk tabellen i stedet.',
    empty: 'Ingenting ennå.',
  },
}
