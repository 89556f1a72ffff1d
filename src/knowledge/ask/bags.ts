import { kept } from '../../domain/remembered.ts'
import type { Passage } from '../document.ts'
import { foreseenIn } from '../search/foreseen.ts'
import { isGap } from '../words/telling.ts'
import { type Bag, bagOf, makeBag } from './coverage.ts'
import { withoutSourceNote } from './sourcenote.ts'
import type { Unit } from './units.ts'

/** What is looked up in a passage, whatever is asked: made when it is first found, and kept as long as the passage. */
export interface PassageBags {
  /** The title, the headings and the everyday words that lead to it. */
  above: Bag
  text: Bag
  /** All of it, with the year and the everyday words of the document. */
  whole: Bag
  /** The questions that lead to it. */
  foreseen: string[]
}

export const bagsOfPassage = kept((passage: Passage): PassageBags => {
  const { about, headings, searchWords = [], text } = passage
  return {
    above: makeBag([about.title, ...headings, ...searchWords].join(' ')),
    text: makeBag(text),
    whole: makeBag(
      [about.title, about.year ?? '', ...headings, ...about.aliases, ...searchWords, text].join('\n'),
    ),
    foreseen: foreseenIn(passage),
  }
})

/** The same of a unit. */
export interface UnitBags {
  /** What it tells, without the notes that name its sources. */
  told: string
  ofTold: Bag
  ofText: Bag
  ofLead: Bag | undefined
  /** Of its text and all that it stands under. */
  around: Bag
  /** How many words it has. */
  length: number
  isGap: boolean
}

export const bagsOfUnit = kept((unit: Unit): UnitBags => {
  const { text, lead, passage } = unit
  const told = withoutSourceNote(text)
  const ofText = makeBag(text)
  return {
    told,
    ofTold: told === text ? ofText : makeBag(told),
    ofText,
    ofLead: lead === undefined ? undefined : bagOf(lead),
    around: makeBag([text, lead ?? '', passage.about.title, ...passage.headings].join('\n')),
    length: text.split(' ').length,
    isGap: isGap(text),
  }
})
