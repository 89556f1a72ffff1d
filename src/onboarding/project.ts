/** How far a piece of development work has come. */
export const phases = ['idea', 'planning', 'doing', 'evaluating', 'ended'] as const
export type Phase = (typeof phases)[number]

/** A piece of development work that a leader keeps an eye on, in the leader's own words. */
export interface Project {
  id: string
  /** The id of the member whose it is. */
  owner: string
  title: string
  goal: string
  phase: Phase
  next: string
  /** The day of the last change, as `2026-11-30`. */
  changed: string
  /** The id of the ticket with which an adviser was invited. */
  ticket?: string
}

/** Keeps the projects of members. */
export interface ProjectStore {
  /** The one changed last first. */
  of(owner: string): Promise<Project[]>
  /** The project where it is this member's; undefined for anybody else's. */
  one(id: string, owner: string): Promise<Project | undefined>
  keep(project: Project): Promise<void>
  remove(id: string, owner: string): Promise<void>
  forget(owner: string): Promise<void>
}
