import type { Fault, Remark } from '../answers.ts'
import type { Standing } from '../evidence.ts'
import type { BriefKind, LikelyQuestion, Slot } from '../wanted.ts'

/** What stands in a brief beside what the documents and the leader say. `[ … ]` is for the leader to fill in. */
export interface BriefTexts {
  kinds: Record<BriefKind, string>
  /** The title of the paper, for a municipality or its blank. */
  title(kind: BriefKind, municipality: string): string
  slots: Record<Slot, string>
  /** What only the leader knows, by kind and part. */
  blanks: Record<BriefKind, Record<Slot, string[]>>
  /** In place of what was skipped. */
  blank: {
    municipality: string
    meeting: string
    date: string
    ask: Record<BriefKind, string>
    story: string
  }
  minutes(minutes: number): string
  /** A date of the leader's own calendar, among what must be ready. */
  ownDay(title: string): string
  ready: { daysBefore: number; when: string; what: string }[]
  questions: Record<LikelyQuestion, string>
  /** The answers that only the leader has. */
  answers: Record<LikelyQuestion, string[]>
  reminders: string[]
  notes: Record<Slot, string>
  notesHead: { say: string; blanks: string; sources: string; own: string }
  date(date: string): string
  standing: Record<Standing, string>
  basedOn: string
  foreign: string
  papers: {
    sources: string
    decisions: string
    ready: string
    late: string
    reminders: string
    questions: string
    figures: string
    figuresNote: string
    what: string
    figure: string
    to: string
    meeting: string
    caseWorker: string
    caseNumber: string
    draft: string
    statusNote: string
    resolution: Record<BriefKind, string[]>
    /** The usual headings of a municipal case. */
    headings: {
      resolution: string
      concerns: string
      background: string
      facts: string
      consequences: string
      alternatives: string
      participation: string
      assessment: string
      attachments: string
    }
    concerns: Record<BriefKind, string>
    alternatives: Record<BriefKind, string[]>
    participation: string
    assessment: string[]
    attachments: string
    onePage: string
    preparing: string
  }
  fault(fault: Fault): string
  remark(remark: Remark): string
}
