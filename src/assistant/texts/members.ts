import type { Language } from '../../domain/language.ts'
import type { Role, Size, Tenure } from '../../people/member.ts'
import type { Refusal } from '../../people/store.ts'

interface MembersTexts {
  words: { settings: string[]; profile: string[]; link: string[] }
  joined: { headline: string; text: string; again: string }
  refused: Record<Refusal | 'too-many', string>
  /** To whoever asks for something that takes a member. */
  strangers: string
  role: Record<Role, string>
  settings: {
    headline: string
    wants: string
    want: Record<'pulses' | 'reminders' | 'digest' | 'startPack', string>
    language: string
    languages: Record<Language, string>
    hours: string
    save: string
    saved: string
    more: string
  }
  profile: {
    headline: string
    why: string
    region: string
    size: string
    sizes: Record<Size, string>
    tenure: string
    tenures: Record<Tenure, string>
    startDate: string
    municipality: string
    save: string
    saved: string
    notADate: string
  }
  link(code: string): string
}

const languages: Record<Language, string> = { nb: 'bokmål', nn: 'nynorsk', en: 'English' }

/** Joining, settings, and what a member says about themselves. */
export const membersTexts: Record<Language, MembersTexts> = {
  nb: {
    words: {
      settings: ['innstillinger', 'innstilling'],
      profile: ['om meg', 'profil', 'profilen min'],
      link: ['koble til', 'ny kode', 'kode til en annen app'],
    },
    joined: {
      headline: 'Du er med.',
      text: 'Jeg spør deg kort en gang i måneden og minner om frister i arbeidstiden. Velg her hva du vil ha, og endre det når du vil med «innstillinger».',
      again: 'Nå kjenner jeg deg igjen her også.',
    },
    refused: {
      unknown:
        'Jeg kjenner ikke den koden. Se etter om alle tegnene er med, eller be Kulturskolerådet om en ny.',
      used: 'Koden er brukt. Hver kode gjelder én gang; be Kulturskolerådet om en ny.',
      expired: 'Koden er gått ut. Be Kulturskolerådet om en ny.',
      'too-many': 'Det ble mange koder på kort tid. Vent en time og prøv igjen.',
    },
    strangers:
      'Dette er for dem som er registrert. Har du fått en kode fra Kulturskolerådet, så skriv den her. Spørsmål svarer jeg på uansett.',
    role: { leader: 'leder', adviser: 'rådgiver', editor: 'redaktør', administrator: 'administrator' },
    settings: {
      headline: 'Innstillinger',
      wants: 'Hva vil du ha fra meg?',
      want: {
        pulses: 'Korte spørsmål en gang i måneden',
        reminders: 'Påminnelser om frister og tilskudd',
        digest: 'Påminnelser samlet på mandag',
        startPack: 'Steg fra startpakken for nye ledere',
      },
      language: 'Språk',
      languages,
      hours: 'Når kan jeg skrive til deg?',
      save: 'Lagre',
      saved: 'Lagret.',
      more: 'Om meg',
    },
    profile: {
      headline: 'Om deg',
      why: 'Alt er frivillig. Det brukes til å velge hva du får, og til grupper som er store nok til at ingen kjennes igjen.',
      region: 'Fylke eller region',
      size: 'Kommunens størrelse',
      sizes: { small: 'under 5 000 innbyggere', medium: '5 000 til 20 000', large: 'over 20 000' },
      tenure: 'År som leder i kulturskolen',
      tenures: {
        'under-1': 'mindre enn 1 år',
        '1-3': '1–3 år',
        '4-6': '4–6 år',
        '7-10': '7–10 år',
        'over-10': 'mer enn 10 år',
      },
      startDate: 'Første dag i rollen, for eksempel 2026-08-01',
      municipality: 'Kommune, til bruk i dokumenter som lages til deg',
      save: 'Lagre',
      saved: 'Lagret.',
      notADate: 'Datoen må skrives som 2026-08-01 og kan ikke ligge mer enn ett år fram. Resten er lagret.',
    },
    link: (code) =>
      `Skriv ${code} til meg i den andre appen innen en time, så kjenner jeg deg igjen der også. Koden gjelder én gang og er bare til deg.`,
  },
  nn: {
    words: {
      settings: ['innstillingar', 'innstilling'],
      profile: ['om meg', 'profil', 'profilen min'],
      link: ['kople til', 'ny kode', 'kode til ein annan app'],
    },
    joined: {
      headline: 'Du er med.',
      text: 'Eg spør deg kort éin gong i månaden og minner om fristar i arbeidstida. Vel her kva du vil ha, og endre det når du vil med «innstillingar».',
      again: 'No kjenner eg deg att her òg.',
    },
    refused: {
      unknown:
        'Eg kjenner ikkje den koden. Sjå etter om alle teikna er med, eller be Kulturskolerådet om ein ny.',
      used: 'Koden er brukt. Kvar kode gjeld éin gong; be Kulturskolerådet om ein ny.',
      expired: 'Koden er gått ut. Be Kulturskolerådet om ein ny.',
      'too-many': 'Det vart mange kodar på kort tid. Vent ein time og prøv igjen.',
    },
    strangers:
      'Dette er for dei som er registrerte. Har du fått ein kode frå Kulturskolerådet, så skriv han her. Spørsmål svarar eg på uansett.',
    role: { leader: 'leiar', adviser: 'rådgivar', editor: 'redaktør', administrator: 'administrator' },
    settings: {
      headline: 'Innstillingar',
      wants: 'Kva vil du ha frå meg?',
      want: {
        pulses: 'Korte spørsmål éin gong i månaden',
        reminders: 'Påminningar om fristar og tilskot',
        digest: 'Påminningar samla på måndag',
        startPack: 'Steg frå startpakka for nye leiarar',
      },
      language: 'Språk',
      languages,
      hours: 'Når kan eg skrive til deg?',
      save: 'Lagre',
      saved: 'Lagra.',
      more: 'Om meg',
    },
    profile: {
      headline: 'Om deg',
      why: 'Alt er frivillig. Det blir brukt til å velje kva du får, og til grupper som er store nok til at ingen blir kjende att.',
      region: 'Fylke eller region',
      size: 'Storleiken på kommunen',
      sizes: { small: 'under 5 000 innbyggjarar', medium: '5 000 til 20 000', large: 'over 20 000' },
      tenure: 'År som leiar i kulturskulen',
      tenures: {
        'under-1': 'mindre enn 1 år',
        '1-3': '1–3 år',
        '4-6': '4–6 år',
        '7-10': '7–10 år',
        'over-10': 'meir enn 10 år',
      },
      startDate: 'Første dag i rolla, til dømes 2026-08-01',
      municipality: 'Kommune, til bruk i dokument som blir laga til deg',
      save: 'Lagre',
      saved: 'Lagra.',
      notADate:
        'Datoen må skrivast som 2026-08-01 og kan ikkje liggje meir enn eitt år fram. Resten er lagra.',
    },
    link: (code) =>
      `Skriv ${code} til meg i den andre appen innan ein time, så kjenner eg deg att der òg. Koden gjeld éin gong og er berre til deg.`,
  },
  en: {
    words: {
      settings: ['settings'],
      profile: ['about me', 'profile', 'my profile'],
      link: ['connect', 'new code', 'code for another app'],
    },
    joined: {
      headline: 'You are in.',
      text: 'I ask you a few short questions once a month and remind you of deadlines in working hours. Choose here what you want, and change it whenever you like with “settings”.',
      again: 'Now I know you here too.',
    },
    refused: {
      unknown:
        'I do not know that code. Check that every character is there, or ask the council for a new one.',
      used: 'The code has been used. Each code works once; ask the council for a new one.',
      expired: 'The code has expired. Ask the council for a new one.',
      'too-many': 'That was many codes in a short time. Wait an hour and try again.',
    },
    strangers:
      'This is for those who are registered. If you have a code from the council, write it here. Questions I answer in any case.',
    role: { leader: 'leader', adviser: 'adviser', editor: 'editor', administrator: 'administrator' },
    settings: {
      headline: 'Settings',
      wants: 'What would you like from me?',
      want: {
        pulses: 'A few short questions once a month',
        reminders: 'Reminders of deadlines and grants',
        digest: 'Reminders gathered on Monday',
        startPack: 'Steps of the start pack for new leaders',
      },
      language: 'Language',
      languages,
      hours: 'When may I write to you?',
      save: 'Save',
      saved: 'Saved.',
      more: 'About me',
    },
    profile: {
      headline: 'About you',
      why: 'All of it is voluntary. It decides what you get, and it is used for groups that are large enough for nobody to be recognised.',
      region: 'County or region',
      size: 'Size of the municipality',
      sizes: { small: 'under 5,000 inhabitants', medium: '5,000 to 20,000', large: 'over 20,000' },
      tenure: 'Years as leader of the culture school',
      tenures: {
        'under-1': 'less than 1 year',
        '1-3': '1–3 years',
        '4-6': '4–6 years',
        '7-10': '7–10 years',
        'over-10': 'more than 10 years',
      },
      startDate: 'First day in the role, such as 2026-08-01',
      municipality: 'Municipality, for documents that are made for you',
      save: 'Save',
      saved: 'Saved.',
      notADate:
        'The date must be written as 2026-08-01 and lie no more than a year ahead. The rest has been saved.',
    },
    link: (code) =>
      `Write ${code} to me in the other app within an hour, and I will know you there too. The code works once and is for you alone.`,
  },
}
