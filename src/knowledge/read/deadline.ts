import { Unreadable } from './unreadable.ts'

const mostMs = 30_000

/** Gives up on a file that takes too long; `read` may look at the signal to stop by itself. */
export async function inTime<T>(read: (deadline: AbortSignal) => Promise<T>, ms = mostMs): Promise<T> {
  const deadline = AbortSignal.timeout(ms)
  const late = new Promise<never>((_resolve, reject) => {
    deadline.addEventListener('abort', () => {
      reject(new Unreadable('too-slow', `The file was not read within ${ms / 1000} seconds`))
    })
  })
  return Promise.race([read(deadline), late])
}
