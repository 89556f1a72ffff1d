import type { Language } from '../../domain/language.ts'

interface PostTexts {
  headline(title: string): string
  draft: string
  note: string
  doing: string
  /** What stands in the field beforehand: ideas, marked as such. */
  ideas(titles: string[]): string
  approve: string
  drop: string
  empty: string
  approved(recipients: number): string
  dropped: string
  settled: string
  gone: string
  notYou: string
  post: {
    headline: string
    answered(title: string, day: string): string
    doing: string
    resources: string
    note: string
  }
}

/** "You answered, this is what we do": the draft to an adviser, and what goes out when it is approved. */
export const postTexts: Record<Language, PostTexts> = {
  nb: {
    headline: (title) => `Utkast: Dere svarte om «${title}», dette gjør vi`,
    draft: 'Dette kan vises fra runden:',
    note: 'Ingenting sendes før du godkjenner. Skriv hva rådet faktisk gjør; forslagene i feltet er bare ideer.',
    doing: 'Dette gjør vi',
    ideas: (titles) => `[Forslag: minn om ${titles.join(' og ')}. Skriv om før du godkjenner.]`,
    approve: 'Godkjenn og send',
    drop: 'Ikke send noe',
    empty: 'Skriv med egne ord hva rådet gjør, uten klammene, så sender jeg det.',
    approved: (recipients) =>
      `Godkjent. Det går til ${recipients === 1 ? 'én leder' : `${recipients} ledere`}, innenfor arbeidstida.`,
    dropped: 'Notert. Ingenting sendes fra denne runden.',
    settled: 'Denne runden er allerede avgjort.',
    gone: 'Den runden har ingen tall som kan vises.',
    notYou: 'Dette er for rådgivere.',
    post: {
      headline: 'Dere svarte, dette gjør vi',
      answered: (title, day) => `Dere svarte på pulsen «${title}», som ble stengt ${day}:`,
      doing: 'Dette gjør vi:',
      resources: 'Dette kan hjelpe nå:',
      note: 'Teksten om hva vi gjør, er skrevet og godkjent av en rådgiver i Kulturskolerådet.',
    },
  },
  nn: {
    headline: (title) => `Utkast: De svara om «${title}», dette gjer vi`,
    draft: 'Dette kan visast frå runden:',
    note: 'Ingenting blir sendt før du godkjenner. Skriv kva rådet faktisk gjer; forslaga i feltet er berre idear.',
    doing: 'Dette gjer vi',
    ideas: (titles) => `[Forslag: minn om ${titles.join(' og ')}. Skriv om før du godkjenner.]`,
    approve: 'Godkjenn og send',
    drop: 'Ikkje send noko',
    empty: 'Skriv med eigne ord kva rådet gjer, utan klammene, så sender eg det.',
    approved: (recipients) =>
      `Godkjent. Det går til ${recipients === 1 ? 'éin leiar' : `${recipients} leiarar`}, innanfor arbeidstida.`,
    dropped: 'Notert. Ingenting blir sendt frå denne runden.',
    settled: 'Denne runden er alt avgjord.',
    gone: 'Den runden har ingen tal som kan visast.',
    notYou: 'Dette er for rådgivarar.',
    post: {
      headline: 'De svara, dette gjer vi',
      answered: (title, day) => `De svara på pulsen «${title}», som vart stengd ${day}:`,
      doing: 'Dette gjer vi:',
      resources: 'Dette kan hjelpe no:',
      note: 'Teksten om kva vi gjer, er skriven og godkjend av ein rådgivar i Kulturskolerådet.',
    },
  },
  en: {
    headline: (title) => `Draft: you answered on "${title}", this is what we do`,
    draft: 'This may be shown of the round:',
    note: 'Nothing is sent until you approve. Write what the council really does; what stands in the field are only ideas.',
    doing: 'This is what we do',
    ideas: (titles) => `[Idea: point to ${titles.join(' and ')}. Rewrite before you approve.]`,
    approve: 'Approve and send',
    drop: 'Send nothing',
    empty: 'Write in your own words what the council does, without the brackets, and I will send it.',
    approved: (recipients) =>
      `Approved. It goes to ${recipients === 1 ? 'one leader' : `${recipients} leaders`}, within working hours.`,
    dropped: 'Noted. Nothing is sent of this round.',
    settled: 'This round has been settled already.',
    gone: 'That round has no figures that may be shown.',
    notYou: 'This is for advisers.',
    post: {
      headline: 'You answered, this is what we do',
      answered: (title, day) => `You answered the pulse "${title}", which closed on ${day}:`,
      doing: 'This is what we do:',
      resources: 'This may help now:',
      note: 'What we do is written and approved by an adviser of the council.',
    },
  },
}
