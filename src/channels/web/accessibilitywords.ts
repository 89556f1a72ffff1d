import type { Language } from '../../domain/language.ts'

interface AccessibilityWords {
  heading: string
  lead: string
  parts: { title: string; points: string[] }[]
}

export const accessibilityWords: Record<Language, AccessibilityWords> = {
  nb: {
    heading: 'Tilgjengelighetserklæring',
    lead: 'Sidene er laget etter WCAG 2.1, nivå A og AA. Dette er prosjektets egen erklæring. Den som driver Taktstokk for en virksomhet, fyller ut erklæringen hos uutilsynet for sin egen adresse.',
    parts: [
      {
        title: 'Slik er det prøvd',
        points: [
          'Hver side er sjekket med axe i Chromium, i lyst og mørkt, 360 og 1280 piksler bred. Det ga ingen brudd.',
          'Å spørre, svare på en puls, følge en frist og svare på et spørsmål er gjort med tastaturet alene.',
          'Sidene er lest ved 400 % forstørrelse uten at noe går tapt, og uten bevegelse for den som har slått den av.',
          'Alt virker uten skript i nettleseren. Ingen side logger deg ut eller tømmer et skjema mens du skriver; en innlogging varer i 12 timer.',
        ],
      },
      {
        title: 'Dette vet vi ikke, eller er ikke godt nok',
        points: [
          'Sidene er ikke prøvd av brukere med skjermleser ennå.',
          'Sitater står på språket i kilden. De er merket med språk, men ikke oversatt.',
          'Presentasjoner og dokumenter som lages, er ikke sjekket mot kravene til dokumenter.',
          'Bildene av kompetansekartet har hvit bakgrunn også i mørk visning. De samme tallene står i en tabell under.',
        ],
      },
      {
        title: 'Si fra',
        points: [
          'Skriv «spør rådgiver» i samtalen og fortell hva som hindrer deg. Får du ikke hjelp, kan du klage til Tilsynet for universell utforming av ikt.',
        ],
      },
    ],
  },
  nn: {
    heading: 'Tilgjengefråsegn',
    lead: 'Sidene er laga etter WCAG 2.1, nivå A og AA. Dette er fråsegna til prosjektet sjølv. Den som driv Taktstokk for ei verksemd, fyller ut fråsegna hos uutilsynet for si eiga adresse.',
    parts: [
      {
        title: 'Slik er det prøvd',
        points: [
          'Kvar side er sjekka med axe i Chromium, i lyst og mørkt, 360 og 1280 pikslar brei. Det gav ingen brot.',
          'Å spørje, svare på ein puls, følgje ein frist og svare på eit spørsmål er gjort med tastaturet åleine.',
          'Sidene er lesne ved 400 % forstørring utan at noko går tapt, og utan rørsle for den som har slått ho av.',
          'Alt verkar utan skript i nettlesaren. Inga side loggar deg ut eller tømmer eit skjema medan du skriv; ei innlogging varer i 12 timar.',
        ],
      },
      {
        title: 'Dette veit vi ikkje, eller er ikkje godt nok',
        points: [
          'Sidene er ikkje prøvde av brukarar med skjermlesar enno.',
          'Sitat står på språket i kjelda. Dei er merkte med språk, men ikkje omsette.',
          'Presentasjonar og dokument som blir laga, er ikkje sjekka mot krava til dokument.',
          'Bileta av kompetansekartet har kvit bakgrunn òg i mørk vising. Dei same tala står i ein tabell under.',
        ],
      },
      {
        title: 'Sei frå',
        points: [
          'Skriv «spør rådgivar» i samtalen og fortel kva som hindrar deg. Får du ikkje hjelp, kan du klage til Tilsynet for universell utforming av ikt.',
        ],
      },
    ],
  },
  en: {
    heading: 'Accessibility statement',
    lead: 'The pages follow WCAG 2.1, levels A and AA. This is the project’s own statement. Whoever runs Taktstokk for an organisation fills in the statement at uutilsynet for their own address.',
    parts: [
      {
        title: 'How it was tried',
        points: [
          'Every page was checked with axe in Chromium, light and dark, 360 and 1280 pixels wide. There were no violations.',
          'Asking, answering a pulse, following a deadline and answering a question were done with the keyboard alone.',
          'The pages were read at 400 % zoom with nothing lost, and without motion for whoever has switched it off.',
          'Everything works without scripts. No page logs you out or empties a form while you write; a login lasts 12 hours.',
        ],
      },
      {
        title: 'What we do not know, or is not good enough',
        points: [
          'The pages have not been tried by people with screen readers yet.',
          'Quotes stand in the language of the source. They are marked with it, and not translated.',
          'Presentations and documents that are made are not checked against the rules for documents.',
          'Pictures of the competence map have a white ground in the dark too. The same figures stand in a table below.',
        ],
      },
      {
        title: 'Tell us',
        points: [
          'Write “ask an adviser” in the conversation and say what stands in your way. If that does not help, you may complain to the Norwegian authority for universal design of ICT.',
        ],
      },
    ],
  },
}
