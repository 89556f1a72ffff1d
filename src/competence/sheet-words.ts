import type { Language } from '../domain/language.ts'

interface SheetWords {
  sheets: { figures: string; gaps: string; sources: string }
  figures: string[]
  gaps: string[]
  sources: string[]
  yes: string
  no: string
  /** What must be known of the figures of a pulse. */
  roundNote: string
}

/** The heads of the columns in files for a spreadsheet. */
export const sheetWords: Record<Language, SheetWords> = {
  nb: {
    sheets: { figures: 'Tall', gaps: 'Avstand', sources: 'Kilder' },
    figures: [
      'Område-id',
      'Område',
      'År',
      'Måned',
      'Spørsmål',
      'Svar eller tema',
      'Verdi',
      'Enhet',
      'Antall svar',
      'Er basen kjent?',
      'Akse',
      'Kilde',
    ],
    gaps: ['Område', 'År', 'Avstand til svært trygg', 'Snitt trygghet', 'Færrest svar', 'Snitt behov'],
    sources: ['Kilde', 'År', 'Antall svar', 'Dette må du vite'],
    yes: 'ja',
    no: 'nei',
    roundNote:
      'Anonym puls. Tall vises bare når minst 5 har svart, og holdes tilbake der de kunne røpe enkeltsvar. Snitt er av trinnene 1 til 5, prosent er av dem som svarte.',
  },
  nn: {
    sheets: { figures: 'Tal', gaps: 'Avstand', sources: 'Kjelder' },
    figures: [
      'Område-id',
      'Område',
      'År',
      'Månad',
      'Spørsmål',
      'Svar eller tema',
      'Verdi',
      'Eining',
      'Talet på svar',
      'Er basen kjend?',
      'Akse',
      'Kjelde',
    ],
    gaps: ['Område', 'År', 'Avstand til svært trygg', 'Snitt tryggleik', 'Færrast svar', 'Snitt behov'],
    sources: ['Kjelde', 'År', 'Talet på svar', 'Dette må du vite'],
    yes: 'ja',
    no: 'nei',
    roundNote:
      'Anonym puls. Tal blir viste berre når minst 5 har svara, og blir haldne tilbake der dei kunne røpe enkeltsvar. Snitt er av trinna 1 til 5, prosent er av dei som svara.',
  },
  en: {
    sheets: { figures: 'Figures', gaps: 'Distance', sources: 'Sources' },
    figures: [
      'Area id',
      'Area',
      'Year',
      'Month',
      'Question',
      'Answer or theme',
      'Value',
      'Unit',
      'Answers',
      'Base known?',
      'Axis',
      'Source',
    ],
    gaps: ['Area', 'Year', 'Distance to very confident', 'Mean confidence', 'Fewest answers', 'Mean need'],
    sources: ['Source', 'Year', 'Answers', 'What to know'],
    yes: 'yes',
    no: 'no',
    roundNote:
      'Anonymous pulse. Figures are shown only where at least 5 have answered, and are withheld where they could reveal single answers. Means are of the steps 1 to 5, percent are of those who answered.',
  },
}
