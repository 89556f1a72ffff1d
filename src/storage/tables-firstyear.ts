import type { Mark } from '../onboarding/progress.ts'

/** The columns of what is kept of a leader's first year. */
export interface FirstYearTables {
  first_year_step: {
    owner: string
    step: string
    offered: string | null
    mark: Mark | null
    marked: string | null
  }
  newcomer: { owner: string; start_date: string | null; used: string }
}
