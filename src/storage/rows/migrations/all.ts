import * as jobs from './0001-jobs.ts'
import * as passages from './0002-passages.ts'
import * as budget from './0003-budget.ts'
import * as vectors from './0004-vectors.ts'
import * as people from './0005-people.ts'
import * as pulses from './0006-pulses.ts'
import * as competence from './0007-competence.ts'
import * as nudges from './0008-nudges.ts'
import * as firstYear from './0009-first-year.ts'
import * as drafts from './0010-drafts.ts'
import * as workspaces from './0011-workspaces.ts'
import * as sent from './0012-sent.ts'
import * as desk from './0013-desk.ts'
import * as letters from './0014-letters.ts'
import * as fellowship from './0016-fellowship.ts'
import * as plans from './0017-plans.ts'
import * as claims from './0019-claims.ts'
import * as sources from './0022-sources.ts'
import * as expiry from './0023-expiry.ts'
import * as sessions from './0024-sessions.ts'
import * as fairness from './0026-fairness.ts'
import * as projects from './0027-projects.ts'
import * as examples from './0028-examples.ts'
import * as processes from './0030-processes.ts'
import * as allowance from './0035-allowance.ts'
import * as certification from './0037-certification.ts'
import * as occasions from './0038-occasions.ts'

/** In order; a migration that has been released is never changed. */
export const migrations = {
  '0001-jobs': jobs,
  '0002-passages': passages,
  '0003-budget': budget,
  '0004-vectors': vectors,
  '0005-people': people,
  '0006-pulses': pulses,
  '0007-competence': competence,
  '0008-nudges': nudges,
  '0009-first-year': firstYear,
  '0010-drafts': drafts,
  '0011-workspaces': workspaces,
  '0012-sent': sent,
  '0013-desk': desk,
  '0014-letters': letters,
  '0016-fellowship': fellowship,
  '0017-plans': plans,
  '0019-claims': claims,
  '0022-sources': sources,
  '0023-expiry': expiry,
  '0024-sessions': sessions,
  '0026-fairness': fairness,
  '0027-projects': projects,
  '0028-examples': examples,
  '0030-processes': processes,
  '0035-allowance': allowance,
  '0037-certification': certification,
  '0038-occasions': occasions,
}
