export interface BriefTables {
  brief_draft: BriefDraftTable
}

interface BriefDraftTable {
  member: string
  kind: string
  /** By the id of each input, as JSON. */
  answers: string
  at: number
}
