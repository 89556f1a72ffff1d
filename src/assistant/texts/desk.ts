import type { Complaint } from '../../desk/asked.ts'
import type { TicketState } from '../../desk/ticket.ts'
import type { Language } from '../../domain/language.ts'

interface DeskTexts {
  words: string[]
  ask: string
  thanks: string
  sorry: { text: string; why: string; send: string }
  complaints: Record<Complaint, string>
  noted: string
  gone: string
  form: {
    headline: string
    promise: string
    usually(hours: number): string
    question: string
    name: string
    names: { unnamed: string; named: string }
    region: string
    send: string
  }
  empty: string
  sent: string
  nobody: string
  state: Record<TicketState, string>
  mine: { headline: string; none: string }
  adviser: {
    headline: string
    from: string
    unnamed: string
    answer: string
    send: string
    take: string
    taken: string
    takenByOther: string
    sent: string
    alreadyAnswered: string
    keep: string
    waiting: { headline: string; none: string }
    notYou: string
  }
  answered: { headline: string; question: string; note: string }
  document: {
    headline: string
    why: string
    title: string
    text: string
    months: string
    save: string
    saved: string
    exists: string
  }
  gaps: {
    words: string[]
    headline: string
    none: string
    theme(name: string, count: number): string
    other: string
  }
}

