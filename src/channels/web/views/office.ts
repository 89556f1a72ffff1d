import type { CompetenceMap } from '../../../competence/map.ts'
import type { Draw } from '../../../competence/picture.ts'
import type { AskedStore } from '../../../desk/asked.ts'
import type { TicketStore } from '../../../desk/ticket.ts'
import type { Language } from '../../../domain/language.ts'
import type { OutboxStore } from '../../../jobs/outbox.ts'
import type { About } from '../../../knowledge/document.ts'
import type { LastEval } from '../../../knowledge/judge/last.ts'
import type { Calendar } from '../../../nudges/shelf.ts'
import type { PeopleStore } from '../../../people/store.ts'
import type { Pulse } from '../../../pulse/pulse.ts'
import type { PulseStore } from '../../../pulse/store.ts'

/** A document of the index. */
export interface Indexed {
  about: About
  passages: number
}

/** What the council's pages are made of: figures about the work, nothing about anybody. */
export interface Office {
  asked: Pick<AskedStore, 'gaps' | 'outcomes'>
  tickets: Pick<TicketStore, 'waiting' | 'medianAnswerMs'>
  people: Pick<PeopleStore, 'members'>
  outbox: Pick<OutboxStore, 'counts' | 'ended'>
  pulses: Pick<PulseStore, 'rounds' | 'closed' | 'asked'>
  calendar: Calendar
  /** The pulses of the knowledge folder. */
  planned(): Pulse[]
  map(): Promise<CompetenceMap>
  draw: Draw
  documents(): Promise<Indexed[]>
  /** What an area of competence is called; its id where it is none of ours. */
  areaName(id: string, language: Language): string | undefined
  lastEval(): LastEval | undefined
}
