import type { Instant } from '../../domain/time.ts'

/** A text of a source. Until an adviser confirms it nobody else sees it, and no answer is made of it. */
export interface TextDraft {
  id: string
  /** The address of the source that it came from. */
  from: string
  /** Its own. */
  address: string
  title: string
  text: string
  state: 'draft' | 'confirmed' | 'refused'
  at: Instant
  /** A hash of what the source said last: said again, it is no news. */
  said: string
}

/** How a source is looked at. */
export interface SourceLook {
  address: string
  /** When it is looked at next. */
  due: Instant
  /** When something was learnt from it last. */
  seen?: Instant
  /** Since when it has failed each time, and why the last time. */
  failingSince?: Instant
  fault?: string
}

/** What is remembered of the sources. */
export interface SourceStore {
  /** Takes a look upon oneself until `until`; false when it is not due, or another process has. */
  beginLook(address: string, now: Instant, until: Instant): Promise<boolean>
  endLook(look: SourceLook): Promise<void>
  looks(): Promise<SourceLook[]>

  /** What an address said last, so that it is not fetched in vain. */
  sourceMark(address: string): Promise<string | undefined>
  markSource(address: string, mark: string, at: Instant): Promise<void>

  /** The oldest first. */
  textDrafts(): Promise<TextDraft[]>
  textDraft(id: string): Promise<TextDraft | undefined>
  keepText(draft: TextDraft): Promise<void>
}
