import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
  type TransactionSettings,
} from 'kysely'
import { isConnectionLost } from './postgres-faults.ts'
import { again } from './postgres-retry.ts'

/** What a statement came to. */
export interface Outcome<Row> {
  /** `INSERT`, `COMMIT`, as PostgreSQL reports it. */
  command: string
  rowCount: number | null
  rows: Row[]
}

/** A connection to PostgreSQL. */
export interface Wire {
  query<Row>(sql: string, values: unknown[]): Promise<Outcome<Row>>
  /** Gives it back; what is broken is not used again. */
  release(broken: boolean): void
}

export interface Wires {
  connect(): Promise<Wire>
  end(): Promise<void>
}

interface Session extends DatabaseConnection {
  begin(settings: TransactionSettings): Promise<void>
  commit(): Promise<void>
  rollback(): Promise<void>
  release(): void
}

/** Kysely's PostgreSQL over these connections, where a single statement is done again when it collides with another. */
export function dialectOver(wires: Wires): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createDriver: () => driverOver(wires),
  }
}

function driverOver(wires: Wires): Driver {
  const sessions = new WeakMap<DatabaseConnection, Session>()
  const sessionOf = (connection: DatabaseConnection) => {
    const found = sessions.get(connection)
    if (!found) throw new Error('a connection of another driver')
    return found
  }
  return {
    init: async () => {},
    acquireConnection: async () => {
      const session = sessionOn(await wires.connect())
      sessions.set(session, session)
      return session
    },
    beginTransaction: (connection, settings) => sessionOf(connection).begin(settings),
    commitTransaction: (connection) => sessionOf(connection).commit(),
    rollbackTransaction: (connection) => sessionOf(connection).rollback(),
    releaseConnection: async (connection) => sessionOf(connection).release(),
    destroy: () => wires.end(),
  }
}

function sessionOn(wire: Wire): Session {
  let inTransaction = false
  let broken = false
  let firstFault: unknown
  const run = async <Row>(sql: string, values: unknown[] = []) => {
    try {
      return await wire.query<Row>(sql, values)
    } catch (fault) {
      firstFault ??= fault
      broken ||= isConnectionLost(fault)
      throw fault
    }
  }
  const end = async (sql: 'COMMIT' | 'ROLLBACK') => {
    inTransaction = false
    const { command } = await run(sql)
    // PostgreSQL takes back a transaction in which a statement failed, also one whose fault somebody has caught.
    if (sql === 'COMMIT' && command !== 'COMMIT')
      throw firstFault ?? new Error('the transaction was taken back')
  }
  return {
    executeQuery: async <Row>({ sql, parameters }: CompiledQuery) => {
      const values = parameters.map(asNumber)
      const query = () => run<Row>(sql, values)
      return resultOf(await (inTransaction ? query() : again(query)))
    },
    streamQuery: () => {
      throw new Error('rows are read whole here')
    },
    begin: async ({ isolationLevel = 'serializable' }) => {
      firstFault = undefined
      await run(`START TRANSACTION ISOLATION LEVEL ${isolationLevel}`)
      inTransaction = true
    },
    commit: () => end('COMMIT'),
    rollback: () => end('ROLLBACK'),
    release: () => wire.release(broken),
  }
}

const changing = ['INSERT', 'UPDATE', 'DELETE']

function resultOf<Row>({ command, rowCount, rows }: Outcome<Row>): QueryResult<Row> {
  if (!changing.includes(command)) return { rows }
  return { rows, numAffectedRows: BigInt(rowCount ?? 0) }
}

/** Truth is kept as 0 or 1, as SQLite keeps it. */
function asNumber(value: unknown): unknown {
  return typeof value === 'boolean' ? Number(value) : value
}
