import type { Example } from '../onboarding/example.ts'
import type { PeerGroup } from '../onboarding/peers.ts'
import type { Standing } from '../onboarding/plan.ts'
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
  /** JSON of a `Wish`. */
  fellowship_wish: { member: string; wish: string }
  /** JSON of a `Pair`. */
  mentor_pair: { id: string; mentor: string; mentee: string; pair: string }
  peer_group_member: { grp: string; member: string; size: PeerGroup['size'] }
  peer_agenda: { grp: string; month: string }
  /** JSON of a `Release`. */
  fairness_report: { month: string; release: string }
  fairness_participant: { month: string; member: string; size: string | null }
  certification_interest: { member: string; since: string }
  /** JSON of a `Release`. */
  certification_report: { month: string; release: string }
  certification_participant: { month: string; member: string; size: string | null }
  /** `content` is JSON of a `Project` without what stands in the other columns. */
  project: { id: string; owner: string; changed: string; content: string }
  /** `content` is JSON of an `Example` without what stands in the other columns. */
  example: { id: string; owner: string; state: Example['state']; day: string; content: string }
  plan_status: { plan: string; entry: string; standing: Standing; evidence: string; changed: string }
  newcomer: { owner: string; start_date: string | null; used: string }
}
