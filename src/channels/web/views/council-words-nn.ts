import type { CouncilWords } from './council-words-shape.ts'

export const nnCouncil: CouncilWords = {
  fewer: (floor) => `færre enn ${floor}`,
  questions: {
    bars: 'Spørsmål etter tema, siste 90 dagar',
    unit: 'spørsmål',
    themes: {
      title: 'Spørsmål etter tema',
      head: ['Tema', 'Spørsmål', 'Svara på', 'Ikkje i kjeldene', 'Anna utfall'],
      note: 'Eit spørsmål som rører ved to tema, er talt i begge. Anna utfall er spørsmål som var fleirtydige, utanfor feltet eller ikkje kunne svarast på.',
    },
    gaps: {
      title: 'Kva som mangla',
      head: ['Tema', 'Kvifor', 'Spørsmål'],
      note: 'Spørsmål utan svar i kjeldene, og svar som nokon sa ikkje var nyttige.',
    },
    other: 'Utan tema',
    why: {
      'not-in-sources': 'Stod ikkje i kjeldene',
      'not-useful': 'Ikkje nyttig, utan grunn',
      wrong: 'Feil',
      missing: 'Noko manglar',
      unclear: 'Uklart',
      outdated: 'Utdatert',
    },
  },
  tickets: {
    table: { title: 'Alle som ikkje er avslutta', head: ['Spørsmål', 'Frå', 'Status', 'Sendt'] },
    usually: (hours) => `Halvparten av svara kom innan ${hours} timar.`,
  },
  pulses: {
    plan: {
      title: 'Planen for året',
      head: ['Puls', 'Opnar', 'Stengjer', 'Kven som blir spurde', 'Spørsmål', 'No'],
    },
    rounds: {
      title: 'Rundar og deltaking',
      head: ['Puls', 'Opna', 'Stengjer', 'Spurde', 'Svar', 'Status'],
      note: 'Kven som har svara, blir aldri vist.',
    },
    results: {
      title: 'Tal som kan visast',
      head: [
        'Runde',
        'Spørsmål',
        'Gruppe',
        'Svar',
        'Verdi',
        'Eining',
        'Tal på svar',
        'Endring frå førre runde (prosentpoeng; gjennomsnitt i poeng)',
      ],
    },
    withheld: { title: 'Tal som ikkje blir viste', head: ['Runde', 'Spørsmål', 'Gruppe', 'Kvifor'] },
    everybody: 'alle',
    newLeaders: 'nye leiarar',
    by: { region: 'etter region', size: 'etter storleik' },
    open: 'open',
    closed: 'stengd',
    notYet: 'blir vist når runden er stengd',
    none: 'Ingen runde har stengt enno. Resultat kjem her når minst fem har svara.',
  },
  map: {
    trends: 'Same spørsmål over tid',
    figures: {
      title: 'Tala bak',
      head: ['Område', 'År', 'Spørsmål', 'Svar eller tema', 'Verdi', 'Eining', 'Tal på svar'],
      note: 'Fila har fleire kolonnar: månad, om basen er kjend, akse og kjelde.',
    },
    gaps: {
      title: 'Avstand til «svært trygg»',
      head: ['Område', 'År', 'Avstand', 'Snitt for tryggleik', 'Tal på svar', 'Snitt for behov'],
      note: 'Avstanden er 5 minus snittet for tryggleik, og finst berre der pulsane har spurt. Behov er eit anna spørsmål og blir ikkje trekt frå.',
    },
    surveys: 'Undersøkingar og rundar',
    noArea: 'Utan område',
  },
  dates: {
    table: {
      title: 'Alle datoar',
      head: ['Dato', 'Kva', 'Slag', 'Status', 'Gjeld', 'Kjelde', 'Sjekka'],
    },
    everybody: 'alle',
  },
  documents: {
    bars: 'Dokument etter status',
    unit: 'dokument',
    all: {
      title: 'Alle dokument',
      head: ['Tittel', 'Status', 'År', 'Skal gjennomgåast', 'Brukt i svar', 'Avsnitt'],
      note: 'Brukt i svar: kor mange svar dei siste 90 dagane som viser til dokumentet.',
    },
    unused: {
      title: 'Ingen har funne desse dei siste 90 dagane',
      head: ['Tittel', 'Status', 'Skal gjennomgåast'],
      note: 'Anten spør ingen om dei, eller så manglar dei orda leiarar bruker.',
    },
    overdue: (day) => `${day}, over tida`,
    none: 'Ingen dokument er lesne inn.',
  },
  members: {
    bars: 'Leiarar etter region',
    unit: 'leiarar',
    roles: { title: 'Roller', head: ['Rolle', 'Medlemmer'] },
    regions: {
      title: 'Leiarar etter region',
      head: ['Region', 'Leiarar'],
      note: 'Grupper på færre enn fem er talde saman, så ingen kan rekne seg fram til dei.',
    },
    sizes: { title: 'Leiarar etter storleiken på kommunen', head: ['Storleik', 'Leiarar'] },
    tenures: { title: 'Leiarar etter tid i rolla', head: ['År som leiar', 'Leiarar'] },
    unsaid: 'ikkje oppgjeve',
    together: 'til saman',
    none: (floor) => `Færre enn ${floor} leiarar er med, så ingen tal blir viste enno.`,
  },
  delivery: {
    now: { title: 'No', head: ['Tilstand', 'Meldingar'] },
    ended: { title: 'Siste 30 dagar', head: ['Utfall', 'Grunn', 'Meldingar', 'Sist'] },
    states: {
      waiting: 'Ventar',
      sending: 'På veg',
      unknown: 'Uvisst om ho kom fram, blir sjekka',
      sent: 'Send',
      failed: 'Ikkje komen fram',
    },
    oldest: (minutes) => `Den eldste som ventar, har venta i ${minutes} minutt.`,
    reason: (code) =>
      code === 'expired' ? 'kunne ikkje sendast før ho var utdatert' : `plattforma svara ${code}`,
  },
  quality: {
    bars: 'Rette svar',
    unit: 'prosent',
    table: {
      title: 'Etter slag og språk',
      head: ['Gruppe', 'Spørsmål', 'Rett', 'Kjelda mellom dei fem første', 'Feilaktig avvist'],
    },
    about: (file, day) => `Spørsmålsfila ${file}, prøvd ${day}.`,
    none: 'Inga prøve er køyrd her. «npx taktstokk eval» køyrer ei, og resultatet blir vist på denne sida.',
    answerable: 'Står i kjeldene, samla',
    others: 'Står ikkje i kjeldene, samla',
  },
}
