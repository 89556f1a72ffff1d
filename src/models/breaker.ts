import { type Writer, WriterFailed } from '../knowledge/write/writer.ts'

/** So many faults in a row, and the server is left alone: every further leader would wait for nothing. */
const faultsBeforeRest = 5
const restMs = 30_000

/** Milliseconds on a clock that only runs forward. */
type Now = () => number

/** Does the work, or throws what `atRest` gives while the server is left alone. */
type Breaker = <Result>(work: () => Promise<Result>, atRest: () => Error) => Promise<Result>

/** After the rest one question tries the server, and the others go without until it is known what became of that one. */
export function createBreaker(now: Now = () => performance.now()): Breaker {
  let faults = 0
  let restsUntil = 0
  const restIfDue = () => {
    if (faults >= faultsBeforeRest) restsUntil = now() + restMs
  }
  return async (work, atRest) => {
    if (now() < restsUntil) throw atRest()
    restIfDue()
    try {
      const result = await work()
      faults = 0
      restsUntil = 0
      return result
    } catch (thrown) {
      faults += 1
      restIfDue()
      throw thrown
    }
  }
}

/** A writer that fails at once while the one behind it rests. */
export function withRests(writer: Writer, now?: Now): Writer {
  const guarded = createBreaker(now)
  return {
    ...writer,
    write: (sent, errand) =>
      guarded(
        () => writer.write(sent, errand),
        () => new WriterFailed(writer.host, 'resting'),
      ),
  }
}
