import type { Language } from '../../domain/language.ts'

interface CertificationTexts {
  help: string
  words: string[]
  headline: string
  /** What the list is, and what is not known. */
  about: string
  unknown: string
  isOn(day: string): string
  put: string
  remove: string
  added: string
  removed: string
  private: string
  data(day: string): string
  council: {
    headline: string
    listed(standing: { month: string; listed: number; of: number }): string
    hidden(floor: number): string
    rules(floor: number): string
    write: string
    send: string
    empty: string
    /** Without how many: what is sent must not tell what the figures hold back. */
    sent: string
    note: string
  }
  letter: { headline: string; why: string }
}

/** The interest list for certification: nothing is promised, and no course, price or day is made up. */
export const certificationTexts: Record<Language, CertificationTexts> = {
  nb: {
    help: '«sertifisering»: interesseliste for sertifisering i mangfoldsledelse',
    words: ['sertifisering', 'interesseliste', 'mangfoldssertifisering'],
    headline: 'Interesseliste for sertifisering i mangfoldsledelse',
    about:
      'Planen for Oslo og Viken (om lag 2022) ville gi ledere kurs og sertifisering. Planen er fra Viken-perioden, og om den gjelder nå, må sjekkes.',
    unknown:
      'Jeg vet ikke om det kommer et kurs, hvem som holder det, når det er eller hva det koster. Står du på lista, får du beskjed når rådet vet mer. Det binder deg ikke til noe.',
    isOn: (day) => `Du har stått på lista siden ${day}.`,
    put: 'Sett meg på lista',
    remove: 'Ta meg av lista',
    added: 'Du står på lista. Du ser det under «mine data».',
    removed: 'Du er tatt av lista.',
    private: 'Skriv «sertifisering» til meg alene, så ser ingen andre hva du velger.',
    data: (day) => `På interesselista for sertifisering siden ${day}.`,
    council: {
      headline: 'Hvem vil vite mer om sertifisering',
      listed: ({ month, listed, of }) => `${listed} av ${of} ledere står på lista (${month}).`,
      hidden: (floor) => `Vises ikke: det kunne røpe færre enn ${floor} ledere.`,
      rules: (floor) =>
        `Tallet avgjøres én gang i måneden. Det vises når minst ${floor} står på lista og minst ${floor} ikke gjør det, og når forskjellen fra en tidligere måned ikke røper noen; ellers står det forrige.`,
      write: 'Skriv til alle på lista',
      send: 'Send til alle på lista',
      empty: 'Skriv hva de på lista skal få vite, så sender jeg det.',
      sent: 'Det går til alle på lista, til hver enkelt alene og innenfor arbeidstida.',
      note: 'Du ser ikke hvem som står på lista. Skriv bare det som er bestemt; den samme teksten sendes aldri to ganger til samme leder.',
    },
    letter: {
      headline: 'Om sertifisering i mangfoldsledelse',
      why: 'Du får denne fordi du står på interesselista. Den er skrevet av en rådgiver i Kulturskolerådet.',
    },
  },
  nn: {
    help: '«sertifisering»: interesseliste for sertifisering i mangfaldsleiing',
    words: ['sertifisering', 'interesseliste', 'mangfaldssertifisering'],
    headline: 'Interesseliste for sertifisering i mangfaldsleiing',
    about:
      'Planen for Oslo og Viken (om lag 2022) ville gi leiarar kurs og sertifisering. Planen er frå Viken-perioden, og om han gjeld no, må sjekkast.',
    unknown:
      'Eg veit ikkje om det kjem eit kurs, kven som held det, når det er eller kva det kostar. Står du på lista, får du beskjed når rådet veit meir. Det bind deg ikkje til noko.',
    isOn: (day) => `Du har stått på lista sidan ${day}.`,
    put: 'Set meg på lista',
    remove: 'Ta meg av lista',
    added: 'Du står på lista. Du ser det under «mine data».',
    removed: 'Du er teken av lista.',
    private: 'Skriv «sertifisering» til meg åleine, så ser ingen andre kva du vel.',
    data: (day) => `På interesselista for sertifisering sidan ${day}.`,
    council: {
      headline: 'Kven vil vite meir om sertifisering',
      listed: ({ month, listed, of }) => `${listed} av ${of} leiarar står på lista (${month}).`,
      hidden: (floor) => `Blir ikkje vist: det kunne røpe færre enn ${floor} leiarar.`,
      rules: (floor) =>
        `Talet blir avgjort éin gong i månaden. Det blir vist når minst ${floor} står på lista og minst ${floor} ikkje gjer det, og når skilnaden frå ein tidlegare månad ikkje røper nokon; elles står det førre.`,
      write: 'Skriv til alle på lista',
      send: 'Send til alle på lista',
      empty: 'Skriv kva dei på lista skal få vite, så sender eg det.',
      sent: 'Det går til alle på lista, til kvar einskild åleine og innanfor arbeidstida.',
      note: 'Du ser ikkje kven som står på lista. Skriv berre det som er bestemt; den same teksten blir aldri send to gonger til same leiar.',
    },
    letter: {
      headline: 'Om sertifisering i mangfaldsleiing',
      why: 'Du får denne fordi du står på interesselista. Ho er skriven av ein rådgivar i Kulturskolerådet.',
    },
  },
  en: {
    help: '“certification”: interest list for certification in diversity leadership',
    words: ['certification', 'interest list'],
    headline: 'Interest list for certification in diversity leadership',
    about:
      'The plan for Oslo and Viken (about 2022) wanted to give leaders a course and certification. It is from the Viken period, and whether it holds now has to be checked.',
    unknown:
      'I do not know whether there will be a course, who gives it, when it is or what it costs. If you are on the list, you hear of it when the council knows more. It binds you to nothing.',
    isOn: (day) => `You have been on the list since ${day}.`,
    put: 'Put me on the list',
    remove: 'Take me off the list',
    added: 'You are on the list. You see it under “my data”.',
    removed: 'You have been taken off the list.',
    private: 'Write “certification” to me alone, and nobody else sees what you choose.',
    data: (day) => `On the interest list for certification since ${day}.`,
    council: {
      headline: 'Who wants to know more of certification',
      listed: ({ month, listed, of }) => `${listed} of ${of} leaders are on the list (${month}).`,
      hidden: (floor) => `Not shown: it could tell of fewer than ${floor} leaders.`,
      rules: (floor) =>
        `The figure is decided once a month. It is shown when at least ${floor} are on the list and at least ${floor} are not, and when the difference from an earlier month tells of nobody; else the last one stands.`,
      write: 'Write to all on the list',
      send: 'Send to all on the list',
      empty: 'Write what those on the list should know, and I will send it.',
      sent: 'It goes to all on the list, to each alone and within working hours.',
      note: 'You do not see who is on the list. Write only what has been decided; the same text is never sent twice to the same leader.',
    },
    letter: {
      headline: 'On certification in diversity leadership',
      why: 'You get this because you are on the interest list. It is written by an adviser of the council.',
    },
  },
}
