import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathTo } from './programs.ts'

const nobody = 65_534

/** A PostgreSQL server of its own, on a port of its own. */
export interface Server {
  /** The address of one of its databases. */
  address(database: string): string
  /** As an administrator does: open connections are cut. */
  stop(): void
  start(): void
  /** Ends it and removes its folder. */
  remove(): void
}

/**
 * Keeps what it acknowledges, unless it is one that `forgets` when the power goes and is the quicker for it.
 * Throws where PostgreSQL is not installed.
 */
export async function startPostgres({ forgets = false } = {}): Promise<Server> {
  const initdb = pathTo('postgresql')
  if (initdb === undefined) throw new Error('PostgreSQL is not installed')
  const bin = join(initdb, '..')
  const folder = mkdtempSync(join(tmpdir(), 'taktstokk-postgres-'))
  const data = join(folder, 'data')
  const port = await freePort()
  // PostgreSQL refuses to run as root.
  const asRoot = process.getuid?.() === 0
  const who = asRoot ? { uid: nobody, gid: nobody } : {}
  chmodSync(folder, 0o755)
  if (asRoot) chownSync(folder, nobody, nobody)
  const call = (program: string, ...words: string[]) =>
    execFileSync(join(bin, program), words, { ...who, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] })
  call('initdb', '-D', data, '-U', 'taktstokk', '--auth=trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync')
  const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder} -c max_connections=200${forgets ? ' -c fsync=off -c full_page_writes=off -c max_wal_size=4GB' : ''}`
  const start = () => call('pg_ctl', '-D', data, '-w', '-l', join(folder, 'log'), '-o', settings, 'start')
  const stop = () => call('pg_ctl', '-D', data, '-w', '-m', 'fast', 'stop')
  start()
  return {
    address: (database) => `postgres://taktstokk@127.0.0.1:${port}/${database}`,
    start,
    stop,
    remove: () => {
      if (existsSync(join(data, 'postmaster.pid'))) stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port is free')
  return address.port
}
