import type { Language } from '../../domain/language.ts'

interface MyDataTexts {
  words: string[]
  headline: string
  member: string
  guest: string
  role: string
  since: string
  channels: string
  questions: string
  noQuestions: string
  none: string
  kept: string
  export: string
  correct: string
  erase: string
  fileAlt: string
  exported: string
  sure: { headline: string; gone: string; stays: string[]; yes: string; no: string }
  erased: string
  let: string
  more(count: number): string
}

/** What is kept about whoever asks, and how they see, correct, take out and erase it. */
export const myDataTexts: Record<Language, MyDataTexts> = {
  nb: {
    words: ['mine data', 'dataene mine', 'personvern'],
    headline: 'Dette er lagret om deg',
    member: 'Du er registrert uten navn, under et tilfeldig nummer.',
    guest:
      'Du er ikke registrert. Spørsmålene dine er lagret uten navn, under en kode som bare jeg kan regne ut.',
    role: 'Rolle',
    since: 'Med siden',
    channels: 'Her kjenner jeg deg igjen',
    questions: 'Spørsmål de siste 90 dagene',
    noQuestions: 'Ingen spørsmål er lagret.',
    none: 'ikke oppgitt',
    kept: 'Spørsmål og svar slettes etter 90 dager. I en halv time husker jeg samtalen, så du kan spørre videre. Jeg sporer deg ikke.',
    export: 'Last ned alt',
    correct: 'Rett opplysningene',
    erase: 'Slett alt om meg',
    fileAlt: 'Alt som er lagret om deg, som JSON.',
    exported: 'Her er alt som er lagret om deg. Lenken virker i sju dager.',
    sure: {
      headline: 'Skal jeg slette alt om deg?',
      gone: 'Spørsmål, saker hos rådgiverne, valg, egne frister og framdrift slettes med en gang, og du får ingen flere meldinger.',
      stays: [
        'Tall som er publisert fra avsluttede pulser: de er ikke knyttet til noen',
        'Meldinger som alt ligger i Slack eller Teams: dem sletter du der',
        'Sikkerhetskopier, til de er gått ut',
      ],
      yes: 'Ja, slett alt',
      no: 'Nei, la det være',
    },
    erased: 'Alt om deg er slettet.',
    let: 'Ingenting er endret.',
    more: (count) => `og ${count} til, som du finner i nedlastingen`,
  },
  nn: {
    words: ['mine data', 'dataa mine', 'personvern'],
    headline: 'Dette er lagra om deg',
    member: 'Du er registrert utan namn, under eit tilfeldig nummer.',
    guest:
      'Du er ikkje registrert. Spørsmåla dine er lagra utan namn, under ein kode som berre eg kan rekne ut.',
    role: 'Rolle',
    since: 'Med sidan',
    channels: 'Her kjenner eg deg att',
    questions: 'Spørsmål dei siste 90 dagane',
    noQuestions: 'Ingen spørsmål er lagra.',
    none: 'ikkje oppgitt',
    kept: 'Spørsmål og svar blir sletta etter 90 dagar. I ein halv time hugsar eg samtalen, så du kan spørje vidare. Eg sporar deg ikkje.',
    export: 'Last ned alt',
    correct: 'Rett opplysningane',
    erase: 'Slett alt om meg',
    fileAlt: 'Alt som er lagra om deg, som JSON.',
    exported: 'Her er alt som er lagra om deg. Lenkja verkar i sju dagar.',
    sure: {
      headline: 'Skal eg slette alt om deg?',
      gone: 'Spørsmål, saker hos rådgivarane, val, eigne fristar og framdrift blir sletta med ein gong, og du får ikkje fleire meldingar.',
      stays: [
        'Tal som er publiserte frå avslutta pulsar: dei er ikkje knytte til nokon',
        'Meldingar som alt ligg i Slack eller Teams: dei slettar du der',
        'Tryggingskopiar, til dei er gått ut',
      ],
      yes: 'Ja, slett alt',
      no: 'Nei, lat det vere',
    },
    erased: 'Alt om deg er sletta.',
    let: 'Ingenting er endra.',
    more: (count) => `og ${count} til, som du finn i nedlastinga`,
  },
  en: {
    words: ['my data', 'privacy'],
    headline: 'This is kept about you',
    member: 'You are registered without a name, under a random number.',
    guest:
      'You are not registered. Your questions are kept without a name, under a code that only I can work out.',
    role: 'Role',
    since: 'In since',
    channels: 'Where I know you',
    questions: 'Questions of the last 90 days',
    noQuestions: 'No questions are kept.',
    none: 'not told',
    kept: 'Questions and answers are deleted after 90 days. For half an hour I remember the conversation, so that you can ask on. I do not track you.',
    export: 'Download everything',
    correct: 'Correct it',
    erase: 'Delete everything about me',
    fileAlt: 'Everything that is kept about you, as JSON.',
    exported: 'Here is everything that is kept about you. The link works for seven days.',
    sure: {
      headline: 'Shall I delete everything about you?',
      gone: 'Questions, cases with the advisers, choices, your own deadlines and progress are deleted at once, and you get no more messages.',
      stays: [
        'Figures published from closed pulses: they are tied to nobody',
        'Messages that lie in Slack or Teams already: delete them there',
        'Backups, until they have expired',
      ],
      yes: 'Yes, delete everything',
      no: 'No, leave it',
    },
    erased: 'Everything about you has been deleted.',
    let: 'Nothing has been changed.',
    more: (count) => `and ${count} more, which you find in the download`,
  },
}
