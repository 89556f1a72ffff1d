import type { Kind, Occurrence } from '../occasion.ts'

export const sourceKinds = ['website', 'feed', 'calendar'] as const
export type SourceKind = (typeof sourceKinds)[number]

/** A place on the web that is looked at for news: all are off until somebody names them. */
export interface Source {
  kind: SourceKind
  /** With https. Of a website only what lies below it is looked at. */
  address: string
}

/** A page, or an entry of a feed. Plain text of unknown intent: nobody has vouched for it yet. */
export interface FoundText {
  address: string
  title: string
  text: string
}

/** A date that a source gives. */
export interface FoundDate {
  /** What tells it from the others of the source, and stays when the date moves. */
  uid: string
  kind: Exclude<Kind, 'own'>
  title: string
  /** The words that it was found in. */
  detail?: string
  /** In order, at least one. */
  occurrences: Occurrence[]
  link?: string
}

export interface Found {
  texts: FoundText[]
  dates: FoundDate[]
  /** By address, what to remember so that it is not fetched in vain. Kept when the rest is. */
  marks: Map<string, string>
  /** What could not be used: how many, by why. */
  passedOver: Map<string, number>
}

export interface Looking {
  /** What was remembered of an address. */
  markOf(address: string): Promise<string | undefined>
  now: number
  /** As `2026-11-30`. */
  today: string
  /** How many new texts there is room for. */
  room: number
}

/** Looks at a source. Throws `SourceFailed` when nothing can be learnt from it. */
export type ReadSource = (source: Source, looking: Looking) => Promise<Found>
