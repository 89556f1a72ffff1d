import type { Language } from '../../domain/language.ts'

interface OwnerCheckTexts {
  help: string
  headline: string
  says: string
  owner: string
  school: string
  /** In our own words, after the talk "Kulturskolen – en tydelig og synlig aktør!", undated: six points. */
  ownerPoints: string[]
  /** The same talk: eight points. */
  schoolPoints: string[]
  submit: string
  made: string
  holds: string
  talk: string
  nothing: string
  agreed: string
  blank: string
  source: string
  alt: string
}

export const ownerCheckTexts: Record<Language, OwnerCheckTexts> = {
  nb: {
    help: '«eiersjekk»: hva stemmer for eieren og skolen, på ett ark til lederen din',
    headline: 'God eier og god kulturskole',
    says: 'Kryss av for det som stemmer hos dere. Jeg lager ett ark du kan ta med til nærmeste leder. Svarene lagres ikke; bare fila ligger her i sju dager.',
    owner: 'Kommunen som eier',
    school: 'Kulturskolen',
    ownerPoints: [
      'Kommunen vet hva kulturskolen kan bety for samfunnet',
      'Kommunen sier tydelig hva den venter av skolen',
      'Kommunen ser alle ressursene sine i sammenheng',
      'Musiske oppgaver er samlet, så fagmiljøet er sterkt',
      'Kommunen ser tilskudd utenfra i sammenheng',
      'Kommunens egne tilskuddsordninger følger en plan',
    ],
    schoolPoints: [
      'Skolen er et faglig ressurssenter',
      'Tilbudet er bredt og utvikler seg',
      'Elevene er stolte av skolen',
      'Skolen synes og har et godt rykte',
      'Samarbeidet med andre er satt i system',
      'Folk vil gjerne jobbe her',
      'Politikerne vet nok til å snakke faglig om skolen',
      'Skolen prøver nye og uvante nettverk',
    ],
    submit: 'Lag arket',
    made: 'Her er arket til samtalen med nærmeste leder.',
    holds: 'Dette stemmer',
    talk: 'Dette vil jeg snakke om',
    nothing: 'Ingenting krysset av.',
    agreed: 'Vi ble enige om',
    blank: '[ tiltak, hvem, når ]',
    source:
      'Punktene er gjengitt med egne ord etter foredraget om kulturskolen som synlig aktør, udatert. De er ingen norm for kommuner.',
    alt: 'Word-fil: egenvurdering av eier og skole på ett ark',
  },
  nn: {
    help: '«eigarsjekk»: kva stemmer for eigaren og skulen, på eitt ark til leiaren din',
    headline: 'God eigar og god kulturskule',
    says: 'Kryss av for det som stemmer hos dykk. Eg lagar eitt ark du kan ta med til næraste leiar. Svara blir ikkje lagra; berre fila ligg her i sju dagar.',
    owner: 'Kommunen som eigar',
    school: 'Kulturskulen',
    ownerPoints: [
      'Kommunen veit kva kulturskulen kan bety for samfunnet',
      'Kommunen seier tydeleg kva han ventar av skulen',
      'Kommunen ser alle ressursane sine i samanheng',
      'Musiske oppgåver er samla, så fagmiljøet er sterkt',
      'Kommunen ser tilskot utanfrå i samanheng',
      'Kommunen sine eigne tilskotsordningar følgjer ein plan',
    ],
    schoolPoints: [
      'Skulen er eit fagleg ressurssenter',
      'Tilbodet er breitt og utviklar seg',
      'Elevane er stolte av skulen',
      'Skulen er synleg og har eit godt rykte',
      'Samarbeidet med andre er sett i system',
      'Folk vil gjerne jobbe her',
      'Politikarane veit nok til å snakke fagleg om skulen',
      'Skulen prøver nye og uvande nettverk',
    ],
    submit: 'Lag arket',
    made: 'Her er arket til samtalen med næraste leiar.',
    holds: 'Dette stemmer',
    talk: 'Dette vil eg snakke om',
    nothing: 'Ingenting kryssa av.',
    agreed: 'Vi vart samde om',
    blank: '[ tiltak, kven, når ]',
    source:
      'Punkta er gjevne att med eigne ord etter foredraget om kulturskulen som synleg aktør, udatert. Dei er inga norm for kommunar.',
    alt: 'Word-fil: eigenvurdering av eigar og skule på eitt ark',
  },
  en: {
    help: '“owner check”: what holds for the owner and the school, on one page for your manager',
    headline: 'A good owner and a good culture school',
    says: 'Tick what holds where you are. I make one page that you can bring to your manager. The answers are not kept; only the file stays here for seven days.',
    owner: 'The municipality as owner',
    school: 'The culture school',
    ownerPoints: [
      'The municipality knows what the culture school can mean for society',
      'The municipality says clearly what it expects of the school',
      'The municipality sees all its resources as a whole',
      'Artistic tasks are gathered, so the professional community is strong',
      'The municipality sees outside grants as a whole',
      'The municipality’s own grant schemes follow a plan',
    ],
    schoolPoints: [
      'The school is a professional resource centre',
      'What it offers is broad and developing',
      'The pupils are proud of the school',
      'The school is visible and well thought of',
      'Working with others is systematic',
      'People like to work here',
      'Politicians know enough to speak professionally of the school',
      'The school tries new and unusual networks',
    ],
    submit: 'Make the page',
    made: 'Here is the page for the talk with your manager.',
    holds: 'This holds',
    talk: 'This I want to talk about',
    nothing: 'Nothing ticked.',
    agreed: 'We agreed on',
    blank: '[ measure, who, when ]',
    source:
      'The points are in our own words, after the undated talk on the culture school as a visible actor. They are no norm for municipalities.',
    alt: 'Word file: self-check of owner and school on one page',
  },
}
