import * as jobs from './0001-jobs.ts'
import * as passages from './0002-passages.ts'

/** In order; a migration that has been released is never changed. */
export const migrations = {
  '0001-jobs': jobs,
  '0002-passages': passages,
}
