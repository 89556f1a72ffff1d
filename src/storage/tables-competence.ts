import type { Step } from '../competence/self-check.ts'

/** The tables of migration 0007. */
export interface CompetenceTables {
  self_check: { member: string; day: string; area: string; step: Step }
  council_post: {
    round: string
    state: 'draft' | 'approved' | 'dropped'
    doing: string
    /** The id of a member. */
    adviser: string | null
    begun: number
    settled: number | null
  }
}
