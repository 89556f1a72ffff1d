import { type Logger, LogLevel } from '@slack/bolt'

/** Bolt's and the client's own lines may hold message text and tokens. What matters of them comes as errors. */
export const quiet: Logger = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  setLevel() {},
  getLevel: () => LogLevel.ERROR,
  setName() {},
}
