import { nameOf, poolFor } from './postgres-pool.ts'

/** How a database keeps what is committed, as it is for this assistant's connections. */
export interface PostgresSettings {
  name: string
  version: string
  synchronousCommit: string
  fsync: string
  /** Whether pgvector is, or can be, switched on. */
  hasVectors: boolean
}

/** Throws `DatabaseAway`. */
export async function inspectPostgres(url: string): Promise<PostgresSettings> {
  const wires = poolFor(url)
  try {
    const wire = await wires.connect()
    const { rows } = await wire.query<Omit<PostgresSettings, 'name'>>(settings, [])
    wire.release(false)
    const [found] = rows
    if (!found) throw new Error('it says nothing of its settings')
    return { ...found, name: nameOf(url) }
  } finally {
    await wires.end()
  }
}

const settings = `
  SELECT current_setting('server_version') AS version,
    current_setting('synchronous_commit') AS "synchronousCommit",
    current_setting('fsync') AS fsync,
    EXISTS (SELECT 1 FROM pg_available_extensions WHERE name = 'vector') AS "hasVectors"`
