import { pino } from 'pino'
import type { Log } from '../domain/log.ts'

/** JSON lines on stderr. */
export function createLog(level: string): Log {
  const out = pino({ level, base: null }, pino.destination({ dest: 2, sync: true }))
  return {
    debug: (what, fields) => out.debug(fields ?? {}, what),
    info: (what, fields) => out.info(fields ?? {}, what),
    warn: (what, fields) => out.warn(fields ?? {}, what),
    error: (what, fields) => out.error(fields ?? {}, what),
  }
}
