import type { Language } from '../domain/language.ts'
import type { Year } from './yearwheel.ts'

/** The year of one leader, to be drawn as a wheel: as data, with all that is written in it. */
export interface WheelPicture {
  language: Language
  title: string
  /** The twelve, from January, as short as they can be. */
  months: string[]
  /** How much of the year is over, from 0 to 1. */
  today: number
  /** From the outermost ring to the innermost. */
  rings: { year: Year; arcs: Arc[] }[]
  dots: Dot[]
  /** Below the wheel: what the numbers and dots stand for. */
  groups: { heading: string; lines: { mark: string; text: string }[] }[]
  /** In small print. */
  notes: string[]
}

/** Something that usually falls in these months, from 1; December to January is two arcs. */
export interface Arc {
  from: number
  until: number
  /** What it is called by below; undefined for what is neither now nor next. */
  number?: number
  done: boolean
}

/** A date, by how much of the year lies before it. */
export interface Dot {
  at: number
  certain: boolean
}

/** Draws the wheel. The SVG follows the reader's choice of light and dark, the PNG is on white. */
export type DrawWheel = (picture: WheelPicture) => Promise<{ svg: string; png: Uint8Array }>
