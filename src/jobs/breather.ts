import { setImmediate, setTimeout } from 'node:timers/promises'

/** A turn of the event loop that takes longer is full of other work, in milliseconds. */
const calmTurnMs = 8
/** However busy it is, something begins this often: what has come in shall be answered too. */
const longestMs = 100
/** Before it is looked again. */
const pauseMs = 10

/**
 * Lets work from the queues begin one piece a turn of the event loop, and only when the loop is calm: what comes in is
 * acknowledged first, and what waits in a queue is on disk and can wait. Under more than can be done at once, pieces
 * begin as others end.
 */
export function breather(): () => Promise<void> {
  let turn: Promise<void> = Promise.resolve()
  const calm = async () => {
    const asked = performance.now()
    for (;;) {
      const begun = performance.now()
      await setImmediate()
      const now = performance.now()
      if (now - begun <= calmTurnMs || now - asked > longestMs) return
      await setTimeout(pauseMs)
    }
  }
  return () => {
    turn = turn.then(calm)
    return turn
  }
}
