import { reasonOf } from '../../domain/errors.ts'
import type { Log } from '../../domain/log.ts'

/** An answer that is there sooner needs no sign of life. */
const afterMs = 700
/** Teams takes the sign away after some seconds. */
const everyMs = 3_000

interface Options {
  show: () => Promise<unknown>
  log: Log
}

/** Does `work`, and shows that it goes on where it takes its time. A sign that cannot be shown stops nothing. */
export async function whileTyping<T>(work: () => Promise<T>, { show, log }: Options): Promise<T> {
  const sign = () => {
    timer = setTimeout(sign, everyMs)
    show().catch((fault) => log.debug('the typing sign was not shown', { reason: reasonOf(fault) }))
  }
  let timer = setTimeout(sign, afterMs)
  try {
    return await work()
  } finally {
    clearTimeout(timer)
  }
}
