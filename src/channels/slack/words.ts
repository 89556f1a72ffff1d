import type { Language } from '../../domain/language.ts'

interface Words {
  /** On a menu, and on the button beside a label that is too long for it. */
  choose: string
  most(most: number): string
  useful: string
  notUseful: string
  /** In place of a form, where others would see it. */
  formInPrivate: string
  /** On the button that shows an answer to the channel. */
  share: string
  tooLateToShare: string
}

/** What only Slack needs to say. */
export const words: Record<Language, Words> = {
  nb: {
    choose: 'Velg',
    most: (most) => `Velg høyst ${most}.`,
    useful: 'Nyttig',
    notUseful: 'Ikke nyttig',
    share: 'Del i kanalen',
    tooLateToShare:
      'Dette svaret kan ikke deles lenger. Still spørsmålet på nytt, så kan du dele det nye svaret.',
    formInPrivate: 'Her er det noe å fylle ut. Det ligger i direktemeldingene dine fra meg.',
  },
  nn: {
    choose: 'Vel',
    most: (most) => `Vel høgst ${most}.`,
    useful: 'Nyttig',
    notUseful: 'Ikkje nyttig',
    share: 'Del i kanalen',
    tooLateToShare:
      'Dette svaret kan ikkje delast lenger. Still spørsmålet på nytt, så kan du dele det nye svaret.',
    formInPrivate: 'Her er det noko å fylle ut. Det ligg i direktemeldingane dine frå meg.',
  },
  en: {
    choose: 'Choose',
    most: (most) => `Choose at most ${most}.`,
    useful: 'Useful',
    notUseful: 'Not useful',
    share: 'Share in the channel',
    tooLateToShare: 'This answer cannot be shared any more. Ask again, and you can share the new answer.',
    formInPrivate: 'There is something to fill in here. You find it in your direct messages from me.',
  },
}
