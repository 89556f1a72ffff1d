import type { NudgeStore } from '../../nudges/store.ts'
import type { Database } from './database.ts'
import { choices } from './nudges/choices.ts'
import { drafts } from './nudges/drafts.ts'
import { members } from './nudges/members.ts'
import { moves } from './nudges/moves.ts'
import { ownDates } from './nudges/own.ts'
import { sentNudges } from './nudges/sent.ts'

export function createNudges(db: Database): NudgeStore {
  return { ...ownDates(db), ...choices(db), ...sentNudges(db), ...moves(db), ...drafts(db), ...members(db) }
}
