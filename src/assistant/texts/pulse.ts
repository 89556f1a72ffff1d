import type { Language } from '../../domain/language.ts'
import type { NoChange } from '../../pulse/change.ts'
import type { Reason } from '../../pulse/release.ts'

interface PulseTexts {
  words: readonly string[]
  /** Until then there is a tie between the answer and the person; the store keeps this word for word. */
  promise(questions: number, floor: number): string
  closes(day: string): string
  submit: string
  thanks: { headline: string; kept(day: string): string; change: string; withdraw: string }
  again: string
  withdrawn: { headline: string; text: string; answer: string }
  reminder(day: string): string
  refused: {
    late: string
    unknown: string
    notAsked: string
    notMember: string
    shared: string
    'unknown-option': string
    'unknown-question': string
    'too-many': (most: number) => string
    'too-long': (most: number) => string
    'nothing-chosen': string
  }
  none: string
  results: {
    headline(title: string): string
    answers(n: number): string
    units: { answers: string; ticks: string }
    base(question: string, n: number): string
    mean: string
    hidden: Record<Reason, (floor: number) => string>
    change: {
      since(day: string): string
      mean(by: string): string
      share(label: string, by: string): string
      none: Record<NoChange, string>
    }
    lost(n: number): string
    nothing: string
    show: string
    texts: string
    textsHeadline(title: string): string
    textsNote: string
    noTexts: string
  }
}

