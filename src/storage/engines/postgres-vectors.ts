import { type Kysely, sql } from 'kysely'
import type { Tables } from '../tables.ts'

/**
 * Switches pgvector on where the server has it and lets us, so that the nearest vectors are found there and need not
 * lie in the memory of each process. The directions are made from the vectors, and go with them. False where vectors
 * are compared in this process.
 */
export async function comparesVectors(connection: Kysely<Tables>): Promise<boolean> {
  try {
    await sql`CREATE EXTENSION IF NOT EXISTS vector SCHEMA public`.execute(connection)
  } catch {
    return false
  }
  const { rows } = await sql`
    SELECT 1 FROM pg_extension JOIN pg_namespace AS place ON place.oid = extnamespace
    WHERE extname = 'vector' AND nspname = 'public'`.execute(connection)
  if (rows.length === 0) return false
  await sql`
    CREATE TABLE IF NOT EXISTS vector_direction (
      passage bigint NOT NULL,
      model text COLLATE "C" NOT NULL,
      direction public.vector NOT NULL,
      PRIMARY KEY (passage, model),
      FOREIGN KEY (passage, model) REFERENCES vector (passage, model) ON DELETE CASCADE
    )`.execute(connection)
  return true
}
