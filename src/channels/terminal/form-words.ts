import type { Language } from '../../domain/language.ts'

/** What the terminal says while a form is filled in. */
export interface FormWords {
  optional: string
  oneNumber: string
  numbers(most: number): string
  /** In characters. */
  upTo(maxLength: number): string
  tooLong(length: number, maxLength: number): string
  /** Said of what stands there beforehand. */
  keeps(kept: string): string
  needed: string
  howToLeave: string
  left: string
}

export const formWords: Record<Language, FormWords> = {
  nb: {
    optional: '(valgfritt: trykk Enter for å hoppe over)',
    oneNumber: 'Skriv tallet på ett av valgene.',
    numbers: (most) => `Skriv tallene på høyst ${most} av valgene, med komma mellom.`,
    upTo: (maxLength) => `Skriv høyst ${maxLength} tegn.`,
    tooLong: (length, maxLength) => `Det var ${length} tegn. Skriv høyst ${maxLength}.`,
    keeps: (kept) => `Enter beholder: ${kept}`,
    needed: 'Dette spørsmålet må ha et svar.',
    howToLeave: '«avbryt» lar skjemaet være.',
    left: 'Skjemaet er ikke sendt.',
  },
  nn: {
    optional: '(valfritt: trykk Enter for å hoppe over)',
    oneNumber: 'Skriv talet på eitt av vala.',
    numbers: (most) => `Skriv tala på høgst ${most} av vala, med komma mellom.`,
    upTo: (maxLength) => `Skriv høgst ${maxLength} teikn.`,
    tooLong: (length, maxLength) => `Det var ${length} teikn. Skriv høgst ${maxLength}.`,
    keeps: (kept) => `Enter beheld: ${kept}`,
    needed: 'Dette spørsmålet må ha eit svar.',
    howToLeave: '«avbryt» lèt skjemaet vere.',
    left: 'Skjemaet er ikkje sendt.',
  },
  en: {
    optional: '(optional: press Enter to skip)',
    oneNumber: 'Write the number of one of the choices.',
    numbers: (most) => `Write the numbers of ${most} of the choices at most, with commas between.`,
    upTo: (maxLength) => `Write ${maxLength} characters at most.`,
    tooLong: (length, maxLength) => `That was ${length} characters. Write ${maxLength} at most.`,
    keeps: (kept) => `Enter keeps: ${kept}`,
    needed: 'This question needs an answer.',
    howToLeave: '“cancel” leaves the form.',
    left: 'The form was not sent.',
  },
}

/** Whether somebody wants to leave a form, whatever the language of the conversation. */
export function isCancelled(line: string): boolean {
  return ['avbryt', 'cancel'].includes(line.trim().toLowerCase())
}
