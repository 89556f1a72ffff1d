import type { Language } from '../../domain/language.ts'
import type { Phase } from '../../onboarding/project.ts'

interface ProjectTexts {
  help: string
  words: string[]
  private: string
  headline: string
  none: string
  says: string
  title: string
  goal: string
  phase: string
  next: string
  phases: Record<Phase, string>
  changed: string
  adviser: string
  invited: string
  empty: string
  save: string
  new: string
  change: string
  remove: string
  all: string
  invite: string
  sure(text: string): string
  yes: string
  no: string
  sent: string
  nobody: string
  already: string
  kept: string
  removed: string
  gone: string
  question(project: { title: string; goal: string; phase: string; next: string }): string
  data(title: string): string
}

export const projectTexts: Record<Language, ProjectTexts> = {
  nb: {
    help: '«prosjekt»: mål, fase og neste steg i utviklingsarbeidet ditt, med en rådgiver om du vil',
    words: ['prosjekt', 'prosjekter', 'prosjektkort', 'mine prosjekter'],
    private: 'Prosjektene er dine egne. Skriv «prosjekt» til meg i en privat melding.',
    headline: 'Prosjektene dine',
    none: 'Her kommer utviklingsarbeidet du vil holde oversikt over: mål, fase og neste steg. Begynn med det første.',
    says: 'Bare du ser det du skriver. Hold navn på elever og ansatte utenfor.',
    title: 'Hva heter prosjektet?',
    goal: 'Mål: hva skal være annerledes?',
    phase: 'Fase',
    next: 'Neste steg',
    phases: {
      idea: 'idé',
      planning: 'planlegging',
      doing: 'gjennomføring',
      evaluating: 'evaluering',
      ended: 'avsluttet',
    },
    changed: 'Sist endret',
    adviser: 'Rådgiver',
    invited: 'invitert',
    empty: 'Skriv hva prosjektet heter, og prøv igjen.',
    save: 'Lagre',
    new: 'Nytt prosjekt',
    change: 'Endre',
    remove: 'Slett',
    all: 'Alle prosjektene',
    invite: 'Inviter en rådgiver',
    sure: (text) => `Dette sender jeg til en rådgiver, uten navnet ditt: ${text}`,
    yes: 'Send',
    no: 'Ikke send',
    sent: 'Sendt. Du får beskjed her når en rådgiver tar det.',
    nobody: 'Ingen rådgiver er på plass her ennå. Prosjektet ligger der du la det.',
    already: 'En rådgiver er alt invitert. Skriv «rådgiver» for å se hvor det står.',
    kept: 'Lagret.',
    removed: 'Slettet.',
    gone: 'Det prosjektet har jeg ikke lenger.',
    question: ({ title, goal, phase, next }) =>
      `Prosjekt: ${title}. Mål: ${goal || 'ikke skrevet'}. Fase: ${phase}. Neste steg: ${next || 'ikke skrevet'}. Jeg vil gjerne ha en rådgiver med.`,
    data: (title) => `Prosjekt: ${title}.`,
  },
  nn: {
    help: '«prosjekt»: mål, fase og neste steg i utviklingsarbeidet ditt, med ein rådgivar om du vil',
    words: ['prosjekt', 'prosjekta', 'prosjektkort', 'prosjekta mine'],
    private: 'Prosjekta er dine eigne. Skriv «prosjekt» til meg i ei privat melding.',
    headline: 'Prosjekta dine',
    none: 'Her kjem utviklingsarbeidet du vil halde oversikt over: mål, fase og neste steg. Byrj med det første.',
    says: 'Berre du ser det du skriv. Hald namn på elevar og tilsette utanfor.',
    title: 'Kva heiter prosjektet?',
    goal: 'Mål: kva skal vere annleis?',
    phase: 'Fase',
    next: 'Neste steg',
    phases: {
      idea: 'idé',
      planning: 'planlegging',
      doing: 'gjennomføring',
      evaluating: 'evaluering',
      ended: 'avslutta',
    },
    changed: 'Sist endra',
    adviser: 'Rådgivar',
    invited: 'invitert',
    empty: 'Skriv kva prosjektet heiter, og prøv igjen.',
    save: 'Lagre',
    new: 'Nytt prosjekt',
    change: 'Endre',
    remove: 'Slett',
    all: 'Alle prosjekta',
    invite: 'Inviter ein rådgivar',
    sure: (text) => `Dette sender eg til ein rådgivar, utan namnet ditt: ${text}`,
    yes: 'Send',
    no: 'Ikkje send',
    sent: 'Sendt. Du får beskjed her når ein rådgivar tek det.',
    nobody: 'Ingen rådgivar er på plass her enno. Prosjektet ligg der du la det.',
    already: 'Ein rådgivar er alt invitert. Skriv «rådgivar» for å sjå kvar det står.',
    kept: 'Lagra.',
    removed: 'Sletta.',
    gone: 'Det prosjektet har eg ikkje lenger.',
    question: ({ title, goal, phase, next }) =>
      `Prosjekt: ${title}. Mål: ${goal || 'ikkje skrive'}. Fase: ${phase}. Neste steg: ${next || 'ikkje skrive'}. Eg vil gjerne ha ein rådgivar med.`,
    data: (title) => `Prosjekt: ${title}.`,
  },
  en: {
    help: '“project”: goal, phase and next step of your development work, with an adviser if you like',
    words: ['project', 'projects', 'my projects'],
    private: 'The projects are your own. Write “project” to me in a private message.',
    headline: 'Your projects',
    none: 'Here comes the development work that you want to keep an eye on: goal, phase and next step. Begin with the first.',
    says: 'Only you see what you write. Leave out names of pupils and staff.',
    title: 'What is the project called?',
    goal: 'Goal: what shall be different?',
    phase: 'Phase',
    next: 'Next step',
    phases: {
      idea: 'idea',
      planning: 'planning',
      doing: 'under way',
      evaluating: 'evaluation',
      ended: 'ended',
    },
    changed: 'Last changed',
    adviser: 'Adviser',
    invited: 'invited',
    empty: 'Write what the project is called, and try again.',
    save: 'Save',
    new: 'New project',
    change: 'Change',
    remove: 'Delete',
    all: 'All projects',
    invite: 'Invite an adviser',
    sure: (text) => `This I send to an adviser, without your name: ${text}`,
    yes: 'Send',
    no: 'Do not send',
    sent: 'Sent. You will be told here when an adviser takes it.',
    nobody: 'There is no adviser here yet. The project lies where you put it.',
    already: 'An adviser is invited already. Write “adviser” to see where it stands.',
    kept: 'Saved.',
    removed: 'Deleted.',
    gone: 'I do not have that project any more.',
    question: ({ title, goal, phase, next }) =>
      `Project: ${title}. Goal: ${goal || 'not written'}. Phase: ${phase}. Next step: ${next || 'not written'}. I would like an adviser to join.`,
    data: (title) => `Project: ${title}.`,
  },
}
