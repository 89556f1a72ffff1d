import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import type { About, Passage } from '../../knowledge/document.ts'
import { type Indexable, type Indexed, Overtaken, type PassageStore } from '../../knowledge/store.ts'
import type { Database } from './database.ts'

/** What stands in a passage's own row; the rest is its document's. */
type Content = Omit<Passage, 'id' | 'about' | 'ordinal'>

export function createPassages(db: Database): PassageStore {
  return {
    current: () => current(db),
    documents: () => documents(db),
    passages: () => passages(db),
    begin: (folder, keep) => begin(db, folder, new Set(keep)),
    add: async (generation, documents) => {
      for (const few of groupsOf(documents, documentsAtOnce))
        await givingWay(() => unlessGone(db, generation, () => add(db, generation, few)))
    },
    publish: (generation) => unlessGone(db, generation, () => publish(db, generation)),
    sweep: async () => {
      while (await givingWay(() => sweepSome(db)));
    },
  }
}

function current(db: Database): Promise<{ generation: number; folder: string } | undefined> {
  return db
    .within()
    .selectFrom('current_generation')
    .innerJoin('generation', 'generation.number', 'current_generation.number')
    .select(['generation.number as generation', 'generation.folder'])
    .executeTakeFirst()
}

async function documents(db: Database): Promise<Indexed[]> {
  const found = await sql<Indexed>`
    SELECT path, hash, (SELECT count(*) FROM passage WHERE passage.document = document.id) AS passages
    FROM document JOIN generation_document AS held ON held.document = document.id
    WHERE held.generation = (SELECT number FROM current_generation)
    ORDER BY path`.execute(db.within())
  return found.rows
}

interface PassageRow {
  id: number
  document: number
  about: string
  ordinal: number
  content: string
}

async function passages(db: Database): Promise<Passage[]> {
  const { rows } = await sql<PassageRow>`
    SELECT passage.id, passage.document, document.about, passage.ordinal, passage.content
    FROM generation_document AS held
    JOIN document ON document.id = held.document
    JOIN passage ON passage.document = document.id
    WHERE held.generation = (SELECT number FROM current_generation)
    ORDER BY document.path, passage.ordinal`.execute(db.within())
  const abouts = new Map<number, About>()
  return rows.map(({ id, document, about: json, ordinal, content }) => {
    const about: About = abouts.get(document) ?? JSON.parse(json)
    abouts.set(document, about)
    const own: Content = JSON.parse(content)
    return { id, about, ordinal, ...own }
  })
}

/**
 * What is not published yet is written statement by statement, in no transaction: while one writes the others wait,
 * and nobody shall wait until this has thought of its next statement.
 */
async function begin(db: Database, folder: string, keep: Set<string>): Promise<number> {
  await dropAllBut(db, (await current(db))?.generation)
  const { number } = await db
    .within()
    .insertInto('generation')
    .values({ folder })
    .returning('number')
    .executeTakeFirstOrThrow()
  const held = await heldBy(db)
  const kept = held.filter(({ path }) => keep.has(path)).map(({ document }) => document)
  for (const some of groupsOf(kept, rowsAtOnce)) await hold(db, number, some)
  return number
}

async function hold(db: Database, generation: number, documents: number[]): Promise<void> {
  await db
    .within()
    .insertInto('generation_document')
    .values(documents.map((document) => ({ generation, document })))
    .execute()
}

/** The documents of the current generation. */
function heldBy(db: Database): Promise<{ document: number; path: string }[]> {
  return db
    .within()
    .selectFrom('current_generation')
    .innerJoin('generation_document as held', 'held.generation', 'current_generation.number')
    .innerJoin('document', 'document.id', 'held.document')
    .select(['document.id as document', 'document.path'])
    .execute()
}

/** So many are written in one statement: a few milliseconds. */
const rowsAtOnce = 100
const documentsAtOnce = 20

function groupsOf<T>(all: T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) =>
    all.slice(at * size, (at + 1) * size),
  )
}

/** Rests as long as the work took. */
async function givingWay<T>(work: () => Promise<T>): Promise<T> {
  const begun = performance.now()
  const done = await work()
  await setTimeout(performance.now() - begun)
  return done
}

async function add(db: Database, generation: number, documents: Indexable[]): Promise<void> {
  const added = await db
    .within()
    .insertInto('document')
    .values(documents.map(({ path, hash, about }) => ({ path, hash, about: JSON.stringify(about) })))
    .returning(['id', 'path'])
    .execute()
  await hold(
    db,
    generation,
    added.map(({ id }) => id),
  )
  const ids = new Map(added.map(({ path, id }) => [path, id]))
  const rows = documents.flatMap(({ path, passages }) =>
    passages.map((passage) => rowOf(passage, ids.get(path))),
  )
  for (const some of groupsOf(rows, rowsAtOnce))
    await db.within().insertInto('passage').values(some).execute()
}

function rowOf({ ordinal, ...own }: Indexable['passages'][number], document = 0) {
  return { document, ordinal, content: JSON.stringify(own satisfies Content) }
}

/** In one statement: readers have the old generation or the new one, whole. */
async function publish(db: Database, generation: number): Promise<void> {
  await db
    .within()
    .insertInto('current_generation')
    .values({ only: 1, number: generation })
    .onConflict((there) => there.column('only').doUpdateSet({ number: generation }))
    .execute()
  await dropAllBut(db, generation)
}

async function dropAllBut(db: Database, generation = 0): Promise<void> {
  await db.within().deleteFrom('generation').where('number', '!=', generation).execute()
}

/**
 * False when there was nothing left to wipe. Nothing is wiped while a generation is being written: a document is
 * there a moment before its generation holds it.
 */
async function sweepSome(db: Database): Promise<boolean> {
  const generations = await db.within().selectFrom('generation').select('number').execute()
  if (generations.length > 1) return false
  const left = await db
    .within()
    .selectFrom('document')
    .leftJoin('generation_document as held', 'held.document', 'document.id')
    .select('document.id')
    .where('held.document', 'is', null)
    .limit(documentsAtOnce)
    .execute()
  if (left.length === 0) return false
  const ids = left.map(({ id }) => id)
  await db.within().deleteFrom('document').where('id', 'in', ids).execute()
  return true
}

/** Nothing can be written of a generation that is gone: then this throws `Overtaken`, whatever `work` threw. */
async function unlessGone(db: Database, generation: number, work: () => Promise<void>): Promise<void> {
  try {
    await mustBeThere(db, generation)
    await work()
  } catch (fault) {
    await mustBeThere(db, generation)
    throw fault
  }
}

async function mustBeThere(db: Database, generation: number): Promise<void> {
  const there = await db
    .within()
    .selectFrom('generation')
    .select('number')
    .where('number', '=', generation)
    .executeTakeFirst()
  if (!there) throw new Overtaken(generation)
}