/** Thumbs, questions to an adviser, and what nobody could answer. */
export const deskTexts: Record<Language, DeskTexts> = {
  nb: {
    words: ['rådgiver', 'spør rådgiver', 'snakk med en rådgiver', 'mine saker'],
    ask: 'Spør rådgiver',
    thanks: 'Takk, det er notert.',
    sorry: { text: 'Takk for at du sier fra.', why: 'Hva var galt?', send: 'Send' },
    complaints: {
      wrong: 'Det var feil',
      missing: 'Noe manglet',
      unclear: 'Det var uklart',
      outdated: 'Det var utdatert',
    },
    noted: 'Takk, det er notert for dem som vedlikeholder kildene.',
    gone: 'Det spørsmålet har jeg ikke lenger. Skriv det gjerne på nytt.',
    form: {
      headline: 'Spør en rådgiver i Kulturskolerådet',
      promise: 'Svaret kommer hit. Skriv ikke navn på ansatte eller elever, eller opplysninger om helse.',
      usually: (hours) => `Halvparten får svar innen ${hours} timer.`,
      question: 'Spørsmålet',
      name: 'Hva skal rådgiveren få vite om deg?',
      names: { unnamed: 'Ingenting', named: 'Region og kommunens størrelse' },
      region: 'Region',
      send: 'Send til rådgiver',
    },
    empty: 'Skriv spørsmålet med noen ord, så sender jeg det.',
    sent: 'Sendt. Du får beskjed her når en rådgiver tar det, og når svaret er klart.',
    nobody: 'Her er det ingen rådgiver å sende til ennå. Ta kontakt med Kulturskolerådet direkte.',
    state: {
      open: 'venter på en rådgiver',
      taken: 'en rådgiver er i gang',
      answered: 'besvart',
      closed: 'avsluttet',
    },
    mine: {
      headline: 'Dine spørsmål til rådgiverne',
      none: 'Du har ingen spørsmål hos rådgiverne. Skriv spørsmålet under, så sender jeg det.',
    },
    adviser: {
      headline: 'Spørsmål fra en leder',
      from: 'Fra',
      unnamed: 'ikke oppgitt',
      answer: 'Svaret ditt',
      send: 'Send svaret',
      take: 'Jeg tar det',
      taken: 'Du har tatt det. Lederen har fått beskjed.',
      takenByOther: 'En annen rådgiver har tatt dette.',
      sent: 'Svaret er sendt til lederen.',
      alreadyAnswered: 'Dette er besvart. Lederen har fått det første svaret.',
      keep: 'Gjør svaret til kunnskap',
      waiting: { headline: 'Spørsmål som venter', none: 'Ingen spørsmål venter.' },
      notYou: 'Dette er for rådgivere.',
    },
    answered: {
      headline: 'Svar fra en rådgiver',
      question: 'Du spurte',
      note: 'Svaret er skrevet av en rådgiver i Kulturskolerådet.',
    },
    document: {
      headline: 'Gjør svaret til kunnskap',
      why: 'Teksten blir et dokument som alle kan få som svar. Ta bort det som bare gjelder den som spurte.',
      title: 'Tittel, slik en leder ville spurt',
      text: 'Svaret',
      months: 'Gjelder i så mange måneder',
      save: 'Lagre dokumentet',
      saved: 'Lagret. Assistenten svarer ut fra det om et øyeblikk.',
      exists: 'Et slikt dokument finnes. Velg en annen tittel.',
    },
    gaps: {
      words: ['hull', 'ubesvart', 'ubesvarte spørsmål'],
      headline: 'Det kildene ikke svarte på siste måned',
      none: 'Ingenting er notert siste måned.',
      theme: (name, count) => `${name}: ${count}`,
      other: 'Uten tema',
    },
  },
  nn: {
    words: ['rådgivar', 'spør rådgivar', 'snakk med ein rådgivar', 'sakene mine'],
    ask: 'Spør rådgivar',
    thanks: 'Takk, det er notert.',
    sorry: { text: 'Takk for at du seier frå.', why: 'Kva var gale?', send: 'Send' },
    complaints: {
      wrong: 'Det var feil',
      missing: 'Noko mangla',
      unclear: 'Det var uklart',
      outdated: 'Det var utdatert',
    },
    noted: 'Takk, det er notert for dei som held kjeldene ved like.',
    gone: 'Det spørsmålet har eg ikkje lenger. Skriv det gjerne på nytt.',
    form: {
      headline: 'Spør ein rådgivar i Kulturskolerådet',
      promise: 'Svaret kjem hit. Skriv ikkje namn på tilsette eller elevar, eller opplysningar om helse.',
      usually: (hours) => `Halvparten får svar innan ${hours} timar.`,
      question: 'Spørsmålet',
      name: 'Kva skal rådgivaren få vite om deg?',
      names: { unnamed: 'Ingenting', named: 'Region og storleiken på kommunen' },
      region: 'Region',
      send: 'Send til rådgivar',
    },
    empty: 'Skriv spørsmålet med nokre ord, så sender eg det.',
    sent: 'Sendt. Du får melding her når ein rådgivar tek det, og når svaret er klart.',
    nobody: 'Her er det ingen rådgivar å sende til enno. Ta kontakt med Kulturskolerådet direkte.',
    state: {
      open: 'ventar på ein rådgivar',
      taken: 'ein rådgivar er i gang',
      answered: 'svara på',
      closed: 'avslutta',
    },
    mine: {
      headline: 'Spørsmåla dine til rådgivarane',
      none: 'Du har ingen spørsmål hos rådgivarane. Skriv spørsmålet under, så sender eg det.',
    },
    adviser: {
      headline: 'Spørsmål frå ein leiar',
      from: 'Frå',
      unnamed: 'ikkje oppgitt',
      answer: 'Svaret ditt',
      send: 'Send svaret',
      take: 'Eg tek det',
      taken: 'Du har teke det. Leiaren har fått melding.',
      takenByOther: 'Ein annan rådgivar har teke dette.',
      sent: 'Svaret er sendt til leiaren.',
      alreadyAnswered: 'Dette er svara på. Leiaren har fått det første svaret.',
      keep: 'Gjer svaret til kunnskap',
      waiting: { headline: 'Spørsmål som ventar', none: 'Ingen spørsmål ventar.' },
      notYou: 'Dette er for rådgivarar.',
    },
    answered: {
      headline: 'Svar frå ein rådgivar',
      question: 'Du spurde',
      note: 'Svaret er skrive av ein rådgivar i Kulturskolerådet.',
    },
    document: {
      headline: 'Gjer svaret til kunnskap',
      why: 'Teksten blir eit dokument som alle kan få som svar. Ta bort det som berre gjeld den som spurde.',
      title: 'Tittel, slik ein leiar ville spurt',
      text: 'Svaret',
      months: 'Gjeld i så mange månader',
      save: 'Lagre dokumentet',
      saved: 'Lagra. Assistenten svarar ut frå det om ein augneblink.',
      exists: 'Eit slikt dokument finst. Vel ein annan tittel.',
    },
    gaps: {
      words: ['hol', 'utan svar', 'spørsmål utan svar'],
      headline: 'Det kjeldene ikkje svara på siste månad',
      none: 'Ingenting er notert siste månad.',
      theme: (name, count) => `${name}: ${count}`,
      other: 'Utan tema',
    },
  },
  en: {
    words: ['adviser', 'ask an adviser', 'my cases'],
    ask: 'Ask an adviser',
    thanks: 'Thank you, noted.',
    sorry: { text: 'Thank you for saying so.', why: 'What was wrong?', send: 'Send' },
    complaints: {
      wrong: 'It was wrong',
      missing: 'Something was missing',
      unclear: 'It was unclear',
      outdated: 'It was out of date',
    },
    noted: 'Thank you, noted for those who keep the sources.',
    gone: 'I no longer have that question. Please write it again.',
    form: {
      headline: 'Ask an adviser of the council',
      promise: 'The answer comes here. Do not write names of staff or pupils, or anything about health.',
      usually: (hours) => `Half are answered within ${hours} hours.`,
      question: 'The question',
      name: 'What may the adviser know about you?',
      names: { unnamed: 'Nothing', named: 'Region and size of the municipality' },
      region: 'Region',
      send: 'Send to an adviser',
    },
    empty: 'Write the question in a few words, and I will send it.',
    sent: 'Sent. You will hear from me here when an adviser takes it, and when the answer is ready.',
    nobody: 'There is no adviser to send to here yet. Please contact the council directly.',
    state: {
      open: 'waiting for an adviser',
      taken: 'an adviser is on it',
      answered: 'answered',
      closed: 'closed',
    },
    mine: {
      headline: 'Your questions to the advisers',
      none: 'You have no questions with the advisers. Write the question below, and I will send it.',
    },
    adviser: {
      headline: 'A question from a leader',
      from: 'From',
      unnamed: 'not told',
      answer: 'Your answer',
      send: 'Send the answer',
      take: 'I will take it',
      taken: 'It is yours. The leader has been told.',
      takenByOther: 'Another adviser has taken this.',
      sent: 'The answer has been sent to the leader.',
      alreadyAnswered: 'This has been answered. The leader got the first answer.',
      keep: 'Make the answer knowledge',
      waiting: { headline: 'Questions that wait', none: 'No questions wait.' },
      notYou: 'This is for advisers.',
    },
    answered: {
      headline: 'An answer from an adviser',
      question: 'You asked',
      note: 'Written by an adviser of the council.',
    },
    document: {
      headline: 'Make the answer knowledge',
      why: 'The text becomes a document that anybody may get as an answer. Take out what concerns only the one who asked.',
      title: 'Title, as a leader would ask',
      text: 'The answer',
      months: 'Holds for so many months',
      save: 'Save the document',
      saved: 'Saved. The assistant answers from it in a moment.',
      exists: 'There is such a document. Choose another title.',
    },
    gaps: {
      words: ['gaps', 'unanswered', 'unanswered questions'],
      headline: 'What the sources did not answer in the last month',
      none: 'Nothing has been noted in the last month.',
      theme: (name, count) => `${name}: ${count}`,
      other: 'Without a theme',
    },
  },
}
