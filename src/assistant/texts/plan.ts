import type { Language } from '../../domain/language.ts'
import type { Standing } from '../../onboarding/plan.ts'

interface PlanTexts {
  help: string
  caveat(period: string): string
  standings: Record<Standing | 'unknown', string>
  set(date: string): string
  gone(id: string, known: string): string
  measure: string
  standing: string
  evidence: string
  submit: string
  report: string
  made: string
  area: string
  none: string
  download: string
  counts(counts: { done: number; underWay: number; of: number }): string
}

export const planTexts: Record<Language, PlanTexts> = {
  nb: {
    help: '«status delmål 2.2» eller «regionplan»: hvor langt tiltakene i regionplanen er kommet',
    caveat: (period) =>
      `Dette er en plan for ${period}. Planen sier hva som skulle gjøres; status er det en rådgiver har satt her.`,
    standings: {
      'not-started': 'ikke begynt',
      'under-way': 'i gang',
      done: 'gjort',
      dropped: 'lagt bort',
      unknown: 'ingen status satt',
    },
    set: (date) => `satt ${date}`,
    gone: (id, known) => `Planen har ikke noe ${id}. Den har ${known}.`,
    measure: 'Hvilket tiltak?',
    standing: 'Status',
    evidence: 'Hva viser det? Ingen navn på enkeltpersoner.',
    submit: 'Sett status',
    report: 'Årsrapport',
    made: 'Laget',
    area: 'Utviklingsområde',
    none: 'Delmålet har ingen egne tiltak i planen.',
    download: 'Last ned årsrapporten',
    counts: ({ done, underWay, of }) => `${done} gjort, ${underWay} i gang, av ${of} tiltak`,
  },
  nn: {
    help: '«status delmål 2.2» eller «regionplan»: kor langt tiltaka i regionplanen er komne',
    caveat: (period) =>
      `Dette er ein plan for ${period}, skriven på bokmål. Planen seier kva som skulle gjerast; status er det ein rådgivar har sett her.`,
    standings: {
      'not-started': 'ikkje byrja',
      'under-way': 'i gang',
      done: 'gjort',
      dropped: 'lagt bort',
      unknown: 'ingen status sett',
    },
    set: (date) => `sett ${date}`,
    gone: (id, known) => `Planen har ikkje noko ${id}. Han har ${known}.`,
    measure: 'Kva tiltak?',
    standing: 'Status',
    evidence: 'Kva viser det? Ingen namn på enkeltpersonar.',
    submit: 'Set status',
    report: 'Årsrapport',
    made: 'Laga',
    area: 'Utviklingsområde',
    none: 'Delmålet har ingen eigne tiltak i planen.',
    download: 'Last ned årsrapporten',
    counts: ({ done, underWay, of }) => `${done} gjort, ${underWay} i gang, av ${of} tiltak`,
  },
  en: {
    help: '“status sub-goal 2.2” or “regional plan”: how far the measures of the regional plan have come',
    caveat: (period) =>
      `This is a plan for the past (${period}), written in Norwegian. It says what was to be done; the status is what an adviser has set here.`,
    standings: {
      'not-started': 'not started',
      'under-way': 'under way',
      done: 'done',
      dropped: 'dropped',
      unknown: 'no status set',
    },
    set: (date) => `set ${date}`,
    gone: (id, known) => `The plan has no ${id}. It has ${known}.`,
    measure: 'Which measure?',
    standing: 'Status',
    evidence: 'What shows it? No names of persons.',
    submit: 'Set the status',
    report: 'Yearly report',
    made: 'Made',
    area: 'Area',
    none: 'The sub-goal has no measures of its own in the plan.',
    download: 'Download the yearly report',
    counts: ({ done, underWay, of }) => `${done} done, ${underWay} under way, of ${of} measures`,
  },
}
