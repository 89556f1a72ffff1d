import type { Selectable } from 'kysely'
import { type Asked, type AskedStore, complaints, type Gap } from '../../desk/asked.ts'
import type { Tables } from '../tables.ts'
import type { Database } from './database.ts'

export function createAsked(db: Database): AskedStore {
  const all = () => db.within().selectFrom('asked').selectAll()
  return {
    keep: async ({ id, asker, conversation, at, outcome, ...content }) => {
      const row = { id, asker, conversation, at, outcome, content: JSON.stringify(content) }
      await db
        .within()
        .insertInto('asked')
        .values({ ...row, verdict: null, complaint: null })
        .onConflict((there) => there.column('id').doNothing())
        .execute()
    },
    one: async (id) => (await all().where('id', '=', id).execute()).map(askedOf)[0],
    of: async (asker) =>
      (await all().where('asker', '=', asker).orderBy('at', 'desc').execute()).map(askedOf),
    conversation: async (id) =>
      (await all().where('conversation', '=', id).orderBy('at').execute()).map(askedOf),
    judge: async (id, verdict, complaint) => {
      const change = { verdict, complaint: complaint ?? null }
      const done = await db.within().updateTable('asked').set(change).where('id', '=', id).executeTakeFirst()
      return done.numUpdatedRows > 0n
    },
    gaps: async (from, until) => {
      const rows = await all()
        .where('at', '>=', from)
        .where('at', '<', until)
        .where((row) => row.or([row('outcome', '=', 'not-in-sources'), row('verdict', '=', 'not-useful')]))
        .orderBy('id')
        .execute()
      return rows.map(gapOf)
    },
    outcomes: async (from, until) => {
      const rows = await all().where('at', '>=', from).where('at', '<', until).orderBy('id').execute()
      return rows.map(askedOf).map(({ areas, outcome, sources }) => ({
        areas,
        outcome,
        documents: [...new Set(sources.map(({ document }) => document))],
      }))
    },
    forget: async (asker) => {
      const gone = await db.within().deleteFrom('asked').where('asker', '=', asker).executeTakeFirst()
      return Number(gone.numDeletedRows)
    },
    sweep: async (before) => {
      const gone = await db.within().deleteFrom('asked').where('at', '<', before).executeTakeFirst()
      return Number(gone.numDeletedRows)
    },
  }
}

type Row = Selectable<Tables['asked']>

function askedOf({ content, verdict, complaint, ...row }: Row): Asked {
  return { ...row, ...JSON.parse(content) }
}

/** In the order of the random ids, so that nothing tells of when or by whom. */
function gapOf(row: Row): Gap {
  const { question, areas, outcome } = askedOf(row)
  const complaint = complaints.find((known) => known === row.complaint)
  const why = outcome === 'not-in-sources' ? outcome : (complaint ?? 'not-useful')
  return { question, areas, why }
}
