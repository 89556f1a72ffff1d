import { progress } from '@clack/prompts'

/** Shorter work is over before anybody wonders. */
const shownFrom = 5

export interface ProgressBar {
  show(done: number, total: number): void
  end(): void
}

/** A bar on the terminal for long work; nothing where nobody is looking. */
export function progressBar(what: string): ProgressBar {
  if (!process.stderr.isTTY) return { show: () => {}, end: () => {} }
  let bar: ReturnType<typeof progress> | undefined
  let shown = 0
  return {
    show: (done, total) => {
      if (total < shownFrom) return
      if (!bar) {
        bar = progress({ max: total, output: process.stderr })
        bar.start(what)
      }
      bar.advance(done - shown, `${what} (${done} of ${total})`)
      shown = done
    },
    end: () => bar?.stop(`${what}: done`),
  }
}
