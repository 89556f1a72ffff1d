import pg from 'pg'
import { reasonOf } from '../../domain/errors.ts'
import type { Wires } from './postgres-driver.ts'
import { DatabaseAway } from './postgres-faults.ts'
import { schema } from './postgres-schema.ts'

/** Of one process. PostgreSQL allows 100 unless told otherwise, so eight processes have room. */
const mostConnections = 10
/** Slack waits 3 s for an acknowledgement: whoever has no connection by then had better say so. */
const connectWithinMs = 2_000
const longestStatementMs = 30_000
const longestIdleTransactionMs = 60_000

/** Whole numbers of 64 bits and their sums come as text from the library: all of ours are small enough for a number. */
const numbers: number[] = [pg.types.builtins.INT8, pg.types.builtins.NUMERIC]

/**
 * Connections to the database. What is committed is on disk, whatever the server is set to. A statement outside a
 * transaction is serializable as well, since it would else be the one that a transaction cannot see coming.
 */
export function poolFor(url: string): Wires {
  const pool = new pg.Pool({
    connectionString: url,
    max: mostConnections,
    connectionTimeoutMillis: connectWithinMs,
    statement_timeout: longestStatementMs,
    idle_in_transaction_session_timeout: longestIdleTransactionMs,
    keepAlive: true,
    application_name: 'taktstokk',
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') => {
        const parse = pg.types.getTypeParser(oid, format)
        if (numbers.includes(oid)) return Number
        // Plain bytes, as SQLite gives them: a `Buffer` is cut in another way.
        return oid === pg.types.builtins.BYTEA ? (text: string) => new Uint8Array(parse(text)) : parse
      },
    },
    onConnect: async (client) => {
      await client.query(sessionSettings)
    },
  })
  // A connection that breaks fails what it is used for; that nobody uses it just then is no reason to end.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return {
    connect: async () => {
      const client = await pool.connect().catch((cause) => {
        throw new DatabaseAway(nameOf(url), reasonOf(cause), { cause })
      })
      return {
        query: async (sql, values) => {
          const result = await client.query(sql, values)
          return result
        },
        release: (broken) => client.release(broken),
      }
    },
    end: () => pool.end(),
  }
}

/** `off` loses what was acknowledged; every other setting keeps it at least on this server's disk. */
const sessionSettings = `
  SELECT set_config('search_path', '${schema}', false),
    set_config('default_transaction_isolation', 'serializable', false),
    set_config('synchronous_commit', CASE set WHEN 'off' THEN 'on' ELSE set END, false)
  FROM current_setting('synchronous_commit') AS set`

/** The database that an address names, without user and password. */
export function nameOf(url: string): string {
  const read = URL.parse(url)
  return read ? `${read.host}${read.pathname}` : 'of DATABASE_URL'
}
