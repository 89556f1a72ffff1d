import type { Language } from '../../domain/language.ts'
import type { Role } from '../../people/member.ts'

interface LoginWords {
  heading: string
  explained: string
  question: string
  roles: Record<Role | 'nobody', string>
  choose: string
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
    as: (role) => `You are here as: ${role}`,
  },
}
