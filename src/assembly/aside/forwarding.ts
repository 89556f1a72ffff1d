import type { Log } from '../../domain/log.ts'

interface Line {
  kind: 'log'
  level: keyof Log
  what: string
  fields: Parameters<Log['info']>[1]
}

/** The log of a thread: each line is said to whoever started it. */
export function forwarding(say: (line: Line) => void): Log {
  const at = (level: keyof Log) => (what: string, fields?: Line['fields']) =>
    say({ kind: 'log', level, what, fields })
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') }
}
