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
    begin: (folder, keep) => db.transaction(() => begin(db, folder, new Set(keep))),
    add: (generation, document) => db.transaction(() => add(db, generation, document)),
    publish: (generation) => db.transaction(() => publish(db, generation)),
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

/** SQLite takes 32,766 values in one statement. */
const mostAtOnce = 10_000

async function begin(db: Database, folder: string, keep: Set<string>): Promise<number> {
  await dropAllBut(db, (await current(db))?.generation)
  const { number } = await db
    .within()
    .insertInto('generation')
    .values({ folder })
    .returning('number')
    .executeTakeFirstOrThrow()
  const held = await heldBy(db)
  const kept = held
    .filter(({ path }) => keep.has(path))
    .map(({ document }) => ({ generation: number, document }))
  for (let from = 0; from < kept.length; from += mostAtOnce)
    await db
      .within()
      .insertInto('generation_document')
      .values(kept.slice(from, from + mostAtOnce))
      .execute()
  return number
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

async function add(
  db: Database,
  generation: number,
  { path, hash, about, passages }: Indexable,
): Promise<void> {
  await mustBeThere(db, generation)
  const { id: document } = await db
    .within()
    .insertInto('document')
    .values({ path, hash, about: JSON.stringify(about) })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db.within().insertInto('generation_document').values({ generation, document }).execute()
  const rows = passages.map(({ ordinal, ...own }) => ({
    document,
    ordinal,
    content: JSON.stringify(own satisfies Content),
  }))
  for (let from = 0; from < rows.length; from += mostAtOnce)
    await db
      .within()
      .insertInto('passage')
      .values(rows.slice(from, from + mostAtOnce))
      .execute()
}

async function publish(db: Database, generation: number): Promise<void> {
  await mustBeThere(db, generation)
  await db
    .within()
    .insertInto('current_generation')
    .values({ only: 1, number: generation })
    .onConflict((there) => there.column('only').doUpdateSet({ number: generation }))
    .execute()
  await dropAllBut(db, generation)
}

/** Drops the other generations, and the documents that only they held. */
async function dropAllBut(db: Database, generation = 0): Promise<void> {
  await db.within().deleteFrom('generation').where('number', '!=', generation).execute()
  await sql`DELETE FROM document WHERE id NOT IN (SELECT document FROM generation_document)`.execute(
    db.within(),
  )
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
