import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { join, sep } from 'node:path'
import pg from 'pg'
import { pathTo } from './programs.ts'

/** The PostgreSQL server of a run with TEST_STORE=postgresql, as an address that lacks the database; else undefined. */
const server = process.env.TEST_DATABASE

/** By the data folder whose store it is. */
const inUse = new Map<string, string>()

/** Emptied ones wait here for their next test: to make one takes longer than most tests. */
export const spares = 'CREATE TABLE spare (name text PRIMARY KEY)'
const takeSpare = `DELETE FROM spare WHERE name =
  (SELECT name FROM spare LIMIT 1 FOR UPDATE SKIP LOCKED) RETURNING name`

/**
 * The setting that keeps what belongs to this data folder in a database of its own, which is there and empty when this
 * returns. Nothing where the stores of this run are files.
 */
export function storeOf(data: string): { DATABASE_URL?: string } {
  if (!server) return {}
  const name = inUse.get(data) ?? (ask(takeSpare) || made(ask))
  inUse.set(data, name)
  return { DATABASE_URL: `${server}${name}` }
}

/** The settings of a house that keeps everything in this folder, or in the database that stands for it. */
export function keptIn(data: string): { TAKTSTOKK_DATA: string; DATABASE_URL?: string } {
  return { TAKTSTOKK_DATA: data, ...storeOf(data) }
}

/** Gives back the databases of this folder and of those in it, which are gone too. Whoever is still connected is cut off. */
export async function giveBack(folder: string): Promise<void> {
  for (const [data, name] of inUse) {
    if (data !== folder && !data.startsWith(folder + sep)) continue
    inUse.delete(data)
    await withClient(name, (client) => client.query(empty))
    await withClient('postgres', (client) => client.query('INSERT INTO spare VALUES ($1)', [name]))
  }
}

function made(tell: (sql: string) => void): string {
  const name = `t${randomUUID().replaceAll('-', '')}`
  tell(`CREATE DATABASE ${name}`)
  return name
}

/** What the statement gives, at once: whoever starts a process needs its settings before. */
function ask(sql: string): string {
  const psql = join(pathTo('postgresql') ?? '', '..', 'psql')
  const words = ['-qtA', '-d', `${server}postgres`, '-c', sql]
  return execFileSync(psql, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim()
}

async function withClient(database: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client(`${server}${database}`)
  await client.connect()
  await work(client).finally(() => client.end())
}

/** Alone in it, takes every row out, and lets all numbers begin anew. */
const empty = `
  SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid();
  DO $$ DECLARE name text; used text; holds boolean; BEGIN
    FOR name IN SELECT format('%I.%I', schemaname, tablename) FROM pg_tables
      WHERE schemaname NOT IN ('pg_catalog', 'information_schema') AND tablename NOT LIKE 'kysely%'
    LOOP
      EXECUTE format('SELECT EXISTS (SELECT FROM %s)', name) INTO holds;
      IF holds THEN used := concat_ws(', ', used, name); END IF;
    END LOOP;
    IF used IS NOT NULL THEN EXECUTE format('TRUNCATE %s CASCADE', used); END IF;
    PERFORM setval(format('%I.%I', schemaname, sequencename)::regclass, 1, false)
      FROM pg_sequences WHERE last_value IS NOT NULL;
  END $$`
