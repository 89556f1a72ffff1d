import { type Writer, WriterFailed } from '../knowledge/writer.ts'

/** So many faults in a row, and the model is left alone: every further leader would wait for nothing. */
const faultsBeforeRest = 5
const restMs = 30_000

/**
 * A writer that fails at once while the one behind it rests. After the rest one question tries it, and the
 * others wait for what becomes of that one.
 * @param now milliseconds on a clock that only runs forward.
 */
export function withRests(writer: Writer, now: () => number = () => performance.now()): Writer {
  let faults = 0
  let restsUntil = 0
  const rest = () => {
    restsUntil = now() + restMs
  }
  return {
    ...writer,
    write: async (sent, deadline) => {
      if (now() < restsUntil) throw new WriterFailed(writer.host, 'resting')
      if (faults >= faultsBeforeRest) rest()
      try {
        const text = await writer.write(sent, deadline)
        faults = 0
        restsUntil = 0
        return text
      } catch (thrown) {
        faults += 1
        if (faults >= faultsBeforeRest) rest()
        throw thrown
      }
    },
  }
}
