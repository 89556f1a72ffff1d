import type { Language } from '../../domain/language.ts'
import type { Role } from '../../people/member.ts'

interface LoginWords {
  heading: string
  explained: string
  question: string
  roles: Record<Role | 'nobody', string>
  choose: string
  /** Where a provider logs people in. */
  logIn: string
  logOut: string
  provider: string
  failed: string
  as(role: string): string
}

export const loginWords: Record<Language, LoginWords> = {
  nb: {
    heading: 'Hvem er du her?',
    explained:
      'Assistenten kjører bare på denne maskinen. Velg en rolle for å prøve det den gir, eller skriv en invitasjonskode i samtalen.',
    question: 'Rolle',
    roles: {
      leader: 'Leder',
      adviser: 'Rådgiver',
      editor: 'Redaktør',
      administrator: 'Administrator',
      nobody: 'Ikke registrert',
    },
    choose: 'Velg',
    logIn: 'Logg inn',
    logOut: 'Logg ut',
    provider:
      'Du logger inn hos arbeidsgiveren din eller hos Feide, og kommer tilbake hit. Taktstokk får vite at det er deg, men lagrer verken navn eller e-postadresse. Første gang skriver du invitasjonskoden din i samtalen.',
    failed: 'Innloggingen ble ikke fullført. Prøv én gang til, eller spør den som driver Taktstokk hos dere.',
    as: (role) => `Du er her som: ${role}`,
  },
  nn: {
    heading: 'Kven er du her?',
    explained:
      'Assistenten køyrer berre på denne maskina. Vel ei rolle for å prøve det ho gir, eller skriv ein invitasjonskode i samtalen.',
    question: 'Rolle',
    roles: {
      leader: 'Leiar',
      adviser: 'Rådgivar',
      editor: 'Redaktør',
      administrator: 'Administrator',
      nobody: 'Ikkje registrert',
    },
    choose: 'Vel',
    logIn: 'Logg inn',
    logOut: 'Logg ut',
    provider:
      'Du loggar inn hos arbeidsgivaren din eller hos Feide, og kjem attende hit. Taktstokk får vite at det er deg, men lagrar verken namn eller e-postadresse. Første gongen skriv du invitasjonskoden din i samtalen.',
    failed: 'Innlogginga vart ikkje fullført. Prøv éin gong til, eller spør den som driv Taktstokk hos dykk.',
    as: (role) => `Du er her som: ${role}`,
  },
  en: {
    heading: 'Who are you here?',
    explained:
      'The assistant runs on this machine only. Choose a role to try what it gives, or write an invitation code in the conversation.',
    question: 'Role',
    roles: {
      leader: 'Leader',
      adviser: 'Adviser',
      editor: 'Editor',
      administrator: 'Administrator',
      nobody: 'Not registered',
    },
    choose: 'Choose',
    logIn: 'Log in',
    logOut: 'Log out',
    provider:
      'You log in with your employer or with Feide, and come back here. Taktstokk learns that it is you, and keeps neither name nor e-mail address. The first time, write your invitation code in the conversation.',
    failed: 'The login was not completed. Try once more, or ask whoever runs Taktstokk where you are.',
    as: (role) => `You are here as: ${role}`,
  },
}
