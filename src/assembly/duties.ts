import type { Duty } from '../assistant/duty.ts'
import type { Store } from './store.ts'

/** What the clock makes necessary, in the order in which it is done. */
export function duties(store: Store): Duty[] {
  return [sweepFiles(store)]
}

function sweepFiles({ files }: Store): Duty {
  return {
    name: 'files',
    run: async (now, { dryRun }) => {
      if (!dryRun) await files.sweep(now)
      return { due: [], sent: 0, held: [] }
    },
  }
}
