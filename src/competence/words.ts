import { unreachable } from '../domain/errors.ts'
import type { Language } from '../domain/language.ts'
import type { Observation, OneAxis, Scale, Unit } from './observation.ts'

/** What units and bases are called: in pictures, tables and cards, always beside the figure. */
interface Words {
  unit: Record<Unit, string>
  scale: Record<Scale, string>
  /** What 1 and 5 mean. */
  ends: Record<Scale, string>
  mentions(n: string): string
  ticks(n: string): string
  unknownBase(n: string): string
  mean(n: string): string
  share(n: string): string
  of5(mean: string): string
  source: string
  /** Where a figure of many rounds comes from. */
  pulses(year: number): string
  overview: { title: string; about: string; none: string; confidence(year: number): string }
  trend: string
}

export const words: Record<Language, Words> = {
  nb: {
    unit: { hits: 'treff', ticks: 'kryss', mean5: 'snitt 1–5', share: 'prosent' },
    scale: { agree5: 'Enighet', confidence5: 'Trygghet', need5: 'Behov' },
    ends: {
      agree5: '1 er helt uenig, 5 er helt enig',
      confidence5: '1 er svært utrygg, 5 er svært trygg',
      need5: '1 er ikke behov, 5 er svært stort behov',
    },
    mentions: (n) => `Treff, altså omtaler i ${n} svar, ikke personer`,
    ticks: (n) => `Kryss fra ${n} svar`,
    unknownBase: (n) =>
      `Kryss i en undersøkelse med ${n} svar. Flere valg var lov, og det er ikke oppgitt hvor mange som svarte på spørsmålet`,
    mean: (n) => `Snitt av ${n} svar`,
    share: (n) => `Prosent av ${n} svar`,
    of5: (mean) => `snitt ${mean} av 5`,
    source: 'Kilde',
    pulses: (year) => `Kulturskolerådets pulser ${year}`,
    overview: {
      title: 'Kompetansekartet',
      about:
        'Hver kolonne teller på sin måte og leses for seg. Der et område har flere tema i 2025, er søylen det høyeste. En strek betyr at det ikke finnes tall.',
      none: 'ikke tall',
      confidence: (year) => `${year}: trygghet, snitt 1–5`,
    },
    trend: 'Samme spørsmål over tid',
  },
  nn: {
    unit: { hits: 'treff', ticks: 'kryss', mean5: 'snitt 1–5', share: 'prosent' },
    scale: { agree5: 'Semje', confidence5: 'Tryggleik', need5: 'Behov' },
    ends: {
      agree5: '1 er heilt ueinig, 5 er heilt einig',
      confidence5: '1 er svært utrygg, 5 er svært trygg',
      need5: '1 er ikkje behov, 5 er svært stort behov',
    },
    mentions: (n) => `Treff, altså omtalar i ${n} svar, ikkje personar`,
    ticks: (n) => `Kryss frå ${n} svar`,
    unknownBase: (n) =>
      `Kryss i ei undersøking med ${n} svar. Fleire val var lov, og det er ikkje oppgjeve kor mange som svara på spørsmålet`,
    mean: (n) => `Snitt av ${n} svar`,
    share: (n) => `Prosent av ${n} svar`,
    of5: (mean) => `snitt ${mean} av 5`,
    source: 'Kjelde',
    pulses: (year) => `Pulsane til Kulturskolerådet ${year}`,
    overview: {
      title: 'Kompetansekartet',
      about:
        'Kvar kolonne tel på sin måte og blir lesen for seg. Der eit område har fleire tema i 2025, er søyla det høgaste. Ein strek tyder at det ikkje finst tal.',
      none: 'ikkje tal',
      confidence: (year) => `${year}: tryggleik, snitt 1–5`,
    },
    trend: 'Same spørsmål over tid',
  },
  en: {
    unit: { hits: 'mentions', ticks: 'ticks', mean5: 'mean 1–5', share: 'percent' },
    scale: { agree5: 'Agreement', confidence5: 'Confidence', need5: 'Need' },
    ends: {
      agree5: '1 is strongly disagree, 5 is strongly agree',
      confidence5: '1 is very unsure, 5 is very confident',
      need5: '1 is no need, 5 is very great need',
    },
    mentions: (n) => `Mentions in ${n} answers, not people`,
    ticks: (n) => `Ticks from ${n} answers`,
    unknownBase: (n) =>
      `Ticks in a survey with ${n} answers. Several choices were allowed, and it is not known how many answered the question`,
    mean: (n) => `Mean of ${n} answers`,
    share: (n) => `Percent of ${n} answers`,
    of5: (mean) => `mean ${mean} of 5`,
    source: 'Source',
    pulses: (year) => `The council's pulses ${year}`,
    overview: {
      title: 'The competence map',
      about:
        'Each column counts in its own way and is read by itself. Where an area has several themes in 2025, the bar is the highest. A dash means that there is no figure.',
      none: 'no figure',
      confidence: (year) => `${year}: confidence, mean 1–5`,
    },
    trend: 'The same question over time',
  },
}

const locales: Record<Language, string> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' }

/** `3,4` in Norwegian; a mean always with its decimal. */
export function numberOf(language: Language, { value, unit }: Pick<Observation, 'value' | 'unit'>): string {
  const digits = unit === 'mean5' ? { minimumFractionDigits: 1 } : {}
  return new Intl.NumberFormat(locales[language], { maximumFractionDigits: 1, ...digits }).format(value)
}

/** `33 treff`, `40 prosent`, `snitt 3,4 av 5`: the figure with its unit, as it is said. */
export function figureOf(language: Language, observation: Observation): string {
  const number = numberOf(language, observation)
  if (observation.unit === 'mean5') return words[language].of5(number)
  return `${number} ${words[language].unit[observation.unit]}`
}

/** Of what the figures are, and what they do not tell: "Treff, altså omtaler i 105 svar, ikke personer". */
export function baseOf(language: Language, { unit, scale, figures }: OneAxis): string {
  const texts = words[language]
  const n = answersOf(figures.map((figure) => figure.n))
  switch (unit) {
    case 'hits':
      return texts.mentions(n)
    case 'ticks':
      return figures.every(({ baseKnown }) => baseKnown) ? texts.ticks(n) : texts.unknownBase(n)
    case 'mean5':
      return `${texts.mean(n)}${scale === undefined ? '' : `. ${texts.ends[scale]}`}`
    case 'share':
      return texts.share(n)
    default:
      return unreachable(unit)
  }
}

function answersOf(all: number[]): string {
  const [least, most] = [Math.min(...all), Math.max(...all)]
  return least === most ? String(least) : `${least}–${most}`
}
