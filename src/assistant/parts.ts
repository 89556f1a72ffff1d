/**
 * What `work` reports on the way, then what it returns, one after the other. A report that nobody has taken yet
 * gives way to the next one.
 */
export async function* inParts<Part>(
  work: (report: (part: Part) => void) => Promise<Part>,
): AsyncGenerator<Part> {
  let latest: Part | undefined
  let wake = () => {}
  const ended = work((part) => {
    latest = part
    wake()
  })
  let over = false
  const stop = () => {
    over = true
    wake()
  }
  ended.then(stop, stop)
  while (!over) {
    const woken = new Promise<void>((resolve) => {
      wake = resolve
    })
    if (latest === undefined && !over) await woken
    const part = latest
    latest = undefined
    if (part !== undefined && !over) yield part
  }
  yield await ended
}
