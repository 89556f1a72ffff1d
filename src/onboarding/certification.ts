/** Keeps who has put themselves on the interest list for certification in diversity leadership. */
export interface InterestListStore {
  /** The day on which the member did so, as `2026-11-30`; undefined where they are not on it. */
  since(member: string): Promise<string | undefined>
  /** The ids of everybody on it, in their order. */
  members(): Promise<string[]>
  /** Whoever is on it already stays there since the first day. */
  put(member: string, day: string): Promise<void>
  remove(member: string): Promise<void>
}
