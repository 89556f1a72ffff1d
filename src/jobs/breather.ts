import { setImmediate } from 'node:timers/promises'

/** A turn of the event loop that takes longer is full of other work, in milliseconds. */
const calmTurnMs = 8
/** However busy it is, something begins this often: what has come in shall be answered too. */
const longestMs = 100

/**
 * Lets work from the queues begin one piece a turn of the event loop, and only when the loop is calm: what comes in is
 * acknowledged first, and what waits in a queue is on disk and can wait. Under more than can be done at once, pieces
 * begin as others end.
 */
export function breather(): () => Promise<void> {
  let turn: Promise<void> = Promise.resolve()
  const calm = async () => {
    const asked = performance.now()
    for (let begun = asked, took = Number.POSITIVE_INFINITY; took > calmTurnMs; begun += took) {
      await setImmediate()
      took = performance.now() - begun
      if (performance.now() - asked > longestMs) return
    }
  }
  return () => {
    turn = turn.then(calm)
    return turn
  }
}
