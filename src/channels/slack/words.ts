import type { Language } from '../../domain/language.ts'

interface Words {
  /** On a menu, and on the button beside a label that is too long for it. */
  choose: string
  most(most: number): string
  useful: string
  notUseful: string
  /** In place of a form, where others would see it. */
  formInPrivate: string
}

/** What only Slack needs to say. */
export const words: Record<Language, Words> = {
  nb: {
    choose: 'Velg',
    most: (most) => `Velg høyst ${most}.`,
    useful: 'Nyttig',
    notUseful: 'Ikke nyttig',
    formInPrivate: 'Her er det noe å fylle ut. Det ligger i direktemeldingene dine fra meg.',
  },
  nn: {
    choose: 'Vel',
    most: (most) => `Vel høgst ${most}.`,
    useful: 'Nyttig',
    notUseful: 'Ikkje nyttig',
    formInPrivate: 'Her er det noko å fylle ut. Det ligg i direktemeldingane dine frå meg.',
  },
  en: {
    choose: 'Choose',
    most: (most) => `Choose at most ${most}.`,
    useful: 'Useful',
    notUseful: 'Not useful',
    formInPrivate: 'There is something to fill in here. You find it in your direct messages from me.',
  },
}
