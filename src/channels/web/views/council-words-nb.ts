import type { CouncilWords } from './council-words-shape.ts'

export const nbCouncil: CouncilWords = {
  fewer: (floor) => `færre enn ${floor}`,
  questions: {
    bars: 'Spørsmål etter tema, siste 90 dager',
    unit: 'spørsmål',
    themes: {
      title: 'Spørsmål etter tema',
      head: ['Tema', 'Spørsmål', 'Besvart', 'Ikke i kildene', 'Annet utfall'],
      note: 'Et spørsmål som berører to tema, er talt i begge. Annet utfall er spørsmål som var flertydige, utenfor feltet eller ikke kunne besvares.',
    },
    gaps: {
      title: 'Hva som manglet',
      head: ['Tema', 'Hvorfor', 'Spørsmål'],
      note: 'Spørsmål uten svar i kildene, og svar som noen sa ikke var nyttige.',
    },
    other: 'Uten tema',
    why: {
      'not-in-sources': 'Sto ikke i kildene',
      'not-useful': 'Ikke nyttig, uten grunn',
      wrong: 'Feil',
      missing: 'Noe mangler',
      unclear: 'Uklart',
      outdated: 'Utdatert',
    },
  },
  tickets: {
    table: { title: 'Alle som ikke er avsluttet', head: ['Spørsmål', 'Fra', 'Status', 'Sendt'] },
    usually: (hours) => `Halvparten av svarene kom innen ${hours} timer.`,
  },
  pulses: {
    plan: {
      title: 'Planen for året',
      head: ['Puls', 'Åpner', 'Stenger', 'Hvem som spørres', 'Spørsmål', 'Nå'],
    },
    rounds: {
      title: 'Runder og deltakelse',
      head: ['Puls', 'Åpnet', 'Stenger', 'Spurt', 'Svar', 'Status'],
      note: 'Hvem som har svart, vises aldri.',
    },
    results: {
      title: 'Tall som kan vises',
      head: [
        'Runde',
        'Spørsmål',
        'Gruppe',
        'Svar',
        'Verdi',
        'Enhet',
        'Antall svar',
        'Endring fra forrige runde (prosentpoeng; gjennomsnitt i poeng)',
      ],
    },
    withheld: { title: 'Tall som ikke vises', head: ['Runde', 'Spørsmål', 'Gruppe', 'Hvorfor'] },
    everybody: 'alle',
    newLeaders: 'nye ledere',
    by: { region: 'etter region', size: 'etter størrelse' },
    open: 'åpen',
    closed: 'stengt',
    notYet: 'vises når runden er stengt',
    none: 'Ingen runde har stengt ennå. Resultater kommer her når minst fem har svart.',
  },
  map: {
    trends: 'Samme spørsmål over tid',
    figures: {
      title: 'Tallene bak',
      head: ['Område', 'År', 'Spørsmål', 'Svar eller tema', 'Verdi', 'Enhet', 'Antall svar'],
      note: 'Fila har flere kolonner: måned, om basen er kjent, akse og kilde.',
    },
    gaps: {
      title: 'Avstand til «svært trygg»',
      head: ['Område', 'År', 'Avstand', 'Snitt for trygghet', 'Antall svar', 'Snitt for behov'],
      note: 'Avstanden er 5 minus snittet for trygghet, og finnes bare der pulsene har spurt. Behov er et annet spørsmål og trekkes ikke fra.',
    },
    surveys: 'Undersøkelser og runder',
    noArea: 'Uten område',
  },
  dates: {
    table: {
      title: 'Alle datoer',
      head: ['Dato', 'Hva', 'Slag', 'Status', 'Gjelder', 'Kilde', 'Sjekket'],
    },
    everybody: 'alle',
  },
  documents: {
    bars: 'Dokumenter etter status',
    unit: 'dokumenter',
    all: {
      title: 'Alle dokumenter',
      head: ['Tittel', 'Status', 'År', 'Gjennomgås', 'Brukt i svar', 'Avsnitt'],
      note: 'Brukt i svar: hvor mange svar de siste 90 dagene som viser til dokumentet.',
    },
    unused: {
      title: 'Ingen har funnet disse de siste 90 dagene',
      head: ['Tittel', 'Status', 'Gjennomgås'],
      note: 'Enten spør ingen om dem, eller så mangler de ordene ledere bruker.',
    },
    overdue: (day) => `${day}, over tiden`,
    none: 'Ingen dokumenter er lest inn.',
  },
  members: {
    bars: 'Ledere etter region',
    unit: 'ledere',
    roles: { title: 'Roller', head: ['Rolle', 'Medlemmer'] },
    regions: {
      title: 'Ledere etter region',
      head: ['Region', 'Ledere'],
      note: 'Grupper på færre enn fem er talt sammen, så ingen kan regne seg fram til dem.',
    },
    sizes: { title: 'Ledere etter kommunens størrelse', head: ['Størrelse', 'Ledere'] },
    tenures: { title: 'Ledere etter tid i rollen', head: ['År som leder', 'Ledere'] },
    unsaid: 'ikke oppgitt',
    together: 'til sammen',
    none: (floor) => `Færre enn ${floor} ledere er med, så ingen tall vises ennå.`,
  },
  delivery: {
    now: { title: 'Nå', head: ['Tilstand', 'Meldinger'] },
    ended: { title: 'Siste 30 dager', head: ['Utfall', 'Grunn', 'Meldinger', 'Sist'] },
    states: {
      waiting: 'Venter',
      sending: 'På vei',
      unknown: 'Uvisst om den kom fram, sjekkes',
      sent: 'Sendt',
      failed: 'Ikke kommet fram',
    },
    oldest: (minutes) => `Den eldste som venter, har ventet i ${minutes} minutter.`,
    reason: (code) =>
      code === 'expired' ? 'kunne ikke sendes før den var utdatert' : `plattformen svarte ${code}`,
  },
  quality: {
    bars: 'Rette svar',
    unit: 'prosent',
    table: {
      title: 'Etter slag og språk',
      head: ['Gruppe', 'Spørsmål', 'Rett', 'Kilden blant de fem første', 'Feilaktig avvist'],
    },
    about: (file, day) => `Spørsmålsfila ${file}, prøvd ${day}.`,
    none: 'Ingen prøve er kjørt her. «npx taktstokk eval» kjører en, og resultatet vises på denne siden.',
    answerable: 'Står i kildene, samlet',
    others: 'Står ikke i kildene, samlet',
  },
}