export const pulseTexts: Record<Language, PulseTexts> = {
  nb: {
    words: ['puls', 'pulser', 'pulsen'],
    promise: (questions, floor) =>
      `${questions} korte spørsmål. Til runden stenger kan du endre eller trekke svaret. Da slettes koblingen til deg, og ingen kan finne ut hva du svarte. Tall vises bare når minst ${floor} har svart.`,
    closes: (day) => `Runden stenger ${day}. Alle spørsmål kan stå åpne.`,
    submit: 'Send svaret',
    thanks: {
      headline: 'Takk, svaret ditt er med.',
      kept: (day) =>
        `Du kan endre eller trekke det til runden stenger ${day}. Etter det er koblingen til deg borte.`,
      change: 'Endre svaret',
      withdraw: 'Trekk svaret',
    },
    again: 'Det nye svaret kommer i stedet for det du har gitt. Det gamle vises ikke her.',
    withdrawn: {
      headline: 'Svaret ditt er trukket.',
      text: 'Ingenting av det telles med.',
      answer: 'Svar likevel',
    },
    reminder: (day) => `En påminnelse, den eneste: runden stenger ${day}.`,
    refused: {
      late: 'Runden er stengt, så svaret ble ikke tatt med. Resultatet kommer til alle som ble spurt.',
      unknown: 'Jeg kjenner ikke denne runden. Skriv «puls» for å se hva som er åpent nå.',
      notAsked: 'Denne runden er ikke til deg, så svaret ble ikke tatt med.',
      notMember: 'Puls er for ledere som er med. Skriv invitasjonskoden din først.',
      shared: 'Puls svarer du på i en direktemelding med meg. Skriv «puls» der.',
      'unknown-option': 'Et av svarene finnes ikke blant valgene. Ingenting er lagret; svar på kortet.',
      'unknown-question':
        'Et av spørsmålene hører ikke til denne runden. Ingenting er lagret; svar på kortet.',
      'too-many': (most) => `Du har valgt for mange: velg høyst ${most}. Ingenting er lagret ennå.`,
      'too-long': (most) => `Teksten er for lang: skriv høyst ${most} tegn. Ingenting er lagret ennå.`,
      'nothing-chosen': 'Du har ikke svart på noe ennå. Velg minst ett svar.',
    },
    none: 'Ingen puls er åpen for deg nå.',
    results: {
      headline: (title) => `Dere svarte: ${title}`,
      answers: (n) => `${n} svar.`,
      units: { answers: 'svar', ticks: 'kryss' },
      base: (question, n) => `${question} (${n} svar)`,
      mean: 'Gjennomsnitt, fra 1 til 5',
      hidden: {
        'too-few': (floor) => `Vises ikke: færre enn ${floor} svar.`,
        'could-reveal': () => 'Vises ikke: kunne røpe enkeltsvar.',
        'too-like-before': () => 'Vises ikke: forskjellen fra forrige runde kunne røpe enkeltsvar.',
      },
      change: {
        since: (day) => `Siden runden som stengte ${day}:`,
        mean: (by) => `gjennomsnittet ${by}`,
        share: (label, by) => `${label} ${by} prosentpoeng`,
        none: {
          'asked-otherwise': 'Endring vises ikke: spørsmålet var et annet i forrige runde.',
          'hidden-before': 'Endring vises ikke: tallene fra forrige runde kan ikke vises slik.',
        },
      },
      lost: (n) => `${n} svar gikk tapt da dataene ble hentet tilbake fra en sikkerhetskopi.`,
      nothing: 'Ingen tall kan vises for denne runden.',
      show: 'Se forrige resultat',
      texts: 'Les fritekst',
      textsHeadline: (title) => `Fritekst: ${title}`,
      textsNote:
        'I tilfeldig rekkefølge. Navn, tall og adresser er tatt ut, men det som står mellom linjene, er der ennå: del ikke videre ord for ord.',
      noTexts: 'Runden har ingen fritekst som kan vises.',
    },
  },
  nn: {
    words: ['puls', 'pulsar', 'pulsen'],
    promise: (questions, floor) =>
      `${questions} korte spørsmål. Til runden stengjer kan du endre eller trekkje svaret. Då blir koplinga til deg sletta, og ingen kan finne ut kva du svarte. Tal blir viste berre når minst ${floor} har svart.`,
    closes: (day) => `Runden stengjer ${day}. Alle spørsmål kan stå opne.`,
    submit: 'Send svaret',
    thanks: {
      headline: 'Takk, svaret ditt er med.',
      kept: (day) =>
        `Du kan endre eller trekkje det til runden stengjer ${day}. Etter det er koplinga til deg borte.`,
      change: 'Endre svaret',
      withdraw: 'Trekk svaret',
    },
    again: 'Det nye svaret kjem i staden for det du har gitt. Det gamle blir ikkje vist her.',
    withdrawn: {
      headline: 'Svaret ditt er trekt.',
      text: 'Ingenting av det blir talt med.',
      answer: 'Svar likevel',
    },
    reminder: (day) => `Ei påminning, den einaste: runden stengjer ${day}.`,
    refused: {
      late: 'Runden er stengd, så svaret vart ikkje teke med. Resultatet kjem til alle som vart spurde.',
      unknown: 'Eg kjenner ikkje denne runden. Skriv «puls» for å sjå kva som er ope no.',
      notAsked: 'Denne runden er ikkje til deg, så svaret vart ikkje teke med.',
      notMember: 'Puls er for leiarar som er med. Skriv invitasjonskoden din først.',
      shared: 'Puls svarar du på i ei direktemelding med meg. Skriv «puls» der.',
      'unknown-option': 'Eitt av svara finst ikkje blant vala. Ingenting er lagra; svar på kortet.',
      'unknown-question':
        'Eitt av spørsmåla høyrer ikkje til denne runden. Ingenting er lagra; svar på kortet.',
      'too-many': (most) => `Du har valt for mange: vel høgst ${most}. Ingenting er lagra enno.`,
      'too-long': (most) => `Teksten er for lang: skriv høgst ${most} teikn. Ingenting er lagra enno.`,
      'nothing-chosen': 'Du har ikkje svart på noko enno. Vel minst eitt svar.',
    },
    none: 'Ingen puls er open for deg no.',
    results: {
      headline: (title) => `De svarte: ${title}`,
      answers: (n) => `${n} svar.`,
      units: { answers: 'svar', ticks: 'kryss' },
      base: (question, n) => `${question} (${n} svar)`,
      mean: 'Gjennomsnitt, frå 1 til 5',
      hidden: {
        'too-few': (floor) => `Blir ikkje vist: færre enn ${floor} svar.`,
        'could-reveal': () => 'Blir ikkje vist: kunne røpe enkeltsvar.',
        'too-like-before': () => 'Blir ikkje vist: skilnaden frå førre runde kunne røpe enkeltsvar.',
      },
      change: {
        since: (day) => `Sidan runden som stengde ${day}:`,
        mean: (by) => `gjennomsnittet ${by}`,
        share: (label, by) => `${label} ${by} prosentpoeng`,
        none: {
          'asked-otherwise': 'Endring blir ikkje vist: spørsmålet var eit anna i førre runde.',
          'hidden-before': 'Endring blir ikkje vist: tala frå førre runde kan ikkje visast slik.',
        },
      },
      lost: (n) => `${n} svar gjekk tapt då dataa vart henta tilbake frå ein tryggingskopi.`,
      nothing: 'Ingen tal kan visast for denne runden.',
      show: 'Sjå førre resultat',
      texts: 'Les fritekst',
      textsHeadline: (title) => `Fritekst: ${title}`,
      textsNote:
        'I tilfeldig rekkjefølgje. Namn, tal og adresser er tekne ut, men det som står mellom linjene, er der enno: del ikkje vidare ord for ord.',
      noTexts: 'Runden har ingen fritekst som kan visast.',
    },
  },
  en: {
    words: ['pulse', 'pulses'],
    promise: (questions, floor) =>
      `${questions} short questions. Until the round closes you can change or withdraw your answer. Then the link to you is erased, and nobody can find out what you answered. Figures are shown only when at least ${floor} have answered.`,
    closes: (day) => `The round closes on ${day}. Every question may be left open.`,
    submit: 'Send answer',
    thanks: {
      headline: 'Thank you, your answer is in.',
      kept: (day) =>
        `You can change or withdraw it until the round closes on ${day}. After that the link to you is gone.`,
      change: 'Change answer',
      withdraw: 'Withdraw answer',
    },
    again: 'The new answer takes the place of the one you gave. The old one is not shown here.',
    withdrawn: {
      headline: 'Your answer is withdrawn.',
      text: 'Nothing of it is counted.',
      answer: 'Answer after all',
    },
    reminder: (day) => `One reminder, the only one: the round closes on ${day}.`,
    refused: {
      late: 'The round is closed, so the answer was not taken in. The result goes to everybody who was asked.',
      unknown: 'I do not know this round. Write "pulse" to see what is open now.',
      notAsked: 'This round is not for you, so the answer was not taken in.',
      notMember: 'Pulses are for leaders who have joined. Write your invitation code first.',
      shared: 'Pulses are answered in a direct message with me. Write "pulse" there.',
      'unknown-option': 'One of the answers is not among the choices. Nothing is kept; answer on the card.',
      'unknown-question':
        'One of the questions does not belong to this round. Nothing is kept; answer on the card.',
      'too-many': (most) => `You have chosen too many: choose at most ${most}. Nothing is kept yet.`,
      'too-long': (most) => `The text is too long: write at most ${most} characters. Nothing is kept yet.`,
      'nothing-chosen': 'You have not answered anything yet. Choose at least one answer.',
    },
    none: 'No pulse is open for you now.',
    results: {
      headline: (title) => `You answered: ${title}`,
      answers: (n) => `${n} answers.`,
      units: { answers: 'answers', ticks: 'ticks' },
      base: (question, n) => `${question} (${n} answers)`,
      mean: 'Mean, from 1 to 5',
      hidden: {
        'too-few': (floor) => `Not shown: fewer than ${floor} answers.`,
        'could-reveal': () => 'Not shown: could give away single answers.',
        'too-like-before': () =>
          'Not shown: the difference from the last round could give away single answers.',
      },
      change: {
        since: (day) => `Since the round that closed on ${day}:`,
        mean: (by) => `the mean ${by}`,
        share: (label, by) => `${label} ${by} percentage points`,
        none: {
          'asked-otherwise': 'Change not shown: the question was another one in the last round.',
          'hidden-before': 'Change not shown: the figures of the last round cannot be shown in this way.',
        },
      },
      lost: (n) => `${n} answers were lost when the data were restored from a backup.`,
      nothing: 'No figures can be shown of this round.',
      show: 'See the last result',
      texts: 'Read free text',
      textsHeadline: (title) => `Free text: ${title}`,
      textsNote:
        'In random order. Names, numbers and addresses are taken out, but what stands between the lines is still there: do not pass it on word by word.',
      noTexts: 'The round has no free text that may be shown.',
    },
  },
}
