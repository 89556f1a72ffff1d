import type { Language } from '../domain/language.ts'

export const roles = ['leader', 'adviser', 'editor', 'administrator'] as const
export type Role = (typeof roles)[number]

/** Inhabitants of the municipality: under 5,000, up to 20,000, and more. */
export const sizes = ['small', 'medium', 'large'] as const
export type Size = (typeof sizes)[number]

/** Years in the role, in the bands of the leader survey of 2025 (question 1). */
export const tenures = ['under-1', '1-3', '4-6', '7-10', 'over-10'] as const
export type Tenure = (typeof tenures)[number]

/** Whom the council knows: one person, in one or several messengers. No name, no address, no telephone number. */
export interface Member {
  /** Random: says nothing about who it is. */
  id: string
  role: Role
  region?: string
  size?: Size
  tenure?: Tenure
  /** The first day in the role, as `2026-08-01`. */
  startDate?: string
  /** As the member writes it; used in documents made for the member only. */
  municipality?: string
  /** The member's own choice; else the language that is written. */
  language?: Language
  settings: Settings
  /** The day of joining, as `2026-11-21`. */
  since: string
}

/** What a member has said yes or no to. */
export interface Settings {
  /** Asked in the monthly pulses. */
  pulses: boolean
  /** Reminded of deadlines and grants. */
  reminders: boolean
  /** Gets the week's reminders in one message on Monday instead of one by one. */
  digest: boolean
  /** Gets the steps of the start pack. */
  startPack: boolean
  /** No message before or after these hours, on Norwegian clocks, as `08:00`. */
  from: string
  until: string
}

/** Where a new member begins; the card that greets them says so, and takes their choice. */
export const settingsAtFirst: Settings = {
  pulses: true,
  reminders: true,
  digest: false,
  startPack: true,
  from: '08:00',
  until: '16:00',
}

/** What a member may change about themselves. */
export type Profile = Partial<
  Pick<Member, 'region' | 'size' | 'tenure' | 'startDate' | 'municipality' | 'language'>
>
