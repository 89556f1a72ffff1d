import { clearLine, cursorTo } from 'node:readline'
import { dimmed } from './draw.ts'
import type { Output } from './output.ts'

/** An answer that comes sooner needs no sign. */
const patienceMs = 300

/** Shows that work is going on while it is, in a window; a file gets answers only. */
export async function whileBusy<Result>(
  work: Promise<Result>,
  { sign, output }: { sign: string; output: Output },
): Promise<Result> {
  if (!output.isTTY) return work
  let isShown = false
  const timer = setTimeout(() => {
    isShown = true
    output.write(dimmed(sign, output))
  }, patienceMs)
  try {
    return await work
  } finally {
    clearTimeout(timer)
    if (isShown) {
      clearLine(output, 0)
      cursorTo(output, 0)
    }
  }
}
