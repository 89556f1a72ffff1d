import type { Language } from '../domain/language.ts'

interface ReportWords {
  title(year: number): string
  made: string
  overview: string
  surveys: string
  pulses(year: number): string
  noPulses: string
  trends: string
  noTrends: string
  gaps: string
  gapsMean: string
  noGaps: string
  areas: string
  noFigures: string
  named: string
  resources: string
  sources: string
  answered(answers: number, municipalities: number | undefined): string
  maySay: string
  head: {
    area: string
    question: string
    value: string
    n: string
    source: string
    distance: string
    confidence: string
    need: string
  }
  /** What the figures do not tell. */
  caveats: string[]
}

export const reportWords: Record<Language, ReportWords> = {
  nb: {
    title: (year) => `Kompetansekartet ${year}`,
    made: 'Laget av Taktstokk ut fra undersøkelser og anonyme pulser. Tallene er de som er frigitt; teksten er et utkast til dere har lest den.',
    overview: 'Hele kartet',
    surveys: 'Undersøkelsene i 2009 og 2025',
    pulses: (year) => `Pulsene i ${year}`,
    noPulses: 'Ingen puls med tall som kan vises, er stengt i dette året.',
    trends: 'Over tid',
    noTrends:
      'Ingen spørsmål er stilt likt mer enn én gang ennå. 2009 og 2025 teller på ulike måter og gir ingen utvikling.',
    gaps: 'Avstand til svært trygg',
    gapsMean:
      'Avstanden er 5 minus snittet av spørsmålene om trygghet. Behov er stilt om andre ting og trekkes ikke fra.',
    noGaps: 'Ingen områder har frigitte svar om trygghet ennå. Treff og kryss forteller ikke om avstand.',
    areas: 'Område for område',
    noFigures: 'Ingen undersøkelse eller puls har tall for dette området.',
    named: 'Nevnt uten tall',
    resources: 'Ressurser',
    sources: 'Kilder og forbehold',
    answered: (answers, municipalities) =>
      municipalities === undefined ? `${answers} svar` : `${answers} svar, for ${municipalities} kommuner`,
    maySay: 'Dette kan tallene ikke brukes til',
    head: {
      area: 'Område',
      question: 'Spørsmål',
      value: 'Verdi',
      n: 'Antall svar',
      source: 'Kilde',
      distance: 'Avstand',
      confidence: 'Trygghet',
      need: 'Behov',
    },
    caveats: [
      'Å si at et behov har økt eller sunket fra 2009 til 2025: undersøkelsene spurte ulikt og teller ulikt.',
      'Å si hvor mange ledere som ønsket noe i 2009: treff er omtaler, ikke personer.',
      'Å regne prosent av kryssene i 2025: det er ikke oppgitt hvor mange som svarte på spørsmål 9.',
      'Å rangere spørsmål 6 og 7 fra 2025: de er gjengitt uten tall.',
      'Å si noe om enkeltpersoner: færre enn 5 svar vises aldri.',
    ],
  },
  nn: {
    title: (year) => `Kompetansekartet ${year}`,
    made: 'Laga av Taktstokk ut frå undersøkingar og anonyme pulsar. Tala er dei som er frigjevne; teksten er eit utkast til de har lese han.',
    overview: 'Heile kartet',
    surveys: 'Undersøkingane i 2009 og 2025',
    pulses: (year) => `Pulsane i ${year}`,
    noPulses: 'Ingen puls med tal som kan visast, er stengd i dette året.',
    trends: 'Over tid',
    noTrends:
      'Ingen spørsmål er stilte likt meir enn éin gong enno. 2009 og 2025 tel på ulike måtar og gjev inga utvikling.',
    gaps: 'Avstand til svært trygg',
    gapsMean:
      'Avstanden er 5 minus snittet av spørsmåla om tryggleik. Behov er det spurt om for andre ting, og det blir ikkje trekt frå.',
    noGaps: 'Ingen område har frigjevne svar om tryggleik enno. Treff og kryss fortel ikkje om avstand.',
    areas: 'Område for område',
    noFigures: 'Inga undersøking eller puls har tal for dette området.',
    named: 'Nemnt utan tal',
    resources: 'Ressursar',
    sources: 'Kjelder og atterhald',
    answered: (answers, municipalities) =>
      municipalities === undefined ? `${answers} svar` : `${answers} svar, for ${municipalities} kommunar`,
    maySay: 'Dette kan tala ikkje brukast til',
    head: {
      area: 'Område',
      question: 'Spørsmål',
      value: 'Verdi',
      n: 'Talet på svar',
      source: 'Kjelde',
      distance: 'Avstand',
      confidence: 'Tryggleik',
      need: 'Behov',
    },
    caveats: [
      'Å seie at eit behov har auka eller minka frå 2009 til 2025: undersøkingane spurde ulikt og tel ulikt.',
      'Å seie kor mange leiarar som ønskte noko i 2009: treff er omtalar, ikkje personar.',
      'Å rekne prosent av kryssa i 2025: det er ikkje oppgjeve kor mange som svara på spørsmål 9.',
      'Å rangere spørsmål 6 og 7 frå 2025: dei er gjevne att utan tal.',
      'Å seie noko om enkeltpersonar: færre enn 5 svar blir aldri viste.',
    ],
  },
  en: {
    title: (year) => `The competence map ${year}`,
    made: 'Made by Taktstokk from surveys and anonymous pulses. The figures are those released; the text is a draft until you have read it.',
    overview: 'The whole map',
    surveys: 'The surveys of 2009 and 2025',
    pulses: (year) => `The pulses of ${year}`,
    noPulses: 'No pulse with figures that may be shown closed in this year.',
    trends: 'Over time',
    noTrends:
      'No question has been asked alike more than once yet. 2009 and 2025 count in different ways and show no development.',
    gaps: 'Distance to very confident',
    gapsMean:
      'The distance is 5 minus the mean of the questions on confidence. Need is asked of other things and is not subtracted.',
    noGaps: 'No area has released answers on confidence yet. Mentions and ticks tell of no distance.',
    areas: 'Area by area',
    noFigures: 'No survey or pulse has figures for this area.',
    named: 'Named without figures',
    resources: 'Resources',
    sources: 'Sources and caveats',
    answered: (answers, municipalities) =>
      municipalities === undefined
        ? `${answers} answers`
        : `${answers} answers, for ${municipalities} municipalities`,
    maySay: 'What the figures cannot be used for',
    head: {
      area: 'Area',
      question: 'Question',
      value: 'Value',
      n: 'Answers',
      source: 'Source',
      distance: 'Distance',
      confidence: 'Confidence',
      need: 'Need',
    },
    caveats: [
      'To say that a need has grown or fallen from 2009 to 2025: the surveys asked and counted in different ways.',
      'To say how many leaders wanted something in 2009: mentions are not people.',
      'To take percentages of the ticks of 2025: it is not known how many answered question 9.',
      'To rank questions 6 and 7 of 2025: they are given without figures.',
      'To say anything of single persons: fewer than 5 answers are never shown.',
    ],
  },
}
