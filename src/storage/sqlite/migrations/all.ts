import * as jobs from './0001-jobs.ts'

/** In order; a migration that has been released is never changed. */
export const migrations = {
  '0001-jobs': jobs,
}
