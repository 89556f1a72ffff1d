/** Log lines carry ids, counts and codes: never message text, names or secrets. */
export interface Log {
  debug(what: string, fields?: Fields): void
  info(what: string, fields?: Fields): void
  warn(what: string, fields?: Fields): void
  error(what: string, fields?: Fields): void
}

type Fields = Record<string, string | number | boolean | null | undefined>

export const silent: Log = { debug() {}, info() {}, warn() {}, error() {} }
