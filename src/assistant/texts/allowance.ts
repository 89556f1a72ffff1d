import type { Language } from '../../domain/language.ts'

interface AllowanceTexts {
  /** @param time of the clock in Norway, as `14.00`. */
  enough(time: string): string
}

/** Said to whoever has asked as much as one person may in an hour. */
export const allowanceTexts: Record<Language, AllowanceTexts> = {
  nb: {
    enough: (time) =>
      `Du har spurt så mye den siste timen at jeg må holde av plass til de andre. Spør gjerne igjen fra klokka ${time}.`,
  },
  nn: {
    enough: (time) =>
      `Du har spurt så mykje den siste timen at eg må halde av plass til dei andre. Spør gjerne igjen frå klokka ${time}.`,
  },
  en: {
    enough: (time) =>
      `You have asked so much in the past hour that I must keep room for the others. Please ask again from ${time.replace('.', ':')}.`,
  },
}
