import { mask } from '../../domain/mask.ts'
import type { Passage } from '../document.ts'
import type { LookUp } from './lookup.ts'
import type { Aid, SentPassage } from './writer.ts'

/** Of what is looked up, the best few: more blur the answer. */
const mostFound = 4

/** Gives passages their numbers, from 1, and makes them fit to leave the machine. */
export interface Numbered {
  /** In the order of their numbers. */
  passages: Passage[]
  sent(passage: Passage): SentPassage
  /** The same look-up, whose finds are numbered on. What had a number already keeps it. */
  aid(lookUp: LookUp): Aid
}

export function numberedFrom(given: Passage[]): Numbered {
  const passages = [...given]
  const sent = (passage: Passage): SentPassage => {
    const known = passages.findIndex(({ id }) => id === passage.id)
    const n = known < 0 ? passages.push(passage) : known + 1
    const { title, year, status } = passage.about
    return { n, title: mask(title), year, standing: status, text: mask(passage.text) }
  }
  const aid = ({ name, about, find }: LookUp): Aid => ({
    name,
    about,
    find: async (words) => (await find(words)).slice(0, mostFound).map(sent),
  })
  return { passages, sent, aid }
}
