import type { Language } from '../../domain/language.ts'
import type { BriefKind, Slot } from '../wanted.ts'

/** What each slide says in its title, so that the titles alone tell the argument. */
export const slideTitles: Record<Language, Record<BriefKind, Record<Slot, string>>> = {
  nb: {
    budget: {
      need: 'Kulturskolen svarer på et behov',
      frame: 'Kommunen bestemmer rammen',
      consequence: 'Rammen avgjør hva innbyggerne får',
      story: 'Slik merkes det',
      ask: 'Dette ber vi om',
    },
    briefing: {
      need: 'Slik står det til',
      frame: 'Dette har vi å rutte med',
      consequence: 'Dette er vanskelig, og dette følger av det',
      story: 'Slik merkes det',
      ask: 'Dette skjer videre',
    },
    'framework-plan': {
      need: 'En ny rammeplan er vedtatt',
      frame: 'Planen virker når kommunen vedtar den',
      consequence: 'Dette kan planen endre hos oss',
      story: 'Slik merkes det',
      ask: 'Dette ber vi om',
    },
    consequences: {
      need: 'Dette gir kulturskolen i dag',
      frame: 'Dette er rammen',
      consequence: 'Dette følger av en lavere ramme',
      story: 'Slik merkes det',
      ask: 'Dette anbefaler vi',
    },
  },
  nn: {
    budget: {
      need: 'Kulturskulen svarar på eit behov',
      frame: 'Kommunen avgjer ramma',
      consequence: 'Ramma avgjer kva innbyggjarane får',
      story: 'Slik merkast det',
      ask: 'Dette bed vi om',
    },
    briefing: {
      need: 'Slik står det til',
      frame: 'Dette har vi å rutte med',
      consequence: 'Dette er vanskeleg, og dette følgjer av det',
      story: 'Slik merkast det',
      ask: 'Dette skjer vidare',
    },
    'framework-plan': {
      need: 'Ein ny rammeplan er vedteken',
      frame: 'Planen verkar når kommunen vedtek han',
      consequence: 'Dette kan planen endre hos oss',
      story: 'Slik merkast det',
      ask: 'Dette bed vi om',
    },
    consequences: {
      need: 'Dette gjev kulturskulen i dag',
      frame: 'Dette er ramma',
      consequence: 'Dette følgjer av ei lågare ramme',
      story: 'Slik merkast det',
      ask: 'Dette rår vi til',
    },
  },
  en: {
    budget: {
      need: 'The culture school answers a need',
      frame: 'The municipality sets the budget',
      consequence: 'The budget decides what people get',
      story: 'How it is felt',
      ask: 'What we ask for',
    },
    briefing: {
      need: 'How we are doing',
      frame: 'What we have to work with',
      consequence: 'What is difficult, and what follows',
      story: 'How it is felt',
      ask: 'What happens next',
    },
    'framework-plan': {
      need: 'A new framework plan is adopted',
      frame: 'The plan counts when the municipality adopts it',
      consequence: 'What the plan can change here',
      story: 'How it is felt',
      ask: 'What we ask for',
    },
    consequences: {
      need: 'What the culture school gives today',
      frame: 'This is the budget',
      consequence: 'What a smaller budget leads to',
      story: 'How it is felt',
      ask: 'What we recommend',
    },
  },
}
