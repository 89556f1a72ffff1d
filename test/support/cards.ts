import type { Attachment, Card } from '../../src/domain/card.ts'

const temaer = ['Økonomi', 'Politikk', 'Personal', 'Rammeplan', 'Samarbeid', 'Digitale verktøy']

/** Questions of every kind, one of them left open if one likes. */
export const pulseCard: Card = {
  language: 'nb',
  headline: 'Fire korte spørsmål',
  body: [
    {
      kind: 'text',
      text: 'Til runden stenger kan du endre eller trekke svaret. Tall vises bare når minst 5 har svart.',
    },
  ],
  form: {
    action: 'pulse-answer',
    ref: 'runde-7',
    submitLabel: 'Send svarene',
    inputs: [
      {
        kind: 'choice',
        id: 'pressure',
        label: 'Hvordan er arbeidspresset ditt nå?',
        options: [
          { value: 'low', label: 'Lavt' },
          { value: 'right', label: 'Passe' },
          { value: 'high', label: 'For høyt, slik at viktige ting blir liggende til neste måned' },
        ],
      },
      {
        kind: 'choices',
        id: 'topics',
        label: 'Hva vil du oppdateres på?',
        options: temaer.map((label, at) => ({ value: `t${at}`, label })),
        most: 3,
      },
      {
        kind: 'choice',
        id: 'county',
        label: 'Hvilket fylke arbeider du i?',
        options: Array.from({ length: 12 }, (_, at) => ({ value: `f${at}`, label: `Fylke ${at + 1}` })),
        optional: true,
      },
      {
        kind: 'text',
        id: 'words',
        label: 'Hva ville hjulpet deg mest?',
        maxLength: 500,
        multiline: true,
        optional: true,
      },
    ],
  },
}

/** The same form as somebody finds it who has answered before. */
export const changedCard: Card = {
  language: 'nn',
  headline: 'Endre svaret',
  body: [],
  form: {
    action: 'pulse-answer',
    ref: 'runde-7',
    submitLabel: 'Lagre',
    inputs: [
      {
        kind: 'choice',
        id: 'pressure',
        label: 'Korleis er arbeidspresset ditt no?',
        options: [
          { value: 'low', label: 'Lågt' },
          { value: 'high', label: 'Høgt' },
        ],
        chosen: 'high',
      },
      {
        kind: 'choices',
        id: 'topics',
        label: 'Kva vil du oppdaterast på?',
        options: [
          { value: 't0', label: 'Økonomi' },
          { value: 't1', label: 'Politikk' },
        ],
        chosen: ['t1'],
      },
      {
        kind: 'text',
        id: 'name',
        label: 'Kva heiter tiltaket?',
        maxLength: 80,
        written: 'Kor i alle krokar',
      },
    ],
  },
}

export const thanksInPlace: Card = {
  language: 'nb',
  headline: 'Takk. Svaret er lagret.',
  body: [{ kind: 'note', text: 'Du kan endre det til runden stenger.' }],
  buttons: [{ action: 'pulse-change', ref: 'runde-7', label: 'Endre svaret' }],
  inPlace: true,
}

const chart: Attachment = {
  id: 'kart_0123456789',
  name: 'kart.png',
  mediaType: 'image/png',
  alt: 'Behov i 2009: økonomi 33, personal 24, politikk 21 treff.',
  link: 'https://taktstokk.example/files/kart_0123456789/kart.png',
}

const deck: Attachment = {
  id: 'deck_0123456789',
  name: 'budsjett.pptx',
  mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  alt: 'Ti lysbilder om budsjettet.',
  link: 'https://taktstokk.example/files/deck_0123456789/budsjett.pptx',
}

/** Facts, figures, files and the question how it was. */
export const figuresCard: Card = {
  language: 'nb',
  headline: 'Tilskudd til forebygging 2026',
  body: [
    {
      kind: 'facts',
      facts: [
        { label: 'Frist', value: '22. april 2026' },
        {
          label: 'Hvem kan søke',
          value: 'Kommuner, og kulturskoler sammen med en kommune som står for søknaden',
        },
        { label: 'Status', value: 'Utløpt' },
      ],
    },
    {
      kind: 'bars',
      title: 'Behov som ble nevnt i 2009, 105 svar',
      unit: 'treff',
      bars: [
        { label: 'Økonomi', value: 33 },
        { label: 'Personal og arbeidsmiljø i små kulturskoler', value: 24 },
        { label: 'Politikk', value: 21.5 },
        { label: 'Teknologi', value: 0 },
      ],
    },
    { kind: 'note', text: 'Treff er hvor mange ganger noe ble nevnt, ikke antallet ledere.' },
  ],
  files: [chart, deck],
  feedback: 'answer-12',
  buttons: [{ action: 'desk-ask', ref: 'answer-12', label: 'Spør rådgiver', primary: true }],
}
