import { sql } from 'kysely'
import type { Near } from '../../knowledge/meaning/vectors.ts'
import type { Database } from './database.ts'

/** Where the database compares vectors: keeps this one in the form that it compares. */
export async function keepDirection(
  db: Database,
  { passage, model, numbers }: { passage: number; model: string; numbers: Iterable<number> },
): Promise<void> {
  await sql`
    INSERT INTO vector_direction (passage, model, direction)
    VALUES (${passage}, ${model}, CAST(${textOf(numbers)} AS public.vector))
    ON CONFLICT (passage, model) DO UPDATE SET direction = excluded.direction`.execute(db.within())
}

/** Compared with every one of the model, so none is missed. */
export async function nearest(
  db: Database,
  { model, to, top }: { model: string; to: Float32Array; top: number },
): Promise<Near[]> {
  const wanted = sql`CAST(${textOf(to)} AS public.vector)`
  const { rows } = await sql<Near>`
    SELECT passage AS id, 1 - (direction OPERATOR(public.<=>) ${wanted}) AS similarity
    FROM vector_direction WHERE model = ${model}
    ORDER BY direction OPERATOR(public.<=>) ${wanted}, passage LIMIT ${top}`.execute(db.within())
  return rows
}

/** Passages whose vectors were kept when the database did not compare them yet. */
export async function withoutDirection(db: Database): Promise<{ passage: number; model: string }[]> {
  const { rows } = await sql<{ passage: number; model: string }>`
    SELECT vector.passage, vector.model FROM vector
    LEFT JOIN vector_direction AS known
      ON known.passage = vector.passage AND known.model = vector.model
    WHERE known.passage IS NULL`.execute(db.within())
  return rows
}

function textOf(numbers: Iterable<number>): string {
  return `[${[...numbers].join(',')}]`
}
