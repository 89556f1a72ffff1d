import type { Language } from '../../domain/language.ts'

interface TemplateTexts {
  headline: string
  says: string
  which: string
  submit: string
  made(title: string): string
  fill: string
  help: string
  /** Read instead of the file where none can be shown. */
  alt(title: string): string
}

export const templateTexts: Record<Language, TemplateTexts> = {
  nb: {
    headline: 'Maler du kan laste ned',
    says: 'Hver mal er en Word-fil med felt å fylle ut. Det jeg vet om kommunen din, står der alt.',
    which: 'Hvilken mal?',
    submit: 'Lag fila',
    made: (title) => `Her er malen: ${title}.`,
    fill: 'Feltene i hakeparentes fyller du ut selv. Fila ligger her i sju dager.',
    help: '«maler»: tolv maler som Word-filer',
    alt: (title) => `Word-fil: ${title}`,
  },
  nn: {
    headline: 'Malar du kan laste ned',
    says: 'Kvar mal er ei Word-fil med felt å fylle ut. Det eg veit om kommunen din, står der alt.',
    which: 'Kva mal?',
    submit: 'Lag fila',
    made: (title) => `Her er malen: ${title}.`,
    fill: 'Felta i hakeparentes fyller du ut sjølv. Fila ligg her i sju dagar.',
    help: '«malar»: tolv malar som Word-filer',
    alt: (title) => `Word-fil: ${title}`,
  },
  en: {
    headline: 'Templates to download',
    says: 'Each template is a Word file with blanks to fill in. What I know of your municipality stands there already. The templates are in Norwegian.',
    which: 'Which template?',
    submit: 'Make the file',
    made: (title) => `Here is the template: ${title}.`,
    fill: 'The fields in brackets are yours to fill in. The file stays here for seven days.',
    help: '“templates”: twelve templates as Word files, in Norwegian',
    alt: (title) => `Word file: ${title}`,
  },
}
